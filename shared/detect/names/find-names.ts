import type { Registry } from '../../registry/registry.ts';
import { sourceSpan } from '../../text/fold.ts';
import { findPhrases } from '../../text/phrases.ts';
import type { Words } from '../../text/words.ts';
import { isDisguised } from './disguise.ts';
import { type BrandName, nameIndex } from './name-index.ts';
import { findShapes } from './shapes.ts';

/** A brand's name found in a passage: the words it covers, and whether it was written to defeat filters. */
export type NameHit = Readonly<{
  name: BrandName;
  /** How much it says as it is spelt here. */
  kind: Exclude<BrandName['kind'], 'acronym'>;
  first: number;
  end: number;
  disguised: boolean;
}>;

/**
 * Finds the names of brands in a passage; of names that overlap the longest counts.
 * @param thorough also look for names that were pulled apart, glued to other words or altered: for names and subjects,
 *   where somebody presents himself, not for running text
 */
export function findNames(words: Words, registry: Registry, thorough: boolean): NameHit[] {
  const index = nameIndex(registry);
  const hits: NameHit[] = [];
  for (const { meaning, first, end } of findPhrases(words, index.phrases)) {
    const last = hits.at(-1);
    if (last !== undefined && first < last.end) {
      if (end - first > last.end - last.first) hits[hits.length - 1] = describe(words, meaning, first, end);
      continue;
    }
    hits.push(describe(words, meaning, first, end));
  }
  if (!thorough) return hits;
  const shapes = findShapes(words, index, hits);
  const apart = hits.filter((hit) => shapes.every(({ first, end }) => hit.end <= first || end <= hit.first));
  return [...apart, ...shapes];
}

function describe(words: Words, name: BrandName, first: number, end: number): NameHit {
  const span = sourceSpan(words.folded, words.starts[first] ?? 0, words.ends[end - 1] ?? 0);
  const spelt = words.folded.source.slice(span.start, span.end);
  const kind = name.kind === 'acronym' ? (spelt === name.name ? 'distinct' : 'ambiguous') : name.kind;
  return { name, kind, first, end, disguised: isDisguised(spelt, name.name) };
}
