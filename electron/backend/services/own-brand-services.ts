import type { OwnBrand, OwnImport } from '../../../shared/contract/own-brand.ts';
import { createRegistry } from '../../../shared/registry/load.ts';
import { brandFacts } from '../../../shared/registry/own/brand-facts.ts';
import { findConflicts } from '../../../shared/registry/own/conflicts.ts';
import { mergeOwn } from '../../../shared/registry/own/merge.ts';
import type { KeptEntry, OwnEntry } from '../../../shared/registry/own/own-entry.ts';
import type { OwnFault } from '../../../shared/registry/own/own-fault.ts';
import { formatOwnFile, parseOwnFile } from '../../../shared/registry/own/own-file.ts';
import { newOwnId } from '../../../shared/registry/own/own-id.ts';
import { ownLimits } from '../../../shared/registry/own/own-limits.ts';
import type { Registry } from '../../../shared/registry/registry.ts';
import { registryDigest } from '../registry/registry-digest.ts';
import { type OwnBrandServices, ServiceError } from '../rpc/services.ts';
import type { ServiceTools } from './service-tools.ts';

type OwnBrandTools = Pick<ServiceTools, 'store' | 'active' | 'now'>;

/**
 * The owner's own entries of the registry. They come from the window and from files that its owner picks, never out of a
 * mail: what a mail says about itself must not become what it is held against.
 */
export function createOwnBrandServices({ store, active, now }: OwnBrandTools): OwnBrandServices {
  const today = () => new Date(now()).toISOString().slice(0, 10);

  /** The faults of an entry against the registry with all others. */
  async function faultsOf(kept: KeptEntry, others: readonly KeptEntry[]): Promise<readonly OwnFault[]> {
    if (others.length >= ownLimits.entries) {
      return [{ path: '', code: 'too-many', values: { most: String(ownLimits.entries) } }];
    }
    // Brings the numbering plans of all countries along, which nothing else here needs.
    const [{ findOwnFaults }, { isValidNumber }] = await Promise.all([
      import('../../../shared/registry/own/find-own-faults.ts'),
      import('../../../shared/registry/valid-number.ts'),
    ]);
    return findOwnFaults(kept, { compiled: mergeOwn(active.base(), others, registryDigest), isValidNumber });
  }

  async function keptFrom(replaced: string | null, entry: OwnEntry, others: readonly KeptEntry[]): Promise<KeptEntry> {
    const { normalise } = await import('../../../shared/registry/own/normalise.ts');
    const tidy = normalise(entry);
    const isTaken = (wanted: string) =>
      active.registry.brand(wanted) !== null || others.some((other) => other.id === wanted);
    return { id: replaced ?? newOwnId(tidy.name, isTaken), seen: today(), entry: tidy };
  }

  /** The id that an entry replaces; null for a new one, also when a file lets it bear the id of a brand of the registry. */
  function replacedId(id: string | null, { corrects }: OwnEntry, registry: Registry): string | null {
    if (corrects !== null || id === null) return corrects;
    return registry.brand(id) === null ? id : null;
  }

  return {
    async listOwnBrands() {
      const registry = createRegistry(active.base());
      return store.own
        .list()
        .map((kept): OwnBrand => {
          const name = kept.entry.corrects === null ? kept.entry.name : (registry.brand(kept.id)?.name ?? kept.id);
          return { ...kept, name, faults: findConflicts(kept, registry) };
        })
        .sort((one, other) => one.name.localeCompare(other.name));
    },
    async putOwnBrand({ id, entry }) {
      if (id !== null && store.own.get(id) === null) throw missing();
      const replaced = replacedId(id, entry, createRegistry(active.base()));
      const others = store.own.list().filter((kept) => kept.id !== replaced && kept.id !== id);
      const kept = await keptFrom(replaced, entry, others);
      const faults = await faultsOf(kept, others);
      if (faults.length > 0) return { id: null, faults };
      store.transaction(() => {
        if (id !== null && id !== kept.id) store.own.remove(id);
        store.own.put(kept);
      });
      active.refresh();
      return { id: kept.id, faults: [] };
    },
    async removeOwnBrand(id) {
      if (!store.own.remove(id)) throw missing();
      active.refresh();
    },
    async exportOwnBrands() {
      return { fileName: 'vouchsafe-own-entries.json', text: formatOwnFile(store.own.list(), today()) };
    },
    async importOwnBrands(text) {
      const entries = parseOwnFile(text);
      if (entries === null) {
        throw new ServiceError(
          'conflict',
          'This file holds no own entries of Vouchsafe, or has been changed since it was exported. Nothing was changed.',
        );
      }
      const registry = createRegistry(active.base());
      const faults: OwnImport['faults'][number][] = [];
      const taken = new Map(store.own.list().map((kept) => [kept.id, kept]));
      for (const { id, seen, entry } of entries) {
        const replaced = replacedId(id, entry, registry);
        if (replaced !== null) taken.delete(replaced);
        const others = [...taken.values()];
        const kept = { ...(await keptFrom(replaced, entry, others)), seen };
        const found = await faultsOf(kept, others);
        faults.push(...found.map((fault) => ({ ...fault, name: entry.name || kept.id })));
        taken.set(kept.id, kept);
      }
      if (faults.length > 0) return { kept: 0, faults };
      store.transaction(() => {
        for (const kept of taken.values()) store.own.put(kept);
      });
      active.refresh();
      return { kept: entries.length, faults: [] };
    },
    async getCorrectable(id) {
      const brand = createRegistry(active.base()).brand(id);
      if (brand === null) throw new ServiceError('not-found', 'The registry does not know this organisation.');
      return { id, name: brand.name, facts: brandFacts(brand) };
    },
  };
}

function missing(): ServiceError {
  return new ServiceError('not-found', 'There is no such own entry any more.');
}
