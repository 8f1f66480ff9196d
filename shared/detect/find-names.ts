import type { Registry } from '../registry/registry.ts';
import { sourceSpan } from '../text/fold.ts';
import { findPhrases } from '../text/phrases.ts';
import { mixesDigits, skeleton } from '../text/skeleton.ts';
import type { Words } from '../text/words.ts';
import { isDisguised } from './disguise.ts';
import { type BrandName, type NameIndex, nameIndex } from './names.ts';

/** A brand's name found in a passage: the words it covers, and whether it was written to defeat filters. */
export type NameHit = Readonly<{
  name: BrandName;
  /** How much it says as it is spelt here. */
  kind: 'distinct' | 'product' | 'ambiguous';
  first: number;
  end: number;
  disguised: boolean;
}>;

/** Shorter names are not looked for in pulled-together pairs of words or at the start of a longer run. */
const joinLength = 6;

/**
 * Finds the names of brands in a passage; of names that overlap the longest counts.
 * @param thorough also put together what was pulled apart in two ("Pay Pal") and look at words by their shape
 *   ("PaypaI"): for names and subjects, where somebody presents himself, not for running text
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
  if (thorough) hits.push(...findShapes(words, index, hits));
  return hits;
}

function describe(words: Words, name: BrandName, first: number, end: number): NameHit {
  const span = sourceSpan(words.folded, words.starts[first] ?? 0, words.ends[end - 1] ?? 0);
  const spelt = words.folded.source.slice(span.start, span.end);
  const kind = name.kind === 'acronym' ? (spelt === name.name ? 'distinct' : 'ambiguous') : name.kind;
  return { name, kind, first, end, disguised: isDisguised(spelt, name.name) };
}

function findShapes(words: Words, index: NameIndex, known: readonly NameHit[]): NameHit[] {
  const hits: NameHit[] = [];
  const taken = new Set(known.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i)));
  for (const [at, word] of words.words.entries()) {
    if (taken.has(at)) continue;
    const next = taken.has(at + 1) ? '' : (words.words[at + 1] ?? '');
    const pair = index.joined.get(word + next);
    if (next !== '' && pair !== undefined && pair.kind !== 'ambiguous' && pair.joined.length >= joinLength) {
      hits.push({ name: pair, kind: 'distinct', first: at, end: at + 2, disguised: false });
      continue;
    }
    const shaped = looksAltered(words, at) ? index.skeletons.get(skeleton(word)) : undefined;
    if (shaped !== undefined && shaped.kind !== 'ambiguous') {
      hits.push({ name: shaped, kind: 'distinct', first: at, end: at + 1, disguised: true });
    }
  }
  return hits;
}

/** Words that are worth a second look: digits among letters, or a capital I where an l may be meant. */
function looksAltered(words: Words, at: number): boolean {
  const word = words.words[at] ?? '';
  const span = sourceSpan(words.folded, words.starts[at] ?? 0, words.ends[at] ?? 0);
  const source = words.folded.source.slice(span.start, span.end);
  return mixesDigits(word) || /[a-z]I|I[a-z]|rn|vv/.test(source) || /^l[A-Z]?[a-z]/.test(source);
}
