import { sign } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { describeRefusal } from '../../../shared/registry/bundle/describe-refusal.ts';
import { makeBundle, signBundle } from '../../../shared/registry/bundle/make-bundle.ts';
import { openUnverified } from '../../../shared/registry/bundle/open-bundle.ts';
import { isBundleVersion } from '../../../shared/registry/bundle/version.ts';
import { bundleCrypto } from '../../backend/registry/bundle-crypto.ts';
import { compileBundle } from '../../backend/registry/check-bundle.ts';
import { attempt, readBundleFile, readDataFiles } from './bundle-files.ts';
import { CommandFailure } from './command-failure.ts';
import { makeKey, readPrivateKey, readPublicKey } from './keys.ts';

/** `registry keygen FILE` */
export function keygen(path: string): string {
  const publicKey = makeKey(path);
  return `The private key is in "${path}". Whoever has it can sign: keep it offline, and never in a repository.\nPublic key: ${publicKey}\nIts id: ${bundleCrypto.keyId(publicKey)}\n`;
}

export type BuildWishes = Readonly<{
  from?: string | undefined;
  version?: string | undefined;
  nextKey?: string | undefined;
}>;

/** `registry build FILE`: the same data, version and time give the same octets. */
export async function build(path: string, { from, version, nextKey }: BuildWishes, now: number): Promise<string> {
  const named = version ?? `${new Date(now).toISOString().slice(0, 10)}.1`;
  if (!isBundleVersion(named))
    throw new CommandFailure(2, `"${named}" is no version: a day and a number, as 2026-12-01.1.`);
  const files = readDataFiles(from);
  const next = nextKey === undefined ? null : readPublicKey(nextKey);
  const octets = makeBundle({ version: named, createdAt: now, nextKey: next, files }, bundleCrypto.sha256);
  // Nobody is to sign what nobody could install.
  const open = openUnverified(octets, bundleCrypto);
  const compiled = 'code' in open ? open : await compileBundle(open, { rules: true });
  if ('code' in compiled) throw new CommandFailure(1, describeRefusal(compiled));
  attempt(path, () => writeFileSync(path, octets));
  const handsOver = next === null ? '' : ` It hands over to the key ${bundleCrypto.keyId(next)}.`;
  return `Made ${named} with registry ${compiled.version}: ${octets.length} octets, not signed yet.${handsOver}\n`;
}

/** `registry sign FILE`: in place of a signature that may be there. */
export function signFile(path: string, privateKeyPath: string): string {
  const { key, publicKey } = readPrivateKey(privateKeyPath);
  const octets = readBundleFile(path);
  const open = openUnverified(octets, bundleCrypto);
  if ('code' in open) throw new CommandFailure(1, describeRefusal(open));
  const keyId = bundleCrypto.keyId(publicKey);
  const signed = signBundle(octets, keyId, (message) => sign(null, message, key).toString('base64'));
  if ('code' in signed) throw new CommandFailure(1, describeRefusal(signed));
  attempt(path, () => {
    writeFileSync(`${path}.new`, signed);
    renameSync(`${path}.new`, path);
  });
  return `Signed ${open.manifest.version} with the key ${keyId}.\n`;
}
