import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../../electron/backend/record/database.ts';
import { formatVersion } from '../../../../electron/backend/record/migrations/index.ts';
import { RecordError } from '../../../../electron/backend/record/record-error.ts';
import { testFolder } from '../../../support/record-samples.ts';

function refusal(body: () => unknown): RecordError {
  try {
    body();
  } catch (error) {
    if (error instanceof RecordError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a record that cannot be used', () => {
  test('a record of a newer program is refused with a sentence, and left as it is', () => {
    const path = join(testFolder(), 'record.db');
    const newer = new SqliteDatabase(path);
    newer.pragma(`user_version = ${formatVersion + 1}`);
    newer.close();
    const before = readFileSync(path);
    const error = refusal(() => openDatabase(path));
    expect(error.code).toBe('newer-database');
    expect(error.message).toContain('newer Vouchsafe');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('a file that is no database is refused, and left as it is', () => {
    const path = join(testFolder(), 'record.db');
    const content = 'this was never a database, but somebody needs it\n'.repeat(100);
    writeFileSync(path, content);
    const error = refusal(() => openDatabase(path));
    expect(error.code).toBe('damaged');
    expect(error.cause).toBeInstanceOf(Error);
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  test('a record that another program has open is refused', () => {
    const path = join(testFolder(), 'record.db');
    const first = openDatabase(path);
    const error = refusal(() => openDatabase(path, { busyMs: 10 }));
    expect(error.code).toBe('in-use');
    first.close();
    openDatabase(path).close();
  });

  test('a folder in place of the file is refused', () => {
    const path = join(testFolder(), 'record.db');
    mkdirSync(path);
    expect(refusal(() => openDatabase(path)).code).toBe('not-writable');
  });

  test('a folder that cannot be made is refused', () => {
    const folder = testFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(refusal(() => openDatabase(join(folder, 'file', 'record.db'))).code).toBe('not-writable');
  });
});

describe('a new record', () => {
  test('only its owner can read it, and the log beside it', () => {
    const path = join(testFolder(), 'new', 'folder', 'record.db');
    const database = openDatabase(path);
    database.exec("INSERT INTO account (id, settings) VALUES ('a', '{}')");
    const mode = (file: string) => statSync(file).mode & 0o777;
    expect([mode(join(path, '..')), mode(path), mode(`${path}-wal`)]).toEqual([0o700, 0o600, 0o600]);
    database.close();
  });

  test('a record that others could read is closed to them, and the folder it shares is left alone', () => {
    const folder = testFolder();
    chmodSync(folder, 0o755);
    const path = join(folder, 'record.db');
    writeFileSync(path, '', { mode: 0o644 });
    openDatabase(path).close();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o755);
  });

  test('a commit is on disk before the program goes on', () => {
    const database = openDatabase(join(testFolder(), 'record.db'));
    const setting = (name: string) => database.pragma(name, { simple: true });
    expect(setting('journal_mode')).toBe('wal');
    // 2: FULL.
    expect(setting('synchronous')).toBe(2);
    expect(setting('foreign_keys')).toBe(1);
    expect(setting('secure_delete')).toBe(1);
    database.close();
  });

  test('is opened again with what was written', () => {
    const path = join(testFolder(), 'record.db');
    const first = openDatabase(path);
    first.exec("INSERT INTO account (id, settings) VALUES ('a', '{}')");
    first.close();
    const second = openDatabase(path);
    expect(second.prepare('SELECT id FROM account').pluck().all()).toEqual(['a']);
    expect(second.pragma('user_version', { simple: true })).toBe(formatVersion);
    second.close();
  });

  test('a migration that fails leaves nothing behind', () => {
    const path = join(testFolder(), 'record.db');
    // A table that the second migration wants to create.
    const foreign = new SqliteDatabase(path);
    foreign.exec('CREATE TABLE mail (id INTEGER)');
    foreign.close();
    expect(refusal(() => openDatabase(path)).code).toBe('failed');
    const after = new SqliteDatabase(path);
    expect(after.pragma('user_version', { simple: true })).toBe(0);
    expect(after.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all()).toEqual(['mail']);
    after.close();
  });
});
