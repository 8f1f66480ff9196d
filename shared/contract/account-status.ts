import { z } from 'zod';

/** How one account is doing. */
export const accountStatusSchema = z
  .object({
    id: z.string(),
    /** The owner's address. */
    address: z.string(),
    /** `offline`: will try again by itself. `stopped`: will not, see `problem`. */
    phase: z.enum(['connecting', 'working', 'watching', 'offline', 'stopped']),
    /** What went wrong, `message` being a sentence that says what to do; null when nothing did. */
    problem: z.object({ code: z.string(), message: z.string() }).readonly().nullable(),
    /** Progress over the mail that was there before Vouchsafe came; null when that is done. */
    firstRun: z.object({ judged: z.int(), remaining: z.int() }).readonly().nullable(),
    /** When the mailbox was last compared with the server, ms; null before the first time. */
    lastSyncAt: z.int().nullable(),
  })
  .readonly();

export type AccountStatus = z.infer<typeof accountStatusSchema>;
