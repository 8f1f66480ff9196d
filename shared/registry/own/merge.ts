import { compileBrand, toJson } from '../compile.ts';
import { compileIndexes } from '../compile-indexes.ts';
import type { CompiledBrand, CompiledName, CompiledRegistry } from '../compiled.ts';
import { createRegistry } from '../load.ts';
import { createSourceIndex, type SourceIndex } from '../source-index.ts';
import { findConflicts } from './conflicts.ts';
import { correctBrand, fullBrand } from './correct-brand.ts';
import type { KeptEntry } from './own-entry.ts';
import { ownSector, toAdditions, toBrand } from './to-brand.ts';

/** The registry's brands while entries are worked into them. */
type Draft = { readonly brands: CompiledBrand[]; longTail: readonly CompiledName[] };

/**
 * The registry with own entries worked into it. What contradicts the registry is left out, so that an entry can never
 * take a domain, a number or a name from whoever the registry knows it to belong to.
 * @param compiled the registry without own entries
 * @param digest a hash of a text in letters and digits, which becomes part of the version
 */
export function mergeOwn(
  compiled: CompiledRegistry,
  entries: readonly KeptEntry[],
  digest: (content: string) => string,
): CompiledRegistry {
  if (entries.length === 0) return compiled;
  const registry = createRegistry(compiled);
  const holding = entries.filter((entry) => findConflicts(entry, registry).length === 0);
  return applyOwn(compiled, holding, `${compiled.version}+own-${digest(JSON.stringify(entries))}`);
}

/** As `mergeOwn`, for entries that were looked at. */
export function applyOwn(compiled: CompiledRegistry, entries: readonly KeptEntry[], version: string): CompiledRegistry {
  const draft: Draft = {
    brands: compiled.brands.map((text): CompiledBrand => JSON.parse(text)),
    longTail: compiled.longTail.map((text): CompiledName => JSON.parse(text)),
  };
  const sources = createSourceIndex({});
  const index: Pick<SourceIndex, 'add'> = { add: (fact) => compiled.sources.length + sources.add(fact) };
  for (const entry of entries) apply(entry, draft, index);
  const { brands, longTail } = draft;
  return {
    ...compiled,
    version,
    sources: [...compiled.sources, ...toJson(sources.table)],
    brands: toJson(brands),
    longTail: toJson(longTail),
    ...compileIndexes(brands, longTail),
  };
}

function apply(kept: KeptEntry, draft: Draft, index: Pick<SourceIndex, 'add'>): void {
  const { entry, id, seen } = kept;
  if (entry.corrects === null) {
    draft.brands.push(compileBrand(toBrand(kept), ownSector, index));
    return;
  }
  const added = compileBrand({ id, name: '', ...toAdditions(entry, seen) }, '', index);
  const place = draft.brands.findIndex((brand) => brand.id === entry.corrects);
  const known = draft.brands[place];
  if (known !== undefined) {
    draft.brands[place] = correctBrand(known, entry.wrong, added);
    return;
  }
  const name = draft.longTail.find(([other]) => other === entry.corrects);
  if (name === undefined) return;
  draft.longTail = draft.longTail.filter((other) => other !== name);
  draft.brands.push(correctBrand(fullBrand(name), entry.wrong, added));
}
