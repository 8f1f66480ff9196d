import SqliteDatabase from 'better-sqlite3';
import type { z } from 'zod';
import type { Database } from './database.ts';
import { RecordError, toRecordError } from './record-error.ts';

/** Values by the names that the SQL gives them, without the colon. */
export type Parameters = Readonly<Record<string, string | number | Uint8Array | null>>;

export type Query<Row> = Readonly<{
  /** The first row, null when there is none. */
  one(parameters: Parameters): Row | null;
  all(parameters: Parameters): readonly Row[];
}>;

/**
 * Prepares a question. Rows are checked when they are read: the file may have been written by another version, or by
 * somebody else.
 * @throws RecordError from its methods, `damaged` when a row is not what it should be
 */
export function query<Schema extends z.ZodType>(
  database: Database,
  sql: string,
  schema: Schema,
): Query<z.output<Schema>> {
  const statement = database.prepare<[Parameters]>(sql);
  const read = (row: unknown) => {
    const result = schema.safeParse(row);
    if (result.success) return result.data;
    throw new RecordError('damaged', `The record "${database.name}" holds something that was never written to it.`, {
      cause: result.error,
    });
  };
  return {
    one: (parameters) => {
      const row = asked(database, () => statement.get(parameters));
      return row === undefined ? null : read(row);
    },
    all: (parameters) => asked(database, () => statement.all(parameters)).map(read),
  };
}

/**
 * Prepares a change.
 * @returns a function that runs it and gives the number of rows changed, and the id of the row inserted last
 * @throws RecordError from that function
 */
export function command(
  database: Database,
  sql: string,
): (parameters: Parameters) => Readonly<{ changes: number; id: number }> {
  const statement = database.prepare<[Parameters]>(sql);
  return (parameters) => {
    const { changes, lastInsertRowid } = asked(database, () => statement.run(parameters));
    return { changes, id: Number(lastInsertRowid) };
  };
}

/**
 * Runs a body all or nothing; within another transaction as a part of it.
 * @param body must not wait for anything: a promise is refused
 * @throws RecordError when it cannot be written, and whatever the body throws
 */
export function inTransaction<T>(database: Database, body: () => T): T {
  return asked(database, () => database.transaction(body).immediate());
}

/**
 * Runs what concerns the file as a whole and cannot be part of a transaction.
 * @throws RecordError
 */
export function changeFile(database: Database, body: () => unknown): void {
  asked(database, body);
}

function asked<T>(database: Database, body: () => T): T {
  try {
    return body();
  } catch (error) {
    throw error instanceof SqliteDatabase.SqliteError ? toRecordError(error, database.name) : error;
  }
}
