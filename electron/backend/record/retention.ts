import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { rejudgeDays } from '../../../shared/contract/window-values.ts';
import { dayMs } from '../../../shared/time.ts';
import { examineLimits } from '../examine/limits.ts';
import type { Database } from './database.ts';
import { changeFile, command, inTransaction, query } from './statement.ts';
import { createWordIndex } from './word-index.ts';

/**
 * What is stored of a person's mail, and for how long; nothing else of it is ever written to disk.
 *
 * - Who sent it (name and address as the mail says, and the domains that are proven), its subject, its date, the
 *   verdict with its one sentence, and where it lies on the server: until the account or everything is erased. They
 *   are what the list shows and what a sender's history is answered from.
 * - The evidence, which quotes the mail, and the beginning of its visible text, for the review: `textDays`.
 * - What a verdict was made from, so that recent mail can be judged again by another registry: the names of its sender
 *   and of those who get the answers, its subject, the beginning and end of its text, its links, the names of its
 *   attachments, and what its authentication proved: `factsDays` from when it came, deflated.
 * - An index of the words of the sender, the subject and that sentence, for the search: as long as these.
 * - A hash of its content, by which it is found again and a release stays one: until the account is erased.
 * - The journal of what was changed on the server, without which nothing could be put back: as long as the mail.
 *
 * Beside mail: own entries of the registry, until they are removed or everything is erased. Each account's settings without its password, and the last states of its connection with what its server
 * said: until the account is erased. What is set for the program: until everything is.
 *
 * Of a report: to whom it went, and what became of it: as long as the mail. Its message, which holds the whole mail: until
 * it is sent and its copy lies in Sent, or it is given up, which happens by itself after 30 days.
 *
 * Never stored otherwise: whole mails, attachments, HTML. Never at all: passwords.
 */
export const textDays = 90;

/** Mail is judged again so many days back, and nothing is kept for it any longer. */
export const factsDays = rejudgeDays;

/** Octets of the facts kept of one mail, deflated; of the few with more, none are, and they are not judged again. */
export const storedFacts = 32 * 1024;

/** How much is stored of each, in characters; a hostile mail's subject may be megabytes. */
export const storedLengths = {
  excerpt: examineLimits.excerptLength,
  subject: 500,
  fromDisplay: 300,
  address: 320,
  domain: 255,
  messageId: 1_000,
  brandName: 200,
  headline: 300,
} as const;

/** Pieces of evidence stored of one mail. */
export const storedEvidence = 64;

/** Proven domains stored of one mail: a usual one has two or three. */
export const storedDomains = 16;

/** Mails whose text is dropped in one go, so that nothing else waits for long: about 40 ms. */
const dropBatch = 1_000;

/** Mails that are erased in one go: about 15 ms. */
const eraseBatch = 100;

export type Retention = Readonly<{
  /**
   * Drops evidence, excerpts and facts whose time is over, from a batch of mails: to be called until there are no more.
   * @param now milliseconds since the epoch
   * @returns from how many mails
   */
  dropOldText(now: number): number;
  /** Erases an account with everything recorded of it; false when there is none. Nothing on the server changes. */
  eraseAccount(accountId: string): boolean;
  /**
   * The same, a portion at a time, so that whatever else waits meanwhile has its turn. Its rows are overwritten then;
   * pieces of them that SQLite left where it moved rows about go with `finishErasing`.
   */
  eraseAccountInPortions(accountId: string): Promise<boolean>;
  /**
   * Writes the file anew if an account was erased in portions since it last was: seconds for a large record. For when
   * nobody waits: as it is closed, or opened if it could not be closed.
   */
  finishErasing(): void;
  /** Erases all accounts, everything recorded and what is set. Nothing on a server changes. */
  eraseEverything(): void;
}>;

