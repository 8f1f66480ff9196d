import { z } from 'zod';
import type { Database } from './database.ts';
import { command, query } from './statement.ts';

/** What a verdict is made from, deflated, of mails that may be judged again. Dropped when its time is over. */
export type FactsRecord = Readonly<{
  /** @param receivedAt from which its time is counted, ms */
  put(mailId: number, receivedAt: number, facts: Uint8Array): void;
  /** null when nothing (any more) is kept. */
  get(mailId: number): Uint8Array | null;
}>;

const row = z.strictObject({ facts: z.instanceof(Uint8Array) });

export function createFactsRecord(database: Database): FactsRecord {
  const put = command(
    database,
    'INSERT OR REPLACE INTO mail_facts (mail_id, received_at, facts) VALUES (:mailId, :receivedAt, :facts)',
  );
  const get = query(database, 'SELECT facts FROM mail_facts WHERE mail_id = :mailId', row);
  return {
    put: (mailId, receivedAt, facts) => {
      put({ mailId, receivedAt, facts });
    },
    get: (mailId) => get.one({ mailId })?.facts ?? null,
  };
}
