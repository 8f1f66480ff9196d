import type { Database } from '../database.ts';

/** What is contradicted, in parts, so that it can be said in any language. */
export function up(database: Database): void {
  // JSON, validated when read; NULL where nothing is, and for mail that was judged before.
  database.exec('ALTER TABLE mail ADD COLUMN contradiction TEXT');
}