/** Prepares the erasing of what a database holds. Erased is overwritten: see `secure_delete` in `database.ts`. */
export function createRetention(database: Database): Retention {
  const dropText = command(
    database,
    `UPDATE mail SET evidence = NULL, excerpt = NULL WHERE id IN (
       SELECT id FROM mail WHERE excerpt IS NOT NULL AND judged_at < :before LIMIT ${dropBatch}
     )`,
  );
  const dropFacts = command(
    database,
    `DELETE FROM mail_facts WHERE mail_id IN (
       SELECT mail_id FROM mail_facts WHERE received_at < :before LIMIT ${dropBatch}
     )`,
  );
  const someMails = query(
    database,
    // By their age: neighbours lie on the same pages, also of the indexes. The + keeps to that order.
    `SELECT id FROM mail WHERE id > :after AND +account_id = :account ORDER BY id LIMIT ${eraseBatch}`,
    z.strictObject({ id: z.int() }),
  );
  const account = query(database, 'SELECT id FROM account WHERE id = :id', z.strictObject({ id: z.string() }));
  const isThere = (accountId: string) => account.one({ id: accountId }) !== null;
  const deleteMails = command(database, 'DELETE FROM mail WHERE id IN (SELECT value FROM json_each(:ids))');
  // The tables that hang on an account go with it.
  const deleteAccount = command(database, 'DELETE FROM account WHERE id = :id');
  const words = createWordIndex(database);
  const deleteAccounts = command(database, 'DELETE FROM account');
  const deleteOwn = command(database, 'DELETE FROM own_entry');
  const deleteRejudging = command(database, 'DELETE FROM rejudging');
  const deleteSettings = command(database, 'DELETE FROM program_settings');

  /** Stops after each portion. When it is interrupted, the account is still there, with the rest of its mail. */
  function* erasing(accountId: string): Generator<void, boolean> {
    if (!isThere(accountId)) return false;
    words.markRemoved();
    for (let after: number | null = 0; after !== null; after = eraseSomeMails(accountId, after)) yield;
    for (let begin = true; words.merge(begin); begin = false) yield;
    deleteAccount({ id: accountId });
    emptyLog(database);
    return true;
  }

  /** Gives the last id of those that were erased, null when there were none. */
  function eraseSomeMails(accountId: string, after: number): number | null {
    return inTransaction(database, () => {
      const ids = someMails.all({ account: accountId, after }).map(({ id }) => id);
      words.remove(ids);
      if (ids.length > 0) deleteMails({ ids: JSON.stringify(ids) });
      return ids.at(-1) ?? null;
    });
  }

  function finish(): void {
    for (let begin = true; words.merge(begin); begin = false);
    shrink(database);
    words.markNoLonger();
  }

  return {
    dropOldText(now) {
      const { changes: texts } = dropText({ before: now - textDays * dayMs });
      const { changes: facts } = dropFacts({ before: now - factsDays * dayMs });
      if (texts + facts > 0) emptyLog(database);
      return Math.max(texts, facts);
    },
    eraseAccount(accountId) {
      const steps = erasing(accountId);
      let step = steps.next();
      while (step.done !== true) step = steps.next();
      if (step.value) finish();
      return step.value;
    },
    async eraseAccountInPortions(accountId) {
      const steps = erasing(accountId);
      let step = steps.next();
      while (step.done !== true) {
        await setImmediate();
        step = steps.next();
      }
      return step.value;
    },
    finishErasing() {
      if (words.isMarking()) finish();
    },
    eraseEverything() {
      inTransaction(database, () => {
        deleteAccounts({});
        deleteSettings({});
        deleteOwn({});
        deleteRejudging({});
        words.rebuild();
      });
      finish();
    },
  };
}

/** Gives the freed space back, and with it every page that an erased row may have left a trace in. */
function shrink(database: Database): void {
  changeFile(database, () => database.exec('VACUUM'));
  emptyLog(database);
}

/** The write-ahead log holds earlier states of pages until it is emptied. */
export function emptyLog(database: Database): void {
  changeFile(database, () => database.pragma('wal_checkpoint(TRUNCATE)'));
}
