import type { Refusal } from '../../../shared/registry/bundle/refusal.ts';
import { isBuiltInNewer } from '../../../shared/registry/bundle/version.ts';
import type { CompiledRegistry } from '../../../shared/registry/compiled.ts';
import { type BundleStore, createBundleStore } from './bundle-store.ts';
import type { InstalledBundle } from './stored-state.ts';

/** Why an installed bundle is not in use. */
export type RegistryNotice = Readonly<{ code: 'broken' | 'superseded'; version: string; sentence: string }>;

/** The registry to begin with, without own entries. */
export type OpenedRegistry = Readonly<{
  store: BundleStore;
  builtIn: CompiledRegistry;
  base: CompiledRegistry;
  /** Null: the one that the program brings along. */
  inUse: InstalledBundle | null;
  notice: RegistryNotice | null;
}>;

/**
 * Finds the registry in use: the installed bundle, or the program's own when that is newer, or the bundle cannot be
 * read. A registry that is broken never keeps the program from starting.
 */
export async function openRegistry(
  dataFolder: string,
  builtIn: CompiledRegistry,
  store: BundleStore = createBundleStore(dataFolder),
): Promise<OpenedRegistry> {
  const own = (notice: RegistryNotice | null): OpenedRegistry => ({
    store,
    builtIn,
    base: builtIn,
    inUse: null,
    notice,
  });
  const state = store.readState();
  if (state === null) {
    const sentence = `What is kept of registry bundles in ${store.folder} cannot be read. The registry that Vouchsafe brings along is in use, and no bundle is taken until that folder is removed.`;
    return own({ code: 'broken', version: '', sentence });
  }
  const { current } = state;
  if (current === null) return own(null);
  const { version } = current;
  if (isBuiltInNewer(builtIn.version, version)) {
    const sentence = `The registry that Vouchsafe brings along (${builtIn.version}) is newer than the bundle ${version} and in use.`;
    return own({ code: 'superseded', version, sentence });
  }
  const base = await loadOrRefuse(store, current);
  if (!('code' in base)) return { store, builtIn, base, inUse: current, notice: null };
  const sentence = `The bundle ${version} cannot be read any more. The registry that Vouchsafe brings along is in use.`;
  return own({ code: 'broken', version, sentence });
}

async function loadOrRefuse(store: BundleStore, bundle: InstalledBundle): Promise<CompiledRegistry | Refusal> {
  try {
    return await store.load(bundle);
  } catch (error) {
    // A disk that gives nothing, or takes nothing.
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { code: 'file', values: { path: `${bundle.version}.bundle` } };
  }
}
