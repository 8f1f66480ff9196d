import { z } from 'zod';
import type { Account } from '../accounts/account.ts';
import { parseAccount } from '../accounts/account-schema.ts';
import type { Database } from './database.ts';
import { command, query } from './statement.ts';

/** Until a time in ms, or with null until told to go on. */
export type Pause = Readonly<{ until: number | null }>;

export type AccountRecord = Readonly<{
  /** Adds an account, or changes its settings; what is recorded of its mail stays. */
  put(account: Account): void;
  get(id: string): Account | null;
  /** In the order in which they were added. */
  list(): readonly Account[];
  /** Writes down that the owner wants no mail of the account looked at; null takes it back. */
  pause(id: string, pause: Pause | null): void;
  /** null: it is not paused. Whether the time is over is for the caller to see. */
  pauseOf(id: string): Pause | null;
}>;

const settings = z.strictObject({ settings: z.string() }).transform((row, context) => {
  try {
    return parseAccount(JSON.parse(row.settings));
  } catch (error) {
    context.addIssue(`not an account's settings: ${error instanceof Error ? error.message : String(error)}`);
    return z.NEVER;
  }
});

const paused = z
  .strictObject({ paused: z.literal([0, 1]), until: z.int().nullable() })
  .transform(({ paused: isPaused, until }): Pause | null => (isPaused === 1 ? { until } : null));

export function createAccountRecord(database: Database): AccountRecord {
  // Not INSERT OR REPLACE: that deletes the row first, and the account's mail with it.
  const put = command(
    database,
    `INSERT INTO account (id, settings) VALUES (:id, :settings)
     ON CONFLICT (id) DO UPDATE SET settings = excluded.settings`,
  );
  const get = query(database, 'SELECT settings FROM account WHERE id = :id', settings);
  const list = query(database, 'SELECT settings FROM account ORDER BY rowid', settings);
  const pause = command(database, 'UPDATE account SET paused = :paused, paused_until = :until WHERE id = :id');
  const pauseOf = query(database, 'SELECT paused, paused_until AS until FROM account WHERE id = :id', paused);
  return {
    put: (account) => {
      put({ id: account.id, settings: JSON.stringify(account) });
    },
    get: (id) => get.one({ id }),
    list: () => list.all({}),
    pause: (id, wanted) => {
      pause({ id, paused: wanted === null ? 0 : 1, until: wanted?.until ?? null });
    },
    pauseOf: (id) => pauseOf.one({ id }),
  };
}
