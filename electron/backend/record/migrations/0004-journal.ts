import type { Database } from '../database.ts';

/** Every change on a server, written down before it is sent. */
export function up(database: Database): void {
  database.exec(`
    CREATE TABLE journal (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      mail_id INTEGER NOT NULL REFERENCES mail (id) ON DELETE CASCADE,
      account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('flag', 'unflag', 'quarantine', 'release')),
      decided_by TEXT NOT NULL CHECK (decided_by IN ('vouchsafe', 'owner')),
      state TEXT NOT NULL CHECK (state IN ('planned', 'sent', 'confirmed', 'failed', 'void')),
      source_mailbox TEXT NOT NULL,
      source_uid_validity INTEGER NOT NULL,
      source_uid INTEGER NOT NULL,
      content_key TEXT NOT NULL,
      message_id TEXT NOT NULL,
      -- JSON list: the flags the message is to have when the change is done. NULL until it is sent.
      flags TEXT,
      internal_date INTEGER,
      target_mailbox TEXT,
      target_uid_validity INTEGER,
      target_uid_next INTEGER,
      method TEXT CHECK (method IN ('move', 'copy-expunge', 'keyword')),
      step TEXT CHECK (step IN ('copy', 'expunge')),
      result_uid_validity INTEGER,
      result_uid INTEGER,
      attempts INTEGER NOT NULL,
      reason_code TEXT,
      reason TEXT,
      planned_at INTEGER NOT NULL,
      sent_at INTEGER,
      settled_at INTEGER,
      CHECK ((settled_at IS NULL) = (state IN ('planned', 'sent')))
    ) STRICT;

    CREATE INDEX journal_unfinished ON journal (account_id, id) WHERE settled_at IS NULL;
    CREATE INDEX journal_of_mail ON journal (mail_id, id);
    -- Which messages of a mailbox are the result of a change.
    CREATE INDEX journal_results ON journal (account_id, target_mailbox, result_uid_validity, result_uid);
  `);
}
