import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { publicKeySchema } from '../../../shared/registry/bundle/manifest.ts';
import { rawPublicKey } from '../../backend/registry/bundle-crypto.ts';
import { attempt } from './bundle-files.ts';
import { CommandFailure } from './command-failure.ts';

/**
 * Makes a key pair and keeps its private half.
 * @param path of a file that there is not yet
 * @returns the public half, 32 octets in base64
 */
export function makeKey(path: string): string {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  // A key that is there already may be the only copy.
  attempt(path, () => writeFileSync(path, pem, { mode: 0o600, flag: 'wx' }));
  return rawOf(publicKey, path);
}

/** Reads a private key for signing. */
export function readPrivateKey(path: string): Readonly<{ key: KeyObject; publicKey: string }> {
  const key = parseKey(path, (pem) => createPrivateKey(pem));
  return { key, publicKey: rawOf(createPublicKey(key), path) };
}

/** @param text a public key in base64, or the path of a PEM file @returns 32 octets in base64 */
export function readPublicKey(text: string): string {
  if (publicKeySchema.safeParse(text).success) return text;
  return rawOf(
    parseKey(text, (pem) => createPublicKey(pem)),
    text,
  );
}

function parseKey(path: string, parse: (pem: Buffer) => KeyObject): KeyObject {
  const pem = attempt(path, () => readFileSync(path));
  try {
    return parse(pem);
  } catch (cause) {
    throw new CommandFailure(2, `"${path}" holds no key that can be read.`, { cause });
  }
}

function rawOf(key: KeyObject, path: string): string {
  const raw = rawPublicKey(key);
  if (raw === null) throw new CommandFailure(2, `The key in "${path}" is no Ed25519 key.`);
  return raw;
}
