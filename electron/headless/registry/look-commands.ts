import { describeChange } from '../../../shared/registry/bundle/describe-change.ts';
import { describeRefusal } from '../../../shared/registry/bundle/describe-refusal.ts';
import { findDifference } from '../../../shared/registry/bundle/difference.ts';
import { openBundle, openUnverified } from '../../../shared/registry/bundle/open-bundle.ts';
import { pinnedKeys } from '../../../shared/registry/bundle/pinned-keys.ts';
import type { CompiledRegistry } from '../../../shared/registry/compiled.ts';
import { countRegistry, describeCounts } from '../../../shared/registry/counts.ts';
import { createRegistry } from '../../../shared/registry/load.ts';
import { bundleCrypto } from '../../backend/registry/bundle-crypto.ts';
import { createBundleStore } from '../../backend/registry/bundle-store.ts';
import { compileBundle } from '../../backend/registry/check-bundle.ts';
import { openRegistry } from '../../backend/registry/open-registry.ts';
import { readCompiledRegistry } from '../../backend/registry/read-registry.ts';
import { acceptedKeys } from '../../backend/registry/stored-state.ts';
import { oneLine } from '../one-line.ts';
import { readBundleFile } from './bundle-files.ts';
import { CommandFailure } from './command-failure.ts';
import { readPublicKey } from './keys.ts';

/**
 * `registry verify FILE`: everything but whether its turn has come on this computer.
 * @param key the public key to hold it against; without, those that are accepted here
 */
export async function verifyBundle(path: string, dataFolder: string, key?: string): Promise<string> {
  const state = createBundleStore(dataFolder).readState();
  const here = state === null ? [] : acceptedKeys(state, pinnedKeys).map((accepted) => accepted.key);
  const keyring = { accepted: key === undefined ? here : [readPublicKey(key)], retired: [] };
  const open = openBundle(readBundleFile(path), keyring, bundleCrypto);
  const compiled = 'code' in open ? open : await compileBundle(open, { rules: true });
  if ('code' in open) throw new CommandFailure(1, describeRefusal(open));
  if ('code' in compiled) throw new CommandFailure(1, describeRefusal(compiled));
  const { manifest, keyId } = open;
  const next = manifest.nextKey === null ? '' : `It hands over to the key ${bundleCrypto.keyId(manifest.nextKey)}.\n`;
  const counts = describeCounts(countRegistry(createRegistry(compiled)));
  return `Bundle ${manifest.version} of ${manifest.createdAt}, signed with the key ${keyId}.\n${next}Registry ${compiled.version}: ${counts}\nIt is whole and follows its rules.\n`;
}

/** `registry diff FILE [OTHER]` */
export async function diff(path: string, other: string | undefined, dataFolder: string): Promise<string> {
  const after = await compiledOf(path);
  const before = other === undefined ? await inUse(dataFolder) : await compiledOf(other);
  const lines = findDifference(before, after).map((change) => oneLine(describeChange(change)));
  return lines.length === 0 ? 'No difference.\n' : `${lines.join('\n')}\n`;
}

async function inUse(dataFolder: string): Promise<CompiledRegistry> {
  const { base, notice } = await openRegistry(dataFolder, readCompiledRegistry());
  if (notice !== null) process.stderr.write(`${notice.sentence}\n`);
  return base;
}

async function compiledOf(path: string): Promise<CompiledRegistry> {
  const open = openUnverified(readBundleFile(path), bundleCrypto);
  const compiled = 'code' in open ? open : await compileBundle(open, { rules: false });
  if ('code' in compiled) throw new CommandFailure(1, describeRefusal(compiled));
  return compiled;
}
