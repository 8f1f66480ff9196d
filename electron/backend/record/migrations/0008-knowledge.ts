import type { Database } from '../database.ts';

/** Own entries of the registry, decisions that count against a sender, and what judging mail again needs and finds. */
export function up(database: Database): void {
  database.exec(`
    CREATE TABLE own_entry (
      -- The brand's.
      id TEXT PRIMARY KEY,
      -- JSON, validated when read.
      kept TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- The owner called the mail an impersonation, which is more than to leave it where it is.
    ALTER TABLE mail_decision ADD COLUMN marked INTEGER NOT NULL DEFAULT 0 CHECK (marked IN (0, 1));
    CREATE INDEX mail_decision_in_order ON mail_decision (decided_at);

    -- Beside the mails and not in their rows, which are read far more often.
    CREATE TABLE mail_facts (
      mail_id INTEGER PRIMARY KEY REFERENCES mail (id) ON DELETE CASCADE,
      received_at INTEGER NOT NULL,
      -- JSON of what a verdict is made from, deflated; see shared/detect/facts.ts.
      facts BLOB NOT NULL
    ) STRICT;
    CREATE INDEX mail_facts_by_age ON mail_facts (received_at);

    -- One row while mail is judged again: mails received since then, newest id first, below the one that was last.
    CREATE TABLE rejudging (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      since INTEGER NOT NULL,
      below INTEGER NOT NULL
    ) STRICT;

    -- Mails that would be judged otherwise now.
    CREATE TABLE rejudged (
      mail_id INTEGER PRIMARY KEY REFERENCES mail (id) ON DELETE CASCADE,
      -- JSON, validated when read.
      outcome TEXT NOT NULL,
      -- The owner left the mail as it is: the same outcome is not offered again.
      dismissed INTEGER NOT NULL CHECK (dismissed IN (0, 1))
    ) STRICT;
  `);
}
