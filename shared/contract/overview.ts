import { z } from 'zod';

/** The counts that the window shows beside and instead of the list. */
export const overviewSchema = z
  .object({
    /** Contradicted mails (suspicious or impersonation) that are neither released nor kept nor gone. */
    toDecide: z.int().nonnegative(),
    inQuarantine: z.int().nonnegative(),
    /** The last seven days of the owner's time zone, oldest first. `caught`: contradicted. */
    days: z
      .array(z.object({ startsAt: z.int(), watched: z.int().nonnegative(), caught: z.int().nonnegative() }).readonly())
      .max(7)
      .readonly(),
  })
  .readonly();

export type Overview = z.infer<typeof overviewSchema>;
