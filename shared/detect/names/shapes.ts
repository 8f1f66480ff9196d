import { sourceSpan } from '../../text/fold.ts';
import { mixesDigits, skeleton } from '../../text/skeleton.ts';
import type { Words } from '../../text/words.ts';
import type { NameHit } from './find-names.ts';
import { isClear, type NameIndex } from './name-index.ts';

/** Shorter names are not looked for in words that were put together. */
const joinLength = 6;
/** Shorter names are not looked for in front of or behind other letters. */
const gluedLength = 4;
/** A name is pulled apart into so many words at most. */
const pieces = 3;
/** Signs that pass for a letter between letters: "Am@zon", "Netfl!x", "$potify". */
const signs: Readonly<Record<string, string>> = { '@': 'a', '!': 'i', $: 's', '€': 'e' };

/**
 * Finds names that are not written as they should be: pulled apart ("Pay Pal"), with letters that only look like the
 * right ones ("PaypaI", "Trust WaIIet"), or glued to another word ("MetaMaskTeam").
 * @param known the names already found; the words of those that can mean nothing else are left alone
 */
export function findShapes(words: Words, index: NameIndex, known: readonly NameHit[]): NameHit[] {
  const hits: NameHit[] = [];
  const clear = known.filter(({ kind }) => isClear(kind));
  const taken = new Set(clear.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i)));
  for (let at = 0; at < words.words.length; at++) {
    if (taken.has(at)) continue;
    const hit = findJoined(words, index, at, taken) ?? findGlued(words, index, at);
    if (hit === null) continue;
    hits.push(hit);
    at = hit.end - 1;
  }
  return hits;
}

function findJoined(words: Words, index: NameIndex, at: number, taken: ReadonlySet<number>): NameHit | null {
  let joined = '';
  let altered = false;
  let signed = false;
  for (let end = at + 1; end <= at + pieces && end <= words.words.length && !taken.has(end - 1); end++) {
    const sign = signBefore(words, end - 1, end - 1 === at);
    signed ||= sign !== '';
    joined += sign + (words.words[end - 1] ?? '');
    altered ||= signed || looksAltered(sourceOf(words, end - 1));
    const exact = !signed && end > at + 1 && joined.length >= joinLength ? index.joined.get(joined) : undefined;
    if (exact !== undefined && isClear(exact.kind)) {
      return { name: exact, kind: 'distinct', first: at, end, disguised: false };
    }
    const shaped = altered ? index.skeletons.get(skeleton(joined)) : undefined;
    if (shaped !== undefined && isClear(shaped.kind)) {
      return { name: shaped, kind: 'distinct', first: at, end, disguised: true };
    }
  }
  return null;
}

/** The letter that a sign before a word passes for; at the beginning of a name nothing else may stand before it. */
function signBefore({ folded, starts, ends }: Words, at: number, first: boolean): string {
  const gap = folded.text.slice(ends[at - 1] ?? 0, starts[at]);
  return signs[first ? gap.trimStart() : gap] ?? '';
}

/** "TetherTeam", "BinanceBNB": a name up to a capital letter. */
function findGlued(words: Words, index: NameIndex, at: number): NameHit | null {
  const word = words.words[at] ?? '';
  const source = sourceOf(words, at);
  if (source.length !== word.length) return null;
  for (let cut = word.length - 1; cut >= gluedLength; cut--) {
    if (!/^[a-z][A-Z]$/.test(source.slice(cut - 1, cut + 1))) continue;
    const name = index.joined.get(word.slice(0, cut));
    if (name !== undefined && name.kind !== 'personal') {
      return { name, kind: 'distinct', first: at, end: at + 1, disguised: false };
    }
  }
  return null;
}

/** Words that are worth a second look: digits among letters, or a capital I where an l may be meant. */
function looksAltered(source: string): boolean {
  return mixesDigits(source.toLowerCase()) || /[a-z]I|I[a-z]|rn|vv/.test(source) || /^l[A-Z]?[a-z]/.test(source);
}

function sourceOf(words: Words, at: number): string {
  const span = sourceSpan(words.folded, words.starts[at] ?? 0, words.ends[at] ?? 0);
  return words.folded.source.slice(span.start, span.end);
}
