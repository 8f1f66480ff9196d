import { z } from 'zod';
import type { Database } from './database.ts';
import { query } from './statement.ts';

/** How far the first run over a mailbox is. */
export type FirstRunProgress = Readonly<{
  judged: number;
  remaining: number;
  /** How long it was at work, ms; pauses do not count. */
  spentMs: number;
}>;

export type FirstRunRecord = Readonly<{
  /**
   * Writes a step down.
   * @param step what it judged, what remains after it, and how long it took
   * @returns the whole
   */
  add(accountId: string, mailbox: string, step: FirstRunProgress): FirstRunProgress;
  /** The first run that an account is in, null when it is in none. */
  of(accountId: string): FirstRunProgress | null;
}>;

const row = z.strictObject({ judged: z.int(), remaining: z.int(), spentMs: z.int() });

export function createFirstRunRecord(database: Database): FirstRunRecord {
  const add = query(
    database,
    `INSERT INTO first_run (account_id, mailbox, judged, remaining, spent_ms)
     VALUES (:accountId, :mailbox, :judged, :remaining, :spentMs)
     ON CONFLICT (account_id, mailbox) DO UPDATE SET
       judged = judged + excluded.judged, remaining = excluded.remaining, spent_ms = spent_ms + excluded.spent_ms
     RETURNING judged, remaining, spent_ms AS spentMs`,
    row,
  );
  const of = query(
    database,
    `SELECT judged, remaining, spent_ms AS spentMs FROM first_run WHERE account_id = :accountId AND remaining > 0
     LIMIT 1`,
    row,
  );
  return {
    add: (accountId, mailbox, step) => add.one({ accountId, mailbox, ...step }) ?? step,
    of: (accountId) => of.one({ accountId }),
  };
}
