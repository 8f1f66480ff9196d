import { z } from 'zod';
import { accountProblemCodes } from './account-problem.ts';
import { accountPhaseSchema } from './account-status.ts';
import { mailIdSchema } from './mail-summary.ts';

/** Weeks that the activity looks back, this one included. */
export const activityWeeks = 12;

/** Organisations that are listed as claimed most often. */
export const activityBrands = 10;

/** What was seen and caught. Weeks begin on the owner's Monday. */
export const activitySchema = z
  .object({
    weeks: z
      .array(
        z
          .object({
            startsAt: z.int(),
            watched: z.int().nonnegative(),
            suspicious: z.int().nonnegative(),
            impersonation: z.int().nonnegative(),
          })
          .readonly(),
      )
      .max(activityWeeks)
      .readonly(),
    /** Whom contradicted mail of these weeks claimed to be, most often first. `id` null: not in the registry. */
    brands: z
      .array(z.object({ id: z.string().nullable(), name: z.string(), count: z.int().positive() }).readonly())
      .max(activityBrands)
      .readonly(),
  })
  .readonly();

/** One change made on a server, newest first. */
export const changeRecordSchema = z
  .object({
    id: z.int().positive(),
    mailId: mailIdSchema,
    accountId: z.string(),
    at: z.int(),
    kind: z.enum(['flag', 'unflag', 'quarantine', 'release']),
    state: z.enum(['planned', 'sent', 'confirmed', 'failed', 'void']),
    by: z.enum(['vouchsafe', 'owner']),
    note: z.string(),
    subject: z.string(),
    fromAddress: z.string(),
  })
  .readonly();

export const changeQuerySchema = z
  .strictObject({ before: z.int().positive().optional(), limit: z.int().min(1).max(200).default(50) })
  .readonly();

export const changePageSchema = z
  .object({ changes: z.array(changeRecordSchema).readonly(), next: z.int().positive().nullable() })
  .readonly();

/** Events of connections that one answer holds. */
export const maxConnectionEvents = 100;

/** What an account's connection went through lately, newest first. */
export const connectionEventSchema = z
  .object({
    at: z.int(),
    accountId: z.string(),
    phase: accountPhaseSchema,
    /** What went wrong; null when nothing did, or nobody knows any more. */
    code: z.enum(accountProblemCodes).nullable(),
    /** The same in English with what to do, '' when nothing did. */
    sentence: z.string(),
  })
  .readonly();

export type Activity = z.infer<typeof activitySchema>;
export type ChangeRecord = z.infer<typeof changeRecordSchema>;
export type ChangeQuery = z.infer<typeof changeQuerySchema>;
export type ChangePage = z.infer<typeof changePageSchema>;
export type ConnectionEvent = z.infer<typeof connectionEventSchema>;
