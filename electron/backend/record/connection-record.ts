import { z } from 'zod';
import { accountProblemCodes } from '../../../shared/contract/account-problem.ts';
import { accountPhaseSchema } from '../../../shared/contract/account-status.ts';
import { type ConnectionEvent, maxConnectionEvents } from '../../../shared/contract/activity.ts';
import type { Database } from './database.ts';
import { command, query } from './statement.ts';

/** Events kept of one account: enough for a bad day, and an account that fails all the time does not hide the others. */
export const keptConnectionEvents = 50;

export type ConnectionRecord = Readonly<{
  /** Writes an event down, and drops the account's oldest. */
  add(event: ConnectionEvent): void;
  /** The last event of an account, null when there is none. */
  last(accountId: string): ConnectionEvent | null;
  /** Of all accounts, newest first. */
  newest(): readonly ConnectionEvent[];
}>;

const columns = 'at, account_id AS accountId, phase, code, sentence';
const row = z.strictObject({
  at: z.int(),
  accountId: z.string(),
  phase: accountPhaseSchema,
  code: z.enum(accountProblemCodes).nullable(),
  sentence: z.string(),
});

export function createConnectionRecord(database: Database): ConnectionRecord {
  const insert = command(
    database,
    `INSERT INTO connection_event (account_id, at, phase, code, sentence)
     VALUES (:accountId, :at, :phase, :code, :sentence)`,
  );
  const drop = command(
    database,
    `DELETE FROM connection_event WHERE account_id = :accountId AND id <= (
       SELECT id FROM connection_event WHERE account_id = :accountId ORDER BY id DESC
       LIMIT 1 OFFSET ${keptConnectionEvents}
     )`,
  );
  const last = query(
    database,
    `SELECT ${columns} FROM connection_event WHERE account_id = :accountId ORDER BY id DESC LIMIT 1`,
    row,
  );
  const newest = query(
    database,
    `SELECT ${columns} FROM connection_event ORDER BY id DESC LIMIT ${maxConnectionEvents}`,
    row,
  );
  return {
    add(event) {
      insert(event);
      drop({ accountId: event.accountId });
    },
    last: (accountId) => last.one({ accountId }),
    newest: () => newest.all({}),
  };
}
