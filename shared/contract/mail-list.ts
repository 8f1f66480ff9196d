import { z } from 'zod';
import { brandIdSchema } from './brand-channels.ts';
import { mailIdSchema, mailSummarySchema, placeSchema, verdictNameSchema } from './mail-summary.ts';

/** Most mails that one answer holds. */
export const maxPageSize = 200;

/** Most characters that are searched for. */
export const maxSearchLength = 200;

/** A place in the list, newest first: by `receivedAt`, then by `id`. */
export const mailCursorSchema = z.strictObject({ receivedAt: z.int(), id: mailIdSchema }).readonly();

/** Which mails to list. What is left out does not narrow the list. */
export const mailQuerySchema = z
  .strictObject({
    /** Only mails after this one in the list, i.e. older. */
    before: mailCursorSchema.optional(),
    limit: z.int().min(1).max(maxPageSize).default(50),
    verdicts: z.array(verdictNameSchema).min(1).max(verdictNameSchema.options.length).readonly().optional(),
    accountId: z.string().min(1).max(64).optional(),
    place: placeSchema.optional(),
    /** Words that the sender, the subject or the headline holds, each of them or its beginning. */
    text: z.string().min(1).max(maxSearchLength).optional(),
    /** Only mail that claims to be this organisation. */
    brandId: brandIdSchema.optional(),
    /** Received in [receivedFrom, receivedTo), ms. */
    receivedFrom: z.int().optional(),
    receivedTo: z.int().optional(),
    /** Only what waits for a decision: contradicted, neither released nor kept, not gone. */
    waiting: z.literal(true).optional(),
  })
  .readonly();

export const mailPageSchema = z
  .object({
    mails: z.array(mailSummarySchema).max(maxPageSize).readonly(),
    /** To be sent as `before` for the next page; null at the end of the list. */
    next: mailCursorSchema.nullable(),
  })
  .readonly();

export type MailCursor = z.infer<typeof mailCursorSchema>;
export type MailQuery = z.infer<typeof mailQuerySchema>;
export type MailPage = z.infer<typeof mailPageSchema>;
