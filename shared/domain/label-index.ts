import type { Brand } from '../registry/brand.ts';
import type { Registry } from '../registry/registry.ts';
import { foldText } from '../text/fold.ts';
import { skeleton } from '../text/skeleton.ts';
import { oneSlipApart } from './distance.ts';

/** A label that stands for a brand: of one of its domains, or its name written as one. */
export type Label = Readonly<{ brand: Brand; label: string /** Also an ordinary word. */; word: boolean }>;

/** The labels of a registry's brands, compiled once. */
export type LabelIndex = Readonly<{
  exact: ReadonlyMap<string, Label>;
  /** Labels by how they look at a glance. */
  shapes: ReadonlyMap<string, Label>;
  /** Labels by their beginnings and ends; see `findMisspelt`. */
  halves: ReadonlyMap<string, readonly Label[]>;
}>;

/** Shorter labels are too common. */
const labelLength = 3;
/** Labels of umbrella domains (admin.ch) that say nothing about whose they are elsewhere. */
const commonLabels: ReadonlySet<string> = new Set([
  'admin',
  'gov',
  'government',
  'mail',
  'online',
  'portal',
  'service',
]);
/** Shorter labels look like too many other words. */
const shapeLength = 5;
/** Shorter labels are one slip away from too many honest ones. */
const slipLength = 6;

/** With the version that it was built for: a registry in force may become another one. */
const indexes = new WeakMap<Registry, Readonly<{ version: string; index: LabelIndex }>>();

/** The labels of a registry's curated brands; built at the first call for each registry. */
export function labelIndex(registry: Registry): LabelIndex {
  const known = indexes.get(registry);
  if (known?.version === registry.version) return known.index;
  const index = build(registry);
  indexes.set(registry, { version: registry.version, index });
  return index;
}

/**
 * Finds a label that is one slip away. Whatever the slip, either the beginning or the end of the label is untouched, so
 * that few labels have to be compared.
 */
export function findMisspelt(seen: string, { halves }: LabelIndex): Label | null {
  for (const size of [seen.length, seen.length - 1, seen.length + 1]) {
    if (size < slipLength) continue;
    for (const key of [headKey(seen, size), tailKey(seen, size)]) {
      const label = halves.get(key)?.find((candidate) => oneSlipApart(candidate.label, seen));
      if (label !== undefined) return label;
    }
  }
  return null;
}

function build(registry: Registry): LabelIndex {
  const exact = new Map<string, Label>();
  const shapes = new Map<string, Label>();
  const halves = new Map<string, Label[]>();
  const addHalf = (key: string, label: Label) => {
    const bucket = halves.get(key);
    if (bucket === undefined) halves.set(key, [label]);
    else bucket.push(label);
  };
  for (const brand of registry.brands) {
    const words = new Set([...brand.ambiguousNames.map(asLabel), ...brand.wordLabels]);
    for (const label of brandLabels(brand)) {
      if (label.length < labelLength || commonLabels.has(label) || exact.has(label)) continue;
      const entry = { brand, label, word: words.has(label) };
      exact.set(label, entry);
      const shape = label.length < shapeLength ? '' : skeleton(label);
      if (shape !== '' && !shapes.has(shape)) shapes.set(shape, entry);
      if (label.length < slipLength || entry.word) continue;
      addHalf(headKey(label, label.length), entry);
      addHalf(tailKey(label, label.length), entry);
    }
  }
  return { exact, shapes, halves };
}

/** The beginning that a slip in the second half leaves alone, for a label of the given size; a swap reaches one back. */
function headKey(word: string, size: number): string {
  return `${size}^${word.slice(0, (size >> 1) - 1)}`;
}

/** The end that a slip in the first half leaves alone. */
function tailKey(word: string, size: number): string {
  return `${size}$${word.slice(word.length - (size - (size >> 1)))}`;
}

/** What the brand's domains and its longer names look like as a label. */
function brandLabels(brand: Brand): readonly string[] {
  const names = [brand.name, ...brand.aliases.filter((alias) => alias.includes(' '))].map(asLabel);
  const long = names.filter((name) => name.length >= slipLength);
  return [...brand.domains.map(({ domain }) => domain.slice(0, domain.indexOf('.'))), ...long];
}

function asLabel(name: string): string {
  return foldText(name).replace(/[^a-z0-9]/g, '');
}
