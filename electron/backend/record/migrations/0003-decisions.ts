import type { Database } from '../database.ts';

/** What the owner decided. */
export function up(database: Database): void {
  database.exec(`
    CREATE TABLE mail_decision (
      account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      -- By content, so that it holds whatever UID the server gives the mail later.
      content_key TEXT NOT NULL,
      decision TEXT NOT NULL CHECK (decision IN ('released', 'kept')),
      decided_at INTEGER NOT NULL,
      PRIMARY KEY (account_id, content_key)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE trusted_domain (
      account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      domain TEXT NOT NULL,
      decided_at INTEGER NOT NULL,
      PRIMARY KEY (account_id, domain)
    ) STRICT, WITHOUT ROWID;
  `);
}
