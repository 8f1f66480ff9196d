import { constants } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';

/** Larger is no file of passwords, in octets. */
const largestOctets = 1024 * 1024;

/** A file is not its owner's alone, or could not be read; the sentence says what to do. */
export class OwnerFileError extends Error {
  override readonly name = 'OwnerFileError';
  readonly code: 'shared' | 'too-large';

  constructor(code: 'shared' | 'too-large', sentence: string) {
    super(sentence);
    this.code = code;
  }
}

/**
 * Reads a file that nobody but its owner may read. It is looked at when it is open already, so that it cannot be
 * exchanged in between, and a link is not followed.
 * @returns null when there is none
 * @throws OwnerFileError when others may read it or it belongs to somebody else; what `open` and `read` throw
 */
export async function readOwnerFile(path: string): Promise<string | null> {
  const file = await openIfPresent(path);
  if (file === null) return null;
  try {
    const { mode, uid, size } = await file.stat();
    // Windows has no such modes; there a file in the person's own folders is theirs.
    const isOurs = process.getuid === undefined || (uid === process.getuid() && (mode & 0o077) === 0);
    if (!isOurs) {
      throw new OwnerFileError(
        'shared',
        `${path} must be readable by its owner alone: chmod 600 it, and make it yours.`,
      );
    }
    if (size > largestOctets) throw new OwnerFileError('too-large', `${path} is too large for a file of passwords.`);
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

/** Replaces a file in one step, so that a crash leaves the old one or the new one. Only its owner may read it. */
export async function writeOwnerFile(path: string, text: string): Promise<void> {
  const next = `${path}.next`;
  // One that is there may be another's to read.
  await rm(next, { force: true });
  const file = await open(next, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(next, path);
}

async function openIfPresent(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
