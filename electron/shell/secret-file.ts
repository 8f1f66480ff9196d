import { open, readFile, rename } from 'node:fs/promises';
import { z } from 'zod';

const content = z.strictObject({
  version: z.literal(1),
  /** Encrypted secrets in base64, by reference. */
  secrets: z.record(z.string().min(1).max(128), z.base64()),
});

/**
 * Reads the file of encrypted secrets.
 * @returns encrypted secrets by reference; empty when there is no file yet
 * @throws when the file cannot be read or is not ours. It is then left as it is: writing over it would lose every
 *   password in it.
 */
export async function readSecretFile(path: string): Promise<Map<string, Buffer>> {
  const text = await readIfPresent(path);
  if (text === null) return new Map();
  const { secrets } = content.parse(JSON.parse(text));
  return new Map(Object.entries(secrets).map(([ref, encrypted]) => [ref, Buffer.from(encrypted, 'base64')]));
}

/**
 * Replaces the file of encrypted secrets in one step, so that a crash leaves the old one or the new one. Only its owner
 * may read it.
 */
export async function writeSecretFile(path: string, secrets: ReadonlyMap<string, Buffer>): Promise<void> {
  const encoded = [...secrets].map(([ref, encrypted]) => [ref, encrypted.toString('base64')]);
  const text = JSON.stringify({ version: 1, secrets: Object.fromEntries(encoded) });
  const next = `${path}.next`;
  const file = await open(next, 'w', 0o600);
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
