import { z } from 'zod';
import type { Database } from './database.ts';
import { command, query } from './statement.ts';

/** How far a mailbox has been judged: upwards with each arrival, and downwards in the first run. */
export type MailboxCursor = Readonly<{
  uidValidity: number;
  /** Every UID up to here has been seen (RFC 9051 section 2.3.1.1: later mail always has a higher UID). */
  lastUid: number;
  /** UIDs below this one are still to be judged by the first run; null when it is done. */
  firstRunBelow: number | null;
  /** When the mailbox was first watched, milliseconds since the epoch: mail that was there before is never moved. */
  startedAt: number;
}>;

export type CursorRecord = Readonly<{
  /** null for a mailbox that was never looked at. */
  get(accountId: string, mailbox: string): MailboxCursor | null;
  put(accountId: string, mailbox: string, cursor: MailboxCursor): void;
}>;

const cursorRow = z.strictObject({
  uidValidity: z.int(),
  lastUid: z.int(),
  firstRunBelow: z.int().nullable(),
  startedAt: z.int(),
});

export function createCursorRecord(database: Database): CursorRecord {
  const get = query(
    database,
    `SELECT uid_validity AS uidValidity, last_uid AS lastUid, first_run_below AS firstRunBelow, started_at AS startedAt
     FROM mailbox_cursor WHERE account_id = :accountId AND mailbox = :mailbox`,
    cursorRow,
  );
  const put = command(
    database,
    `INSERT OR REPLACE INTO mailbox_cursor (account_id, mailbox, uid_validity, last_uid, first_run_below, started_at)
     VALUES (:accountId, :mailbox, :uidValidity, :lastUid, :firstRunBelow, :startedAt)`,
  );
  return {
    get: (accountId, mailbox) => get.one({ accountId, mailbox }),
    put: (accountId, mailbox, cursor) => {
      put({ accountId, mailbox, ...cursor });
    },
  };
}
