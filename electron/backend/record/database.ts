import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { migrate, refuseNewer } from './migrations/index.ts';
import { toRecordError } from './record-error.ts';

export type Database = SqliteDatabase.Database;

/** How long to wait for another process to let go: a backend that is restarted may still be ending, ms. */
const busyMs = 5_000;

/**
 * Opens the database, creates it when missing and brings it up to this program's format.
 * @param path a file, readable by its owner alone; ':memory:' for one that is never written to disk
 * @param options `busyMs`: how long to wait for another process to let go
 * @throws RecordError `newer-database`, `in-use`, `damaged`, `not-writable`, `disk-full`
 */
export function openDatabase(path: string, options: Readonly<{ busyMs?: number }> = {}): Database {
  try {
    if (path !== ':memory:') createPrivately(path);
    const database = new SqliteDatabase(path, { timeout: options.busyMs ?? busyMs });
    try {
      refuseNewer(database);
      configure(database);
      migrate(database);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw toRecordError(error, path);
  }
}

/** It says who writes to whom, so nobody else on the machine may read it; SQLite gives the -wal file the same mode. */
function createPrivately(path: string): void {
  // A folder that exists already may be shared for other reasons, and is left alone.
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
  chmodSync(path, 0o600);
}

function configure(database: Database): void {
  // One program at a time: a second one would settle the journal of a change that the first is in the middle of.
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('journal_mode = WAL');
  // With NORMAL a power loss may take back the last commits. The journal must be on disk before the server is told to
  // move a message, or nobody would know where it went. Costs one fsync per transaction, under 1 ms on an SSD.
  database.pragma('synchronous = FULL');
  // macOS: fsync alone does not reach the disk there.
  database.pragma('fullfsync = ON');
  database.pragma('foreign_keys = ON');
  // What is erased is overwritten, and no copy is left in a temporary file.
  database.pragma('secure_delete = ON');
  database.pragma('temp_store = MEMORY');
}
