import type { Brand, ReportBody } from './brand.ts';
import { type Buckets, lookUp } from './buckets.ts';
import type { CompiledRegistry, Referring } from './compiled.ts';
import { createExpander } from './expand.ts';
import { createHostKinds } from './host-kinds.ts';
import { createOwners } from './owners.ts';
import type { Registry } from './registry.ts';

/**
 * Makes a registry out of its compiled form. Brands are read when they are first asked for and kept.
 * @param compiled as `compileRegistry` made it
 * @throws SyntaxError or RangeError at the first question that meets a damaged part
 */
export function createRegistry(compiled: CompiledRegistry): Registry {
  const expand = createExpander(compiled.sources);
  const curated = compiled.brands.length;
  const known: (Brand | undefined)[] = [];
  const brandAt = (place: number): Brand => {
    const brand =
      known[place] ??
      (place < curated
        ? expand.brand(textAt(compiled.brands, place))
        : expand.name(textAt(compiled.longTail, place - curated)));
    known[place] = brand;
    return brand;
  };
  const brandOf = (places: Buckets) => (key: string) => {
    const place = lookUp(places, key);
    return place === undefined ? null : brandAt(Number(place));
  };
  const brands = lazily(() => compiled.brands.map((_, place) => brandAt(place)));
  const longTail = lazily(() => compiled.longTail.map((_, place) => brandAt(curated + place)));
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
    get longTail() {
      return longTail();
    },
    get reportBodies() {
      return reportBodies();
    },
    brand: brandOf(compiled.ids),
    owners: createOwners(compiled.domains, brandAt),
    hostKinds: createHostKinds(compiled.hosts),
    phoneOwner: brandOf(compiled.phones),
    addressOwner: brandOf(compiled.addresses),
  };
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
