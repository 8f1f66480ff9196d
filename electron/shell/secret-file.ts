import { open, readFile, rename, rm } from 'node:fs/promises';
import { z } from 'zod';

const ref = z.string().min(1).max(128);

const content = z.strictObject({
  version: z.literal(1),
  /** Encrypted secrets in base64, by reference. */
  secrets: z.record(ref, z.base64()),
  /** Those that a person allowed to be kept without encryption. */
  unencrypted: z.record(ref, z.string().max(8192)).optional(),
});

/** What is in the file, by reference. */
export type KeptSecrets = Readonly<{ encrypted: Map<string, Buffer>; plain: Map<string, string> }>;

/**
 * Reads the file of secrets.
 * @returns nothing kept when there is no file yet
 * @throws when the file cannot be read or is not ours. It is then left as it is: writing over it would lose every
 *   password in it.
 */
export async function readSecretFile(path: string): Promise<KeptSecrets> {
  const text = await readIfPresent(path);
  if (text === null) return { encrypted: new Map(), plain: new Map() };
  const { secrets, unencrypted = {} } = content.parse(JSON.parse(text));
  const encrypted = Object.entries(secrets).map(([ref, octets]) => [ref, Buffer.from(octets, 'base64')] as const);
  return { encrypted: new Map(encrypted), plain: new Map(Object.entries(unencrypted)) };
}

/**
 * Replaces the file of secrets in one step, so that a crash leaves the old one or the new one. Only its owner may read
 * it.
 */
export async function writeSecretFile(path: string, { encrypted, plain }: KeptSecrets): Promise<void> {
  const secrets = Object.fromEntries([...encrypted].map(([ref, octets]) => [ref, octets.toString('base64')]));
  const unencrypted = plain.size === 0 ? {} : { unencrypted: Object.fromEntries(plain) };
  const text = JSON.stringify({ version: 1, secrets, ...unencrypted });
  const next = `${path}.next`;
  // One that is there may be another's to read, or lead somewhere else.
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

async function readIfPresent(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
