import { confusables } from './confusables.ts';

/**
 * Text as a reader takes it in: lower case, without accents, look-alike letters of other scripts as Latin ones, and
 * without the characters that nobody sees. It remembers where each of its characters came from, so that evidence can
 * quote the mail exactly.
 */
export type Folded = Readonly<{
  source: string;
  text: string;
  /** For each character of `text` the index in `source` it came from; null when they are the same. */
  origins: Uint32Array | null;
}>;

const ascii = /^[\0-\x7f]*$/;
const mark = /\p{M}/gu;
const space = /[\p{Z}\u2800]/u;
/** Characters without a shape (Default_Ignorable_Code_Point): attackers put them inside names to defeat filters. */
const invisible = /\p{Default_Ignorable_Code_Point}/u;
/** Signs of ownership: NFKD would glue them to the name ("PayPal™" as "paypaltm"). */
const signs = new Set(['™', '℠']);
/** Negative circled and squared capitals, which have no decomposition. */
const filledCapitals = [0x1f150, 0x1f170];
const alphabet = 26;

/** A few ligatures decompose to up to 18 letters (U+FDFA); more than this a code unit is not kept. */
const growth = 3;

/** What single code units fold to, remembered at first sight. */
const known: (string | undefined)[] = [];

/**
 * Folds text. Linear in its length.
 * @param source any decoded text
 * @returns the folded text with the origin of each character; folding it again changes nothing.
 */
export function fold(source: string): Folded {
  if (ascii.test(source)) return { source, text: source.toLowerCase(), origins: null };
  const origins = new Uint32Array(source.length * growth);
  let text = '';
  for (let at = 0; at < source.length; ) {
    const plain = plainRun(source, at);
    if (plain > at) {
      for (let i = at; i < plain; i++) origins[text.length + i - at] = i;
      text += source.slice(at, plain).toLowerCase();
      at = plain;
      continue;
    }
    const code = source.charCodeAt(at);
    const folded = known[code] ?? foldAt(source, at);
    origins.fill(at, text.length, text.length + folded.length);
    text += folded;
    at += isHighSurrogate(code) ? characterAt(source, at).length : 1;
  }
  return { source, text, origins: origins.subarray(0, text.length) };
}

/** Index of the first character from `at` on that is not ASCII. */
function plainRun(source: string, at: number): number {
  let end = at;
  while (end < source.length && source.charCodeAt(end) < 0x80) end++;
  return end;
}

/** Folds text of which no position is needed. */
export function foldText(source: string): string {
  return fold(source).text;
}

/**
 * The exact part of the source that a span of the folded text stands for.
 * @param start index of the first character in `folded.text`
 * @param end index after the last one
 */
export function sourceSpan(folded: Folded, start: number, end: number): Readonly<{ start: number; end: number }> {
  const { origins, source } = folded;
  if (origins === null || end <= start) return { start, end };
  const first = origins[start] ?? source.length;
  const last = origins[end - 1] ?? source.length;
  return { start: first, end: last + characterAt(source, last).length };
}

function characterAt(source: string, at: number): string {
  const codePoint = source.codePointAt(at);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function foldAt(source: string, at: number): string {
  const character = characterAt(source, at);
  const folded = reduce(character).slice(0, growth * character.length);
  if (character.length === 1 && !isHighSurrogate(character.charCodeAt(0))) known[character.charCodeAt(0)] = folded;
  return folded;
}

function reduce(character: string): string {
  if (invisible.test(character)) return '';
  if (signs.has(character)) return ' ';
  if (space.test(character)) return ' ';
  const passesFor = confusables.get(character);
  if (passesFor !== undefined) return passesFor;
  const codePoint = character.codePointAt(0) ?? 0;
  for (const first of filledCapitals) {
    if (codePoint >= first && codePoint < first + alphabet) return String.fromCharCode(0x61 + codePoint - first);
  }
  let reduced = '';
  for (const piece of character.normalize('NFKD').replace(mark, '')) {
    reduced += confusables.get(piece) ?? piece.toLowerCase();
  }
  // Lower-casing can decompose once more (İ), and what it yields may itself pass for a Latin letter.
  return reduced === character || reduced === '' ? reduced : foldText(reduced);
}
