import type { Database } from '../database.ts';

/** Reports to those whom a mail claims to be from, written down before they are sent. */
export function up(database: Database): void {
  database.exec(`
    CREATE TABLE report (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      mail_id INTEGER NOT NULL REFERENCES mail (id) ON DELETE CASCADE,
      account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      brand_name TEXT NOT NULL,
      recipient_name TEXT NOT NULL,
      recipient_address TEXT NOT NULL,
      from_address TEXT NOT NULL,
      format TEXT NOT NULL CHECK (format IN ('message', 'arf', 'xarf')),
      redacted INTEGER NOT NULL CHECK (redacted IN (0, 1)),
      -- Without angle brackets: what an answer names.
      message_id TEXT NOT NULL UNIQUE,
      -- The whole message, and the same without an eighth bit where that differs; NULL once they are not needed.
      octets BLOB,
      seven_bit BLOB,
      state TEXT NOT NULL CHECK (
        state IN ('queued', 'sending', 'sent', 'uncertain', 'refused', 'answered', 'bounced', 'cancelled')
      ),
      -- JSON, validated when read.
      note TEXT,
      attempts INTEGER NOT NULL,
      next_at INTEGER,
      copy TEXT CHECK (copy IN ('yes', 'server', 'no', 'failed')),
      planned_at INTEGER NOT NULL,
      changed_at INTEGER NOT NULL,
      sent_at INTEGER
    ) STRICT;

    CREATE INDEX report_of_mail ON report (mail_id, id);
    CREATE INDEX report_due ON report (next_at) WHERE next_at IS NOT NULL;
    CREATE INDEX report_sent ON report (account_id, sent_at) WHERE sent_at IS NOT NULL;

    -- 'junk': moved to the server's own folder for junk and not to the quarantine.
    ALTER TABLE journal ADD COLUMN destination TEXT CHECK (destination IN ('junk'));
  `);
}
