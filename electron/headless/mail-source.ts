import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMbox, readMbox } from './mbox.ts';

/** One mail to be judged, as it lay on disk. */
export type RawMail = Readonly<{
  path: string;
  /** Position in its mbox, null for a mail with a file of its own. */
  index: number | null;
  raw: Uint8Array;
}>;

/** A path that could not be read, and why, as a sentence. */
export type Unreadable = Readonly<{ path: string; problem: string }>;

/**
 * Reads the mails at a path: a mail's file, an mbox file, a folder that is searched for .eml files, or `-` for one mail
 * on standard input.
 * @returns mails one by one, in the order of their names; what cannot be opened comes as `Unreadable`
 */
export async function* readMails(path: string): AsyncGenerator<RawMail | Unreadable> {
  try {
    if (path === '-') {
      yield { path, index: null, raw: await readStandardInput() };
      return;
    }
    const folder = (await stat(path)).isDirectory();
    for (const file of folder ? await findMails(path) : [path]) yield* readFileMails(file);
  } catch (error) {
    yield { path, problem: describe(error) };
  }
}

async function* readFileMails(path: string): AsyncGenerator<RawMail | Unreadable> {
  try {
    const octets = await readFile(path);
    if (!isMbox(octets)) {
      yield { path, index: null, raw: octets };
      return;
    }
    let index = 0;
    for (const raw of readMbox(octets)) yield { path, index: index++, raw };
  } catch (error) {
    yield { path, problem: describe(error) };
  }
}

async function findMails(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith('.eml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) throw error;
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'you are not allowed to read it';
  return error.message;
}
