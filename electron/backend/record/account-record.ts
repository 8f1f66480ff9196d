import { z } from 'zod';
import type { Account } from '../accounts/account.ts';
import { parseAccount } from '../accounts/account-schema.ts';
import type { Database } from './database.ts';
import { command, query } from './statement.ts';

export type AccountRecord = Readonly<{
  /** Adds an account, or changes its settings; what is recorded of its mail stays. */
  put(account: Account): void;
  get(id: string): Account | null;
  /** In the order in which they were added. */
  list(): readonly Account[];
}>;

const settings = z.strictObject({ settings: z.string() }).transform((row, context) => {
  try {
    return parseAccount(JSON.parse(row.settings));
  } catch (error) {
    context.addIssue(`not an account's settings: ${error instanceof Error ? error.message : String(error)}`);
    return z.NEVER;
  }
});

export function createAccountRecord(database: Database): AccountRecord {
  // Not INSERT OR REPLACE: that deletes the row first, and the account's mail with it.
  const put = command(
    database,
    `INSERT INTO account (id, settings) VALUES (:id, :settings)
     ON CONFLICT (id) DO UPDATE SET settings = excluded.settings`,
  );
  const get = query(database, 'SELECT settings FROM account WHERE id = :id', settings);
  const list = query(database, 'SELECT settings FROM account ORDER BY rowid', settings);
  return {
    put: (account) => {
      put({ id: account.id, settings: JSON.stringify(account) });
    },
    get: (id) => get.one({ id }),
    list: () => list.all({}),
  };
}
