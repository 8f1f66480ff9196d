import type { CompiledRegistry } from '../../../shared/registry/compiled.ts';
import { formatCompiledRegistry } from '../../../shared/registry/compiled-text.ts';
import { createRegistry } from '../../../shared/registry/load.ts';
import { mergeOwn } from '../../../shared/registry/own/merge.ts';
import type { KeptEntry } from '../../../shared/registry/own/own-entry.ts';
import type { Registry } from '../../../shared/registry/registry.ts';
import { registryDigest } from './registry-digest.ts';

/** The registry in force: the one that the program brings along or a newer one, with the owner's own entries. */
export type ActiveRegistry = Readonly<{
  /** Always the one in force, whatever it is when it is asked. */
  registry: Registry;
  /** Without own entries. */
  base(): CompiledRegistry;
  /** What a new worker is to judge by; null when that is the program's own file as it is. */
  text(): string | null;
  /** Puts another one in its place, own entries on top. */
  replace(base: CompiledRegistry): void;
  /** Own entries have changed. */
  refresh(): void;
}>;

export type ActiveRegistryOptions = Readonly<{
  /** The registry to begin with, without own entries. */
  base: CompiledRegistry;
  /** The registry that the program brings along, which workers read themselves; `base` without. */
  builtIn?: CompiledRegistry;
  own: () => readonly KeptEntry[];
  /** Told after each change, with the text that workers are to judge by from now on. */
  onChange: (text: string) => void;
}>;

export function createActiveRegistry({
  base: first,
  builtIn = first,
  own,
  onChange,
}: ActiveRegistryOptions): ActiveRegistry {
  let base = first;
  let merged = mergeOwn(base, own(), registryDigest);
  let current = createRegistry(merged);

  const active: ActiveRegistry = {
    registry: {
      get version() {
        return current.version;
      },
      get brands() {
        return current.brands;
      },
      get longTail() {
        return current.longTail;
      },
      get reportBodies() {
        return current.reportBodies;
      },
      brand: (id) => current.brand(id),
      owners: (host) => current.owners(host),
      hostKinds: (host) => current.hostKinds(host),
      phoneOwner: (number) => current.phoneOwner(number),
      addressOwner: (address) => current.addressOwner(address),
    },
    base: () => base,
    text: () => (merged === builtIn ? null : formatCompiledRegistry(merged)),
    replace(next) {
      base = next;
      active.refresh();
    },
    refresh() {
      merged = mergeOwn(base, own(), registryDigest);
      current = createRegistry(merged);
      onChange(formatCompiledRegistry(merged));
    },
  };
  return active;
}
