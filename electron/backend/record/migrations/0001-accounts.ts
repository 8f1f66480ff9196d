import type { Database } from '../database.ts';

/** Accounts, and how far each of their mailboxes has been judged. */
export function up(database: Database): void {
  database.exec(`
    CREATE TABLE account (
      id TEXT PRIMARY KEY,
      -- JSON, validated when read: the fields are the program's business and not the database's.
      settings TEXT NOT NULL
    ) STRICT;

    CREATE TABLE mailbox_cursor (
      account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      mailbox TEXT NOT NULL,
      uid_validity INTEGER NOT NULL,
      last_uid INTEGER NOT NULL,
      first_run_below INTEGER,
      started_at INTEGER NOT NULL,
      PRIMARY KEY (account_id, mailbox)
    ) STRICT, WITHOUT ROWID;
  `);
}
