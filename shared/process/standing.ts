/** How things stand, as far as the tray and notifications show it: what the shell is told of mail, and no more. */
import { z } from 'zod';
import { accountProblemCodes } from '../contract/account-problem.ts';
import { contradictionSchema, mailIdSchema } from '../contract/mail-summary.ts';
import { shownLength } from './shown-text.ts';

/** Contradictions that the tray's menu names. */
export const newestLimit = 5;

/** Mails that one notification can be about by name; the others are counted. */
export const caughtLimit = 20;

/** Accounts whose problem is named. */
export const problemLimit = 5;

/** Twice as many UTF-16 units as characters. */
const shown = z.string().max(shownLength * 2);

/** A contradicted mail in the words of a menu or a notification. */
export const caughtMailSchema = z
  .strictObject({
    id: mailIdSchema,
    /** Whom it claims to be, '' when that is nobody in particular. */
    brand: shown,
    /** The contradiction, in one sentence. */
    headline: shown,
    /** The same in parts, for other languages; none when it was not kept. */
    contradiction: contradictionSchema.optional(),
    /** Can it be put back? Only what lies in quarantine can. */
    quarantined: z.boolean(),
  })
  .readonly();

export const standingSchema = z
  .strictObject({
    /** Contradicted mails that are neither released nor gone. */
    toDecide: z.int().nonnegative(),
    /** The newest of them, newest first. */
    newest: z.array(caughtMailSchema).max(newestLimit).readonly(),
    accounts: z.int().nonnegative(),
    /** Accounts that are not being watched and why. */
    problems: z
      .array(z.strictObject({ address: shown, code: z.enum(accountProblemCodes), sentence: shown }).readonly())
      .max(problemLimit)
      .readonly(),
    /** No mail is looked at, until then, ms (`until` null: until told otherwise); null: it is. */
    paused: z.strictObject({ until: z.int().nullable() }).readonly().nullable(),
  })
  .readonly();

export type CaughtMail = z.infer<typeof caughtMailSchema>;
export type Standing = z.infer<typeof standingSchema>;
