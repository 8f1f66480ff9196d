import { z } from 'zod';
import { brandChannelsSchema } from './brand-channels.ts';
import { maxCheckText } from './window-values.ts';

export { maxCheckText };

/** So many contacts of one text are answered. */
export const maxChecks = 20;

export const channelCheckQuerySchema = z
  .strictObject({
    /** One contact, or a whole paragraph with contacts in it. */
    text: z.string().min(1).max(maxCheckText),
  })
  .readonly();

const brandNameSchema = z.object({ id: z.string(), name: z.string() }).readonly();

/** Whose channel a contact is; see `ContactCheck` in shared/registry/contacts/. */
export const contactCheckSchema = z
  .object({
    value: z.string(),
    /** Its host, and the part of it that somebody registered; '' where it has none. */
    host: z.string(),
    registrableDomain: z.string(),
    kind: z.enum(['address', 'domain', 'url', 'phone', 'chat', 'other']),
    status: z.enum(['official', 'contradicts', 'unknown']),
    brand: brandNameSchema.nullable(),
    /** The registry's entry that matched. */
    channel: z
      .object({
        as: z.enum([
          'web',
          'own',
          'partner',
          'sends-via',
          'customer-mail',
          'user-content',
          'redirector',
          'page',
          'address',
          'chat',
          'support-phone',
          'company-phone',
          'caller-id',
        ]),
        value: z.string(),
      })
      .readonly()
      .nullable(),
    /** Whom it is made to look like. */
    lookalikeOf: brandNameSchema.nullable(),
    /** Whom the words around it speak of, though it is not among the channels known for them. */
    named: brandNameSchema.nullable(),
    /** A number without its country, or a handle without its service: elsewhere it is somebody else's. */
    elsewhere: z.enum(['country', 'service']).nullable(),
    source: z
      .object({ source: z.string(), seen: z.string(), confidence: z.enum(['high', 'medium', 'low']) })
      .readonly()
      .nullable(),
    /** The channels to use instead, of whoever it belongs to, looks like or is named beside it. */
    alternatives: brandChannelsSchema.nullable(),
  })
  .readonly();

export const channelCheckSchema = z
  .object({
    /** In the order of the text, each contact once. */
    checks: z.array(contactCheckSchema).max(maxChecks).readonly(),
    /** There are more in the text, which were not looked at. */
    more: z.boolean(),
    /** Organisations that the text names, for a text without any contact. */
    named: z.array(brandNameSchema).readonly(),
    /** Time that it took. */
    ms: z.number().nonnegative(),
  })
  .readonly();

export type ChannelCheckQuery = z.infer<typeof channelCheckQuerySchema>;
export type ContactCheck = z.infer<typeof contactCheckSchema>;
export type ChannelCheckResult = z.infer<typeof channelCheckSchema>;
