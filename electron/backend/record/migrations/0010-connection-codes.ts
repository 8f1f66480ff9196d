import type { Database } from '../database.ts';

/** What went wrong with a connection as a code, so that it can be said in any language. */
export function up(database: Database): void {
  // NULL where nothing did, and for what was written down before.
  database.exec('ALTER TABLE connection_event ADD COLUMN code TEXT');
}
