import { compileRegistry, type RegistryData } from '../../shared/registry/compile.ts';
import { createRegistry } from '../../shared/registry/load.ts';
import type { Registry } from '../../shared/registry/registry.ts';
import type { BrandEntry } from '../../shared/registry/schema.ts';

/** Where every fact of these tests comes from. */
export const fromList: Readonly<{ confidence: 'high'; sources: string[] }> = {
  confidence: 'high',
  sources: ['list:file.txt'],
};

/** A brand that follows all rules, with what a test wants different. */
export function brandEntry(id: string, changes: Partial<BrandEntry> = {}): BrandEntry {
  return { id, name: id, domains: [{ domain: `${id}.example.com`, ...fromList }], ...changes };
}

/** Data of a registry that follows all rules, with what a test wants different. */
export function registryData(brands: readonly BrandEntry[], changes: Partial<RegistryData> = {}): RegistryData {
  return {
    sources: { list: { name: 'A public list', seen: '2026-01-02' } },
    brandFiles: brands.length === 0 ? [] : [{ sector: 'retail', brands: [...brands] }],
    longTail: [],
    reportBodies: [],
    hosts: {
      freemail: [],
      disposable: [],
      shortener: [],
      'user-content': [],
      'mailing-service': [],
      'self-service': [],
    },
    ...changes,
  };
}

/** A registry of the given data. */
export function registryOf(data: RegistryData): Registry {
  return createRegistry(compileRegistry(data, () => 'test'));
}
