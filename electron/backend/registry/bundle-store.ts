import { join } from 'node:path';
import { openUnverified } from '../../../shared/registry/bundle/open-bundle.ts';
import { type Refusal, refusal } from '../../../shared/registry/bundle/refusal.ts';
import type { CompiledRegistry } from '../../../shared/registry/compiled.ts';
import { formatCompiledRegistry, parseCompiledRegistry } from '../../../shared/registry/compiled-text.ts';
import { version as programVersion } from '../../../shared/version.ts';
import { bundleCrypto } from './bundle-crypto.ts';
import { type BundleDisk, bundleDisk } from './bundle-disk.ts';
import { type CheckedBundle, compileBundle } from './check-bundle.ts';
import { isWhole } from './registry-digest.ts';
import { emptyState, type InstalledBundle, type StoredState, storedStateSchema } from './stored-state.ts';

/** Where bundles lie below the data folder. */
export const bundleFolder = 'registry';

/**
 * Installed bundles on disk: each bundle as it came, what was compiled of it, and `state.json`, which says what counts.
 * Whatever happens meanwhile, either the state before a change or the one after it is found.
 */
export type BundleStore = Readonly<{
  folder: string;
  /** Null when it cannot be read. */
  readState(): StoredState | null;
  /** The one moment in which a change happens; what belongs to no bundle of the state is removed. */
  writeState(state: StoredState): void;
  /** Puts a bundle there, which counts only when the state says so. */
  put(bundle: CheckedBundle): void;
  load(installed: InstalledBundle): Promise<CompiledRegistry | Refusal>;
}>;

/** @param dataFolder of the program; nothing is made in it before there is something to keep */
export function createBundleStore(dataFolder: string, disk: BundleDisk = bundleDisk): BundleStore {
  const folder = join(dataFolder, bundleFolder);
  const statePath = join(folder, 'state.json');
  const bundlePath = (version: string) => join(folder, `${version}.bundle`);
  // A newer program compiles anew: it may want to know more.
  const compiledPath = (version: string) => join(folder, `${version}.${programVersion}.txt`);
  const replace = (path: string, octets: Uint8Array) => {
    disk.write(`${path}.new`, octets);
    disk.rename(`${path}.new`, path);
  };
  const putCompiled = (version: string, compiled: CompiledRegistry) =>
    replace(compiledPath(version), Buffer.from(formatCompiledRegistry(compiled), 'latin1'));

  const sweep = ({ current, previous }: StoredState) => {
    const kept = [current, previous].flatMap((bundle) =>
      bundle === null || typeof bundle === 'string' ? [] : [bundlePath(bundle.version), compiledPath(bundle.version)],
    );
    for (const name of disk.names(folder)) {
      const path = join(folder, name);
      if (path !== statePath && /\.(?:bundle|txt|new)$/.test(name) && !kept.includes(path)) disk.remove(path);
    }
  };

  return {
    folder,
    readState() {
      const octets = disk.read(statePath);
      return octets === null ? emptyState : parseState(octets);
    },
    writeState(state) {
      replace(statePath, Buffer.from(`${JSON.stringify(state, null, 2)}\n`));
      sweep(state);
    },
    put({ manifest, octets, compiled }) {
      replace(bundlePath(manifest.version), octets);
      putCompiled(manifest.version, compiled);
    },
    async load({ version, sha256 }) {
      const compiled = parseCompiled(disk.read(compiledPath(version)));
      if (compiled !== null) return compiled;
      const octets = disk.read(bundlePath(version));
      const path = `${version}.bundle`;
      if (octets === null || bundleCrypto.sha256(octets) !== sha256) return refusal('file', { path });
      // Its signature was looked at when it was installed; the key may have been replaced since.
      const open = openUnverified(octets, bundleCrypto);
      const fresh = 'code' in open ? open : await compileBundle(open, { rules: false });
      if (!('code' in fresh)) putCompiled(version, fresh);
      return fresh;
    },
  };
}

function parseState(octets: Uint8Array): StoredState | null {
  try {
    return storedStateSchema.parse(JSON.parse(Buffer.from(octets).toString('utf8')));
  } catch {
    // Whatever is wrong with it: what it said about earlier bundles is not known.
    return null;
  }
}

/** What was compiled before, if it is whole; if not, it is compiled again. */
function parseCompiled(octets: Uint8Array | null): CompiledRegistry | null {
  if (octets === null) return null;
  try {
    const compiled = parseCompiledRegistry(Buffer.from(octets).toString('latin1'));
    return isWhole(compiled) ? compiled : null;
  } catch {
    return null;
  }
}
