import { z } from 'zod';
import type { Database } from './database.ts';
import { command, query } from './statement.ts';

/** Pages of the index that are written in one go while it is merged: about 20 ms. */
const mergePages = 200;

/** The index of words that mail is searched by. Whoever adds or erases mail tells it. */
export type WordIndex = Readonly<{
  /** Takes the words of mails that were just recorded, none of them a second time. */
  add(ids: readonly number[]): void;
  /** Takes the words of mails out, while they are still recorded as they were added. */
  remove(ids: readonly number[]): void;
  /**
   * Has words that are taken out from now on only marked as such, in a twentieth of the time: for many mails at once.
   * `merge` takes out of the index what was marked, and `markNoLonger` ends it.
   */
  markRemoved(): void;
  markNoLonger(): void;
  /** Whether words are only marked, also since the record was last open. */
  isMarking(): boolean;
  /**
   * Merges a portion of the index.
   * @param begin the first portion of several
   * @returns whether there is more; when there is none, no marked word is in the index any more
   */
  merge(begin: boolean): boolean;
  /** Makes it anew from what is recorded: quicker than to take many mails out, and nothing of the old one is left. */
  rebuild(): void;
}>;

export function createWordIndex(database: Database): WordIndex {
  const columns = 'from_display, from_address, subject, headline, kinds';
  const ofMails = `${columns} FROM mail_words
     WHERE position IN (SELECT position FROM mail WHERE id IN (SELECT value FROM json_each(:ids)))`;
  const add = command(database, `INSERT INTO mail_search (rowid, ${columns}) SELECT position, ${ofMails}`);
  const remove = command(
    database,
    `INSERT INTO mail_search (mail_search, rowid, ${columns}) SELECT 'delete', position, ${ofMails}`,
  );
  // FTS5 takes no other kind of number.
  const setting = command(
    database,
    'INSERT INTO mail_search (mail_search, rank) VALUES (:name, CAST(:value AS INTEGER))',
  );
  const changes = query(database, 'SELECT total_changes() AS changes', z.strictObject({ changes: z.int() }));
  const changed = () => changes.one({})?.changes ?? 0;
  const secureDelete = query(
    database,
    "SELECT v FROM mail_search_config WHERE k = 'secure-delete'",
    z.strictObject({ v: z.int() }),
  );
  const rebuild = command(database, "INSERT INTO mail_search (mail_search) VALUES ('rebuild')");
  return {
    add: (ids) => {
      if (ids.length > 0) add({ ids: JSON.stringify(ids) });
    },
    remove: (ids) => {
      if (ids.length > 0) remove({ ids: JSON.stringify(ids) });
    },
    markRemoved: () => {
      setting({ name: 'secure-delete', value: 0 });
    },
    markNoLonger: () => {
      setting({ name: 'secure-delete', value: 1 });
    },
    isMarking: () => secureDelete.one({})?.v !== 1,
    merge(begin) {
      const before = changed();
      // A negative number begins a merge of everything (https://sqlite.org/fts5.html, section 6.8), and it is over
      // when less than two rows were changed.
      setting({ name: 'merge', value: begin ? -mergePages : mergePages });
      return changed() - before >= 2;
    },
    rebuild: () => {
      rebuild({});
    },
  };
}
