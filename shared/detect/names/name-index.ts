import type { Brand } from '../../registry/brand.ts';
import type { Registry } from '../../registry/registry.ts';
import { fold, foldText } from '../../text/fold.ts';
import { createPhraseIndex, type PhraseIndex } from '../../text/phrases.ts';
import { skeleton } from '../../text/skeleton.ts';
import { splitWords } from '../../text/words.ts';
import { givenNames } from './given-names.ts';

/** One name of a brand, as it may stand in a mail. */
export type BrandName = Readonly<{
  brand: Brand;
  name: string;
  /** Its words as they stand in a text. */
  words: readonly string[];
  /** Without spaces and punctuation. */
  joined: string;
  /**
   * How much the name alone says: `distinct` names mean the brand wherever they stand, `acronym` ones (DHL) where they
   * are spelt so; `product` names (Windows, Teams) and `ambiguous` ones (Target, Orange) only where somebody names
   * himself; `personal` ones (Chase, Otto) not even there, since people bear them.
   */
  kind: 'distinct' | 'product' | 'acronym' | 'ambiguous' | 'personal';
}>;

/** All names of a registry, compiled once. */
export type NameIndex = Readonly<{
  phrases: PhraseIndex<BrandName>;
  joined: ReadonlyMap<string, BrandName>;
  /** Names by how they look at a glance; those that two brands share are left out. */
  skeletons: ReadonlyMap<string, BrandName>;
}>;

/** Shorter names mean a brand only in the registry's own spelling: DHL, not dhl. */
const acronymLength = 3;
/** Shorter names look like too many other words. */
const skeletonLength = 4;

/** With the version that it was built for: a registry in force may become another one. */
const indexes = new WeakMap<Registry, Readonly<{ version: string; index: NameIndex }>>();

/** The names of a registry's brands; built at the first call for each registry. */
export function nameIndex(registry: Registry): NameIndex {
  const known = indexes.get(registry);
  if (known?.version === registry.version) return known.index;
  const index = buildIndex(registry);
  indexes.set(registry, { version: registry.version, index });
  return index;
}

/** A name's words as they stand in a text. */
export function nameWords(name: string): readonly string[] {
  // Thousands of names are plain: no need to keep track of where each letter came from.
  const plain = /^[A-Za-z0-9]{2,60}$/.test(name);
  return plain ? [name.toLowerCase()] : splitWords(fold(name)).words;
}

function buildIndex(registry: Registry): NameIndex {
  const phrases: (readonly [string, BrandName])[] = [];
  const joined = new Map<string, BrandName>();
  const skeletons = new Map<string, BrandName | null>();
  // The long tail's names, made mechanically, are too often ordinary words or people's names.
  for (const brand of registry.brands) {
    for (const entry of brandNames(brand)) {
      phrases.push([entry.words.join(' '), entry]);
      if (!joined.has(entry.joined)) joined.set(entry.joined, entry);
      const shape = skeleton(entry.joined);
      if (entry.joined.length < skeletonLength) continue;
      const other = skeletons.get(shape);
      skeletons.set(shape, other === undefined || other?.brand === brand ? entry : null);
    }
  }
  for (const [name, entry] of joined) {
    // "trustwallet" for "Trust Wallet": people and attackers leave the space out.
    if (isClear(entry.kind) && name.length > skeletonLength) phrases.push([name, entry]);
  }
  const clear = [...skeletons].flatMap(([shape, entry]) => (entry === null ? [] : [[shape, entry] as const]));
  return { phrases: createPhraseIndex(phrases), joined, skeletons: new Map(clear) };
}

/** Whether a name of this kind means the brand by itself. */
export function isClear(kind: BrandName['kind']): boolean {
  return kind !== 'ambiguous' && kind !== 'personal';
}

function kindOf(joined: string, product: boolean): BrandName['kind'] {
  if (joined.length <= acronymLength) return 'acronym';
  return product ? 'product' : 'distinct';
}

function* brandNames(brand: Brand): Generator<BrandName> {
  const ambiguous = new Set(brand.ambiguousNames.map(foldText));
  const products = new Set(brand.products);
  const seen = new Set<string>();
  for (const name of [brand.name, ...brand.aliases, ...brand.ambiguousNames]) {
    const words = nameWords(name);
    const joined = words.join('');
    const key = words.join(' ');
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    const single = words.length === 1;
    if (single && givenNames.has(joined)) yield { brand, name, words, joined, kind: 'personal' };
    else if (ambiguous.has(foldText(name))) yield { brand, name, words, joined, kind: 'ambiguous' };
    else yield { brand, name, words, joined, kind: kindOf(joined, single && products.has(name)) };
  }
}
