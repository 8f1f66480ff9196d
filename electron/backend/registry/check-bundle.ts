import { setImmediate } from 'node:timers/promises';
import { type Versions, versionRefusal } from '../../../shared/registry/bundle/accept-version.ts';
import type { Manifest } from '../../../shared/registry/bundle/manifest.ts';
import { type Keyring, type OpenBundle, openBundle } from '../../../shared/registry/bundle/open-bundle.ts';
import { readContent } from '../../../shared/registry/bundle/read-content.ts';
import { type Refusal, refusal } from '../../../shared/registry/bundle/refusal.ts';
import { compileRegistry, type RegistryData } from '../../../shared/registry/compile.ts';
import type { CompiledRegistry } from '../../../shared/registry/compiled.ts';
import { findFaults } from '../../../shared/registry/faults/find-faults.ts';
import { findImprintFaults } from '../../../shared/registry/faults/imprints.ts';
import { createRegistry } from '../../../shared/registry/load.ts';
import { bundleCrypto } from './bundle-crypto.ts';
import { registryDigest } from './registry-digest.ts';

/** A bundle that may be installed. */
export type CheckedBundle = Readonly<{
  octets: Uint8Array;
  manifest: Manifest;
  keyId: string;
  compiled: CompiledRegistry;
}>;

/** Why a bundle is not taken, with its version as far as that is known and signed. */
export type BundleRefusal = Refusal & Readonly<{ version?: string }>;

/** Checks a bundle wholly: signature, version, data and the registry's rules, in the order of what costs least. */
export async function checkBundle(
  octets: Uint8Array,
  keyring: Keyring,
  versions: Versions,
): Promise<CheckedBundle | BundleRefusal> {
  const open = checkSigned(octets, keyring, versions);
  if ('code' in open) return open;
  const { manifest, keyId } = open;
  const compiled = await compileBundle(open, { rules: true });
  return 'code' in compiled ? { ...compiled, version: manifest.version } : { octets, manifest, keyId, compiled };
}

/** Checks everything about a bundle but its data: who signed it, and whether its turn has come. */
export function checkSigned(octets: Uint8Array, keyring: Keyring, versions: Versions): OpenBundle | BundleRefusal {
  const open = openBundle(octets, keyring, bundleCrypto);
  if ('code' in open) return open;
  const { manifest, keyId } = open;
  const refused = versionRefusal(manifest, versions) ?? successorRefusal(manifest, keyId, keyring);
  return refused === null ? open : { ...refused, version: manifest.version };
}

/**
 * Compiles what is in a bundle. Takes more than a second of a slow computer, so others get their turn in between.
 * @param options `rules`: hold the data to all rules of the registry, as before it is first installed
 */
export async function compileBundle(
  { files }: OpenBundle,
  options: Readonly<{ rules: boolean }>,
): Promise<CompiledRegistry | Refusal> {
  await setImmediate();
  const data = readContent(files);
  if ('code' in data) return data;
  await setImmediate();
  let compiled: CompiledRegistry;
  try {
    compiled = compileRegistry(data, registryDigest);
  } catch (error) {
    // A fact without a date: the sentence says which.
    if (!(error instanceof RangeError)) throw error;
    return refusal('data', { detail: error.message.slice(0, 300) });
  }
  return (options.rules ? await rulesRefusal(data, compiled) : null) ?? compiled;
}

async function rulesRefusal(data: RegistryData, compiled: CompiledRegistry): Promise<Refusal | null> {
  await setImmediate();
  // The full numbering plans are large and needed here alone.
  const { isValidNumber } = await import('../../../shared/registry/valid-number.ts');
  const faults = [...findFaults({ registry: createRegistry(compiled), isValidNumber }), ...findImprintFaults(data)];
  const [first] = faults;
  return first === undefined ? null : refusal('rules', { detail: first.text, count: String(faults.length) });
}

/** A key that hands over to itself, or to one that was replaced, would leave nobody who can sign. */
function successorRefusal({ nextKey }: Manifest, keyId: string, { retired }: Keyring): Refusal | null {
  if (nextKey === null) return null;
  const next = bundleCrypto.keyId(nextKey);
  if (next !== keyId && !retired.includes(next)) return null;
  return refusal('manifest', { detail: 'it hands over to a key that is or was in use' });
}
