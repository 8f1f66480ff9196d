import { z } from 'zod';
import { accountProblemCodes } from './account-problem.ts';

/** `offline`: will try again by itself. `stopped`: will not, see `problem`. `paused`: the owner wanted it. */
export const accountPhaseSchema = z.enum(['connecting', 'working', 'watching', 'offline', 'stopped', 'paused']);

/** How one account is doing. */
export const accountStatusSchema = z
  .object({
    id: z.string(),
    /** The owner's address. */
    address: z.string(),
    phase: accountPhaseSchema,
    /** What went wrong, `message` being a sentence in English that says what to do; null when nothing did. */
    problem: z
      .object({ code: z.enum(accountProblemCodes), message: z.string() })
      .readonly()
      .nullable(),
    /** Set when the owner wants no mail looked at, `until`: goes on by itself then, ms; null: when told to. */
    paused: z.object({ until: z.int().nullable() }).readonly().nullable(),
    /**
     * Progress over the mail that was there before Vouchsafe came; null when that is done. `startedAt`: ms, moved on by
     * every pause, so that `judged` in the time since then is the rate while it runs.
     */
    firstRun: z.object({ judged: z.int(), remaining: z.int(), startedAt: z.int() }).readonly().nullable(),
    /** When the mailbox was last compared with the server, ms; null before the first time. */
    lastSyncAt: z.int().nullable(),
  })
  .readonly();

export type AccountPhase = z.infer<typeof accountPhaseSchema>;
export type AccountStatus = z.infer<typeof accountStatusSchema>;
