import type { Database } from '../database.ts';

/** Pauses, how far first runs are, the program's settings, and what connections went through. */
export function up(database: Database): void {
  database.exec(`
    ALTER TABLE account ADD COLUMN paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1));
    -- NULL: until told to go on.
    ALTER TABLE account ADD COLUMN paused_until INTEGER;

    CREATE TABLE first_run (
      account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      mailbox TEXT NOT NULL,
      judged INTEGER NOT NULL,
      remaining INTEGER NOT NULL,
      -- Only while it was at work, so that pauses do not count.
      spent_ms INTEGER NOT NULL,
      PRIMARY KEY (account_id, mailbox)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE program_settings (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      -- JSON, validated when read.
      settings TEXT NOT NULL
    ) STRICT;

    CREATE TABLE connection_event (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      at INTEGER NOT NULL,
      phase TEXT NOT NULL,
      sentence TEXT NOT NULL
    ) STRICT;

    CREATE INDEX connection_event_of_account ON connection_event (account_id, id);
  `);
}
