import type { Brand, ReportBody } from './brand.ts';
import type { CompiledRegistry, Referring } from './compiled.ts';
import { createExpander } from './expand.ts';
import { createHostKinds } from './host-kinds.ts';
import { createOwners } from './owners.ts';
import type { Registry } from './registry.ts';

/**
 * Makes a registry out of its compiled form. Brands and indexes are read when they are first asked for and kept.
 * @param compiled as `compileRegistry` made it
 * @throws SyntaxError or RangeError at the first question that meets a damaged part
 */
export function createRegistry(compiled: CompiledRegistry): Registry {
  const expand = createExpander(compiled.sources);
  const known: (Brand | undefined)[] = [];
  const brandAt = (place: number): Brand => {
    const brand = known[place] ?? expand.brand(textAt(compiled.brands, place));
    known[place] = brand;
    return brand;
  };
  const brandOf = (places: (key: string) => string | undefined) => (key: string) => {
    const place = places(key);
    return place === undefined ? null : brandAt(Number(place));
  };
  const ids = lazily(() => new Map(compiled.ids.split(' ').map((id, place) => [id, String(place)] as const)));
  const brands = lazily(() => compiled.brands.map((_, place) => brandAt(place)));
  const reportBodies = lazily(() =>
    compiled.reportBodies.map((text): ReportBody => {
      const body: Referring<ReportBody> = JSON.parse(text);
      return expand.fact(body);
    }),
  );
  return {
    version: compiled.version,
    get brands() {
      return brands();
    },
    get reportBodies() {
      return reportBodies();
    },
    brand: brandOf((id) => ids().get(id)),
    owners: createOwners(lookup(compiled.domains), brandAt),
    hostKinds: createHostKinds(compiled.hosts),
    phoneOwner: brandOf(lookup(compiled.phones)),
    addressOwner: brandOf(lookup(compiled.addresses)),
  };
}

/** A lookup in a text of keys and values joined by spaces, which becomes a map at the first question. */
function lookup(pairs: string): (key: string) => string | undefined {
  const map = lazily(() => {
    const entries = new Map<string, string>();
    const words = pairs.split(' ');
    for (let at = 0; at + 1 < words.length; at += 2) entries.set(words[at] ?? '', words[at + 1] ?? '');
    return entries;
  });
  return (key) => map().get(key);
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function textAt(texts: readonly string[], place: number): string {
  const text = texts[place];
  if (text === undefined) throw new RangeError(`The registry has no brand ${place}. Install Vouchsafe again.`);
  return text;
}
