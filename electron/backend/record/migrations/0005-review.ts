import type { Database } from '../database.ts';

/** What the review needs: an index of words, the list by organisation, and decisions that can be taken back. */
export function up(database: Database): void {
  database.exec(`
    -- The order of the list in one number, by which the index of words is kept: its answers come in that order, and
    -- a page of them costs the same however many mails hold the words. 41 bits of milliseconds, 22 of the id.
    ALTER TABLE mail ADD COLUMN position INTEGER GENERATED ALWAYS AS (
      min(max(received_at, 0), 2199023255551) * 4194304 + id % 4194304
    ) VIRTUAL;
    -- With what the list is narrowed by beside it, so that mail which is passed over is not read.
    CREATE INDEX mail_in_order ON mail (position, verdict, place, account_id, brand_id);
    CREATE INDEX mail_of_brand ON mail (brand_id, received_at DESC, id DESC, verdict, place, account_id)
      WHERE brand_id IS NOT NULL;

    -- What waits for a decision is counted from it alone.
    CREATE INDEX mail_contradicted ON mail (place, account_id, content_key)
      WHERE verdict IN ('suspicious', 'impersonation');

    -- Filled by record/word-index.ts and not by triggers: with them FTS5 writes what it has gathered after each row,
    -- which takes ten times as long.
    -- 'kinds' holds what a search is narrowed by as words of its own, each after a private-use character that nobody
    -- types: a common word and a rare kind are brought together in the index, without reading every mail with the word.
    CREATE VIEW mail_words AS SELECT position, from_display, from_address, subject, headline,
      char(57344) || 'v' || verdict || ' ' || char(57344) || 'a' || hex(account_id) || ' ' ||
        char(57344) || 'b' || hex(ifnull(brand_id, '')) AS kinds
      FROM mail;
    CREATE VIRTUAL TABLE mail_search USING fts5 (
      from_display, from_address, subject, headline, kinds,
      content = 'mail_words', content_rowid = 'position', columnsize = 0, prefix = '1 2 3',
      tokenize = 'unicode61 remove_diacritics 2'
    );
    -- Without it, the words of an erased mail would stay in the index until it is next merged.
    INSERT INTO mail_search (mail_search, rank) VALUES ('secure-delete', 1);
    INSERT INTO mail_search (mail_search) VALUES ('rebuild');

    -- The proven domain that is trusted because of a release. It goes with the decision; nothing was ever written to
    -- the table that stood for it.
    ALTER TABLE mail_decision ADD COLUMN trusts TEXT NOT NULL DEFAULT '';
    CREATE INDEX mail_decision_trusts ON mail_decision (trusts) WHERE trusts <> '';
    DROP TABLE trusted_domain;
    -- JSON: what the owner had decided before a change and with it, NULL for the policy's own.
    ALTER TABLE journal ADD COLUMN decided TEXT;
  `);
}
