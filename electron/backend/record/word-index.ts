import type { Database } from './database.ts';
import { command } from './statement.ts';

/** The index of words that mail is searched by. Whoever adds or erases mail tells it. */
export type WordIndex = Readonly<{
  /** Takes the words of mails that were just recorded, none of them a second time. */
  add(ids: readonly number[]): void;
  /** Takes the words of mails out, while they are still recorded as they were added. */
  remove(ids: readonly number[]): void;
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
  const rebuild = command(database, "INSERT INTO mail_search (mail_search) VALUES ('rebuild')");
  return {
    add: (ids) => {
      if (ids.length > 0) add({ ids: JSON.stringify(ids) });
    },
    remove: (ids) => {
      if (ids.length > 0) remove({ ids: JSON.stringify(ids) });
    },
    rebuild: () => {
      rebuild({});
    },
  };
}
