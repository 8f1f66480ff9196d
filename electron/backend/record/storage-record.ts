import { statSync } from 'node:fs';
import { z } from 'zod';
import type { Database } from './database.ts';
import { emptyLog } from './retention.ts';
import { command, query } from './statement.ts';

/** Mails whose text is erased in one go, so that nothing else waits for long: about 40 ms. */
const eraseBatch = 1_000;

export type StorageRecord = Readonly<{
  /** How much is stored on disk, in octets, and of how many mails. */
  size(): Readonly<{ octets: number; mails: number }>;
  /**
   * Erases evidence, excerpts and the facts of verdicts, however new, from a batch of mails: to be called until there are no more.
   * @returns from how many mails
   */
  eraseText(): number;
}>;

/** Figures of the database, and the erasing of what quotes mail. Erased is overwritten: see `database.ts`. */
export function createStorageRecord(database: Database): StorageRecord {
  const count = query(database, 'SELECT count(*) AS mails FROM mail', z.strictObject({ mails: z.int() }));
  const eraseText = command(
    database,
    `UPDATE mail SET evidence = NULL, excerpt = NULL WHERE id IN (
       SELECT id FROM mail WHERE excerpt IS NOT NULL LIMIT ${eraseBatch}
     )`,
  );
  const eraseFacts = command(
    database,
    `DELETE FROM mail_facts WHERE mail_id IN (SELECT mail_id FROM mail_facts LIMIT ${eraseBatch})`,
  );
  return {
    size: () => ({ octets: fileOctets(database), mails: count.one({})?.mails ?? 0 }),
    eraseText() {
      const { changes: texts } = eraseText({});
      const { changes: facts } = eraseFacts({});
      if (texts + facts > 0) emptyLog(database);
      return Math.max(texts, facts);
    },
  };
}

/** The file and its log; nothing for a database in memory. */
function fileOctets({ name, memory }: Database): number {
  if (memory) return 0;
  return [name, `${name}-wal`].reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
}
