import { z } from 'zod';
import { mailIdSchema, mailSummarySchema, placeSchema, verdictNameSchema } from './mail-summary.ts';

/** Most mails that one answer holds. */
export const maxPageSize = 200;

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
