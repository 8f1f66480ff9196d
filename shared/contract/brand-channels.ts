import { z } from 'zod';

/** Where a fact of the registry comes from and when it was seen there. */
const sourced = { source: z.string(), seen: z.string(), confidence: z.enum(['high', 'medium', 'low']) };

/** The channels an organisation officially uses, each with its source: what a person is shown instead of the mail. */
export const brandChannelsSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    /** Host names, the main one first. */
    sites: z.array(z.object({ domain: z.string(), ...sourced }).readonly()).readonly(),
    supportPages: z.array(z.object({ url: z.string(), ...sourced }).readonly()).readonly(),
    /** `number` in E.164, or the digits of a national short code; `country` an ISO 3166 code. */
    phones: z
      .array(z.object({ number: z.string(), country: z.string(), use: z.string(), ...sourced }).readonly())
      .readonly(),
    /** `handle` is a name or the address of the chat page. */
    chats: z.array(z.object({ kind: z.string(), handle: z.string(), ...sourced }).readonly()).readonly(),
    /** Where impersonation can be reported; `address` or `page` may be ''. */
    reporting: z
      .object({ address: z.string(), page: z.string(), ...sourced })
      .readonly()
      .nullable(),
    /** Things the organisation says it never asks for by mail. */
    neverAsks: z.array(z.string()).readonly(),
  })
  .readonly();

export const brandIdSchema = z.string().min(1).max(128);

export type BrandChannels = z.infer<typeof brandChannelsSchema>;

/** An organisation as a line of the registry's list. */
export const brandLineSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    sector: z.string(),
    /** ISO 3166 codes; empty: everywhere, or not known. */
    countries: z.array(z.string()).readonly(),
    /** Its main site, '' when none is known. */
    domain: z.string(),
  })
  .readonly();

export const brandQuerySchema = z
  .strictObject({
    /** Looked for in names, other names and domains; absent: all. */
    text: z.string().min(1).max(100).optional(),
    offset: z.int().nonnegative().default(0),
    limit: z.int().min(1).max(200).default(50),
  })
  .readonly();

export const brandPageSchema = z
  .object({ brands: z.array(brandLineSchema).readonly(), total: z.int().nonnegative() })
  .readonly();

export type BrandLine = z.infer<typeof brandLineSchema>;
export type BrandQuery = z.infer<typeof brandQuerySchema>;
export type BrandPage = z.infer<typeof brandPageSchema>;
