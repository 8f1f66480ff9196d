import type { Database } from '../database.ts';

/** Judged mails, each with its place on the server. */
export function up(database: Database): void {
  database.exec(`
    CREATE TABLE mail (
      -- AUTOINCREMENT: an id that a window still shows must not come to mean another mail.
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      account_id TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      mailbox TEXT NOT NULL,
      uid_validity INTEGER NOT NULL,
      uid INTEGER NOT NULL,
      content_key TEXT NOT NULL,
      email_id TEXT NOT NULL,
      message_id TEXT NOT NULL,
      from_display TEXT NOT NULL,
      from_address TEXT NOT NULL,
      proven_domain TEXT NOT NULL,
      proof TEXT NOT NULL CHECK (proof IN ('proven', 'failed', 'notProven', 'couldNotAsk')),
      -- JSON list: domains that are proven to have handled the mail, aligned with From or not.
      proven_domains TEXT NOT NULL,
      subject TEXT NOT NULL,
      received_at INTEGER NOT NULL,
      judged_at INTEGER NOT NULL,
      verdict TEXT NOT NULL CHECK (verdict IN ('verified', 'unknown', 'suspicious', 'impersonation')),
      not_examined TEXT CHECK (not_examined IN ('time', 'memory', 'crash')),
      brand_id TEXT,
      brand_name TEXT,
      headline TEXT NOT NULL,
      -- NULL once they are no longer kept, both together.
      evidence TEXT,
      excerpt TEXT,
      registry_version TEXT NOT NULL,
      place TEXT NOT NULL CHECK (place IN ('inbox', 'quarantine', 'gone')),
      flagged INTEGER NOT NULL CHECK (flagged IN (0, 1)),
      first_run INTEGER NOT NULL CHECK (first_run IN (0, 1)),
      UNIQUE (account_id, mailbox, uid_validity, uid)
    ) STRICT;

    CREATE INDEX mail_by_content ON mail (account_id, content_key);
    -- The lists, newest first: of everything, and of one account.
    CREATE INDEX mail_listed ON mail (verdict, place, received_at DESC, id DESC);
    CREATE INDEX mail_listed_of_account ON mail (account_id, verdict, place, received_at DESC, id DESC);
    -- The counts of a day.
    CREATE INDEX mail_by_day ON mail (received_at, verdict);
    -- What is known about a sender.
    CREATE INDEX mail_by_sender ON mail (from_address, proven_domain, verdict);
    -- What is to be dropped when its time is over.
    CREATE INDEX mail_with_text ON mail (judged_at) WHERE excerpt IS NOT NULL;
  `);
}
