/** What can be wrong with the record on disk, each calling for something else from the person. */
export type RecordErrorCode = 'newer-database' | 'in-use' | 'damaged' | 'disk-full' | 'not-writable' | 'failed';

/** A failure of the record, with a sentence for people as its message and the library's error as `cause`. */
export class RecordError extends Error {
  readonly code: RecordErrorCode;

  constructor(code: RecordErrorCode, message: string, options: Readonly<{ cause?: unknown }> = {}) {
    super(message, { cause: options.cause });
    this.name = 'RecordError';
    this.code = code;
  }
}

/** Primary result codes of SQLite and errno names of the file system. */
const codes: Readonly<Record<string, RecordErrorCode>> = {
  SQLITE_BUSY: 'in-use',
  SQLITE_LOCKED: 'in-use',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_NOTADB: 'damaged',
  SQLITE_FULL: 'disk-full',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  SQLITE_READONLY: 'not-writable',
  SQLITE_CANTOPEN: 'not-writable',
  SQLITE_PERM: 'not-writable',
  SQLITE_IOERR: 'not-writable',
  EACCES: 'not-writable',
  EEXIST: 'not-writable',
  EPERM: 'not-writable',
  EROFS: 'not-writable',
  EISDIR: 'not-writable',
  ENOTDIR: 'not-writable',
};

const sentences: Readonly<Record<RecordErrorCode, string>> = {
  'newer-database': 'was written by a newer Vouchsafe. Install the newer version.',
  'in-use': 'is in use by another Vouchsafe. Close that one, or give this one another folder.',
  damaged: 'is damaged. Move the file away and start again: mail on the server is not affected, and it is judged anew.',
  'disk-full': 'could not be written: the disk is full. Make room; nothing is done with mail until then.',
  'not-writable': 'cannot be read or written. Check who owns the file and its folder.',
  failed: 'could not be used.',
};

/**
 * Turns an error of SQLite or of the file system into a `RecordError`.
 * @param cause the error; a `RecordError` is returned as it is
 * @param path the file, for the sentence
 */
export function toRecordError(cause: unknown, path: string): RecordError {
  if (cause instanceof RecordError) return cause;
  const code = classify(cause);
  return new RecordError(code, `The record "${path}" ${sentences[code]}`, { cause });
}

/** Whether an error came from the record: the disk is full, or the file is damaged or in use. */
export function isRecordFault(error: unknown): error is Error {
  if (error instanceof RecordError) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');
}

function classify(cause: unknown): RecordErrorCode {
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') return 'failed';
  // Extended result codes begin with the primary one: SQLITE_IOERR_WRITE.
  const name = cause.code.startsWith('SQLITE_') ? cause.code.split('_').slice(0, 2).join('_') : cause.code;
  return (Object.hasOwn(codes, name) ? codes[name] : undefined) ?? 'failed';
}
