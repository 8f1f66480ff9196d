import type { Words } from '../../text/words.ts';
import { digitOf, repetitionOf } from './digit-words.ts';

/** A telephone number as it stands in a passage. */
export type NumberText = Readonly<{
  /** The words it covers. */
  first: number;
  end: number;
  /** As it is dialled: digits, a `+` in front, and what stood between them. */
  dialled: string;
}>;

/** A number that can be called from elsewhere has so many digits (E.164: fifteen at most). */
const shortest = 7;
const longest = 15;
/** What stands between the groups of a number, in folded text; between words that spell digits commas as well. */
const betweenGroups = /^\s?[ \t./·()‐–—-]{0,3}$/;
const betweenWords = /^[\s.,;‐–—-]{1,3}$/;
/** A second number, or another column. So is what stands apart behind hyphens: "555-0142 24/7". */
const betweenNumbers = /\s[/–—-]\s|\n|\s{2}/;
/** A single word that spells a digit is an ordinary word: "un", "en". */
const leastSpelled = 2;
/** Letters that pass for digits beside digits: "8OO", "O1l2". */
const lookAlikes: Readonly<Record<string, string>> = { o: '0', l: '1', i: '1' };
/** Dates, and the numbers of cards and accounts in fours, are not dialled. */
const notDialled = /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{4}(?:[ -]\d{4}){2,3})$/;

/** Numbers in a passage, however they are written: in groups, with look-alike letters, spelled out. Linear. */
export function* findNumbers(passage: Words): Generator<NumberText> {
  const { text } = passage.folded;
  for (let first = 0; first < passage.words.length; first++) {
    let digits = '';
    let written = '';
    let disguised = false;
    let lastGap = '';
    let end = first;
    for (let group = readGroup(passage, first); group !== null; group = readGroup(passage, end)) {
      const gap = end === first ? '' : gapBefore(passage, end);
      const ended = digits.length >= shortest && (betweenNumbers.test(gap) || (gap === ' ' && /[./-]/.test(lastGap)));
      if (ended || !betweenGroups.test(gap) || digits.length + group.digits.length > longest) break;
      digits += group.digits;
      written += gap + group.digits;
      disguised ||= group.disguised;
      lastGap = gap;
      end = group.end;
    }
    if (end === first) continue;
    const start = passage.starts[first] ?? 0;
    const sign = /\+?\(?$/.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? '';
    const number = sign + written;
    const apart = isApart(text, start - sign.length, passage.ends[end - 1] ?? start);
    if (digits.length >= shortest && apart && (disguised || isDialled(number))) yield { first, end, dialled: number };
    first = end - 1;
  }
}

/** Digits that stand together; disguised ones are spelled out or pulled apart. */
type Group = Readonly<{ digits: string; end: number; disguised: boolean }>;

function readGroup(passage: Words, at: number): Group | null {
  const word = passage.words[at] ?? '';
  if (/^[\doli]{1,15}$/.test(word) && /\d/.test(word)) {
    const digits = word.replace(/[oli]/g, (letter) => lookAlikes[letter] ?? letter);
    const width = (passage.ends[at] ?? 0) - (passage.starts[at] ?? 0);
    return { digits, end: at + 1, disguised: width > word.length };
  }
  return readSpelled(passage, at);
}

/** "Eight, double five, oh": words that spell digits, several in a row. */
function readSpelled(passage: Words, at: number): Group | null {
  const { words } = passage;
  let digits = '';
  let end = at;
  while (end < words.length && digits.length < longest) {
    if (end > at && !betweenWords.test(gapBefore(passage, end))) break;
    const times = repetitionOf(words[end] ?? '');
    const digit = digitOf(words[times === undefined ? end : end + 1] ?? '');
    if (digit === undefined) break;
    digits += digit.repeat(times ?? 1);
    end += times === undefined ? 1 : 2;
  }
  return digits.length < leastSpelled ? null : { digits, end, disguised: true };
}

function gapBefore({ folded, starts, ends }: Words, at: number): string {
  return folded.text.slice(ends[at - 1], starts[at]);
}

/** No part of an address, a version or a word. */
function isApart(text: string, start: number, end: number): boolean {
  return !/[\w.@/=-]/.test(text.charAt(start - 1)) && !/[\w@]/.test(text.charAt(end));
}

/** A telephone number rather than an order's: with a country code, a trunk prefix, or in groups. */
function isDialled(number: string): boolean {
  return (/^[+(0]/.test(number) || /\d\D+\d/.test(number)) && !notDialled.test(number);
}
