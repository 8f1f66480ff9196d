import type { Brand } from '../registry/brand.ts';
import type { Registry } from '../registry/registry.ts';
import { fold, foldText } from '../text/fold.ts';
import { createPhraseIndex, type PhraseIndex } from '../text/phrases.ts';
import { skeleton } from '../text/skeleton.ts';
import { splitWords } from '../text/words.ts';

/** One name of a brand, as it may stand in a mail. */
export type BrandName = Readonly<{
  brand: Brand;
  name: string;
  /** Without spaces and punctuation. */
  joined: string;
  /**
   * How much the name alone says: `distinct` names mean the brand wherever they stand; `product` names (of one
   * word: Windows, Teams) and `ambiguous` ones (Target, Orange) only where somebody names himself.
   */
  kind: 'distinct' | 'product' | 'ambiguous';
}>;

/** All names of a registry, compiled once. */
export type NameIndex = Readonly<{
  phrases: PhraseIndex<BrandName>;
  joined: ReadonlyMap<string, BrandName>;
  /** Names by how they look at a glance; those that two brands share are left out. */
  skeletons: ReadonlyMap<string, BrandName>;
}>;

/** Shorter names are too common as words or abbreviations to mean a brand by themselves. */
const distinctLength = 4;
/** Shorter names look like too many other words. */
const skeletonLength = 5;

const indexes = new WeakMap<Registry, NameIndex>();

/** The names of a registry's brands; built at the first call for each registry. */
export function nameIndex(registry: Registry): NameIndex {
  const known = indexes.get(registry);
  if (known !== undefined) return known;
  const index = buildIndex(registry);
  indexes.set(registry, index);
  return index;
}

/** A name's words as they stand in a text. */
export function nameWords(name: string): readonly string[] {
  return splitWords(fold(name)).words;
}

function buildIndex(registry: Registry): NameIndex {
  const phrases: (readonly [string, BrandName])[] = [];
  const joined = new Map<string, BrandName>();
  const skeletons = new Map<string, BrandName | null>();
  for (const brand of registry.brands) {
    for (const entry of brandNames(brand)) {
      phrases.push([nameWords(entry.name).join(' '), entry]);
      // Curated brands come first and keep a name that the long tail has, too.
      if (!joined.has(entry.joined)) joined.set(entry.joined, entry);
      const shape = skeleton(entry.joined);
      if (entry.joined.length < skeletonLength || brand.nameOnly) continue;
      const other = skeletons.get(shape);
      skeletons.set(shape, other === undefined || other?.brand === brand ? entry : null);
    }
  }
  for (const [name, entry] of joined) {
    // "trustwallet" for "Trust Wallet": people and attackers leave the space out.
    if (entry.kind !== 'ambiguous' && name.length > skeletonLength) phrases.push([name, entry]);
  }
  const clear = [...skeletons].flatMap(([shape, entry]) => (entry === null ? [] : [[shape, entry] as const]));
  return { phrases: createPhraseIndex(phrases), joined, skeletons: new Map(clear) };
}

function* brandNames(brand: Brand): Generator<BrandName> {
  const ambiguous = new Set(brand.ambiguousNames.map(foldText));
  const products = new Set(brand.products);
  const seen = new Set<string>();
  for (const name of [brand.name, ...brand.aliases, ...brand.ambiguousNames]) {
    const words = nameWords(name);
    const joined = words.join('');
    if (joined === '' || seen.has(joined)) continue;
    seen.add(joined);
    const unclear = ambiguous.has(foldText(name)) || joined.length < distinctLength;
    const product = words.length === 1 && products.has(name);
    yield { brand, name, joined, kind: unclear ? 'ambiguous' : product ? 'product' : 'distinct' };
  }
}
