import { type BundleDisk, bundleDisk } from '../../electron/backend/registry/bundle-disk.ts';
import { createBundleStore } from '../../electron/backend/registry/bundle-store.ts';
import { fetchBundle } from '../../electron/backend/registry/fetch-bundle.ts';
import { openRegistry } from '../../electron/backend/registry/open-registry.ts';
import { RegistryUpdates, type UpdatesOptions } from '../../electron/backend/registry/registry-updates.ts';
import type { CompiledRegistry } from '../../shared/registry/compiled.ts';
import { bundleBrand, bundleDay, bundleFiles, compiledOf } from './bundles.ts';

/** The registry that the program of these tests brings along: one brand, of 2026-01-02. */
export const builtIn: CompiledRegistry = compiledOf(bundleFiles([bundleBrand('built-in')]));

export type RegistryScene = Readonly<{
  updates: RegistryUpdates;
  /** Ids of the brands in use. */
  brands(): readonly string[];
  notice: string | null;
}>;

/** The program's registry as it is after a start on a data folder. */
export async function startRegistry(
  dataFolder: string,
  options: Partial<UpdatesOptions> & Readonly<{ disk?: BundleDisk; builtIn?: CompiledRegistry }> = {},
): Promise<RegistryScene> {
  const { disk = bundleDisk, builtIn: own = builtIn, ...rest } = options;
  const opened = await openRegistry(dataFolder, own, createBundleStore(dataFolder, disk));
  let base = opened.base;
  const active = {
    base: () => base,
    replace: (next: CompiledRegistry) => {
      base = next;
    },
  };
  const fixed = { pinned: [], feed: () => '', fetch: fetchBundle, now: () => bundleDay };
  const updates = new RegistryUpdates({ opened, active, ...fixed, ...rest });
  const idsOf = ({ brands }: CompiledRegistry) => brands.map((text): string => JSON.parse(text).id);
  return { updates, brands: () => idsOf(base), notice: opened.notice?.code ?? null };
}

/** Reads and installs a bundle. @returns null, or the code of why it was not taken */
export async function take({ updates }: RegistryScene, bundle: Uint8Array): Promise<string | null> {
  const { offer, refused } = await updates.read(bundle);
  if (offer === null) return refused?.code ?? 'nothing';
  const result = await updates.install(offer);
  return typeof result === 'string' || result === null ? result : result.code;
}
