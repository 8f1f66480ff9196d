import { z } from 'zod';
import { type KeptEntry, keptEntrySchema } from '../../../shared/registry/own/own-entry.ts';
import type { Database } from './database.ts';
import { jsonValue } from './json-column.ts';
import { command, query } from './statement.ts';

/** The owner's own entries of the registry. Written only when the window or the command line asks for it. */
export type OwnRecord = Readonly<{
  /** In the order of their ids. */
  list(): readonly KeptEntry[];
  get(id: string): KeptEntry | null;
  /** In place of one with the same id. */
  put(entry: KeptEntry): void;
  /** False when there is none. */
  remove(id: string): boolean;
}>;

const row = z.strictObject({ kept: jsonValue(keptEntrySchema) }).transform(({ kept }) => kept);

export function createOwnRecord(database: Database): OwnRecord {
  const list = query(database, 'SELECT kept FROM own_entry ORDER BY id', row);
  const get = query(database, 'SELECT kept FROM own_entry WHERE id = :id', row);
  const put = command(database, 'INSERT OR REPLACE INTO own_entry (id, kept) VALUES (:id, :kept)');
  const remove = command(database, 'DELETE FROM own_entry WHERE id = :id');
  return {
    list: () => list.all({}),
    get: (id) => get.one({ id }),
    put: (entry) => {
      put({ id: entry.id, kept: JSON.stringify(entry) });
    },
    remove: (id) => remove({ id }).changes > 0,
  };
}
