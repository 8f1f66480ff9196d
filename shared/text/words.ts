import type { Folded } from './fold.ts';

/** The words of a folded text, side by side: the i-th word stands at `starts[i]` to `ends[i]` of the folded text. */
export type Words = Readonly<{
  folded: Folded;
  words: readonly string[];
  starts: readonly number[];
  ends: readonly number[];
}>;

/** "C o i n b a s e", "F.e.d.E.x": at least so many single letters in a row are one word that was pulled apart. */
const pulledApart = 4;
/** Between the letters of such a word stands at most so much. */
const letterGap = 3;

/**
 * Splits folded text into words: runs of Latin letters and digits, and runs of letters of any other script. Letters
 * that were pulled apart are put together. Linear in the length.
 */
export function splitWords(folded: Folded): Words {
  const { text } = folded;
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let singles = 0;
  /** The widest gap between the letters of the row so far. */
  let rowGap = letterGap;
  const joinSingles = () => {
    if (singles >= pulledApart) join(words, starts, ends, singles);
    singles = 0;
  };
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === 0) {
      at++;
      continue;
    }
    const start = at;
    while (at < text.length && kindAt(text, at) === kind) at++;
    const single = at - start === 1 && kind === 1;
    const gap = start - (ends.at(-1) ?? start);
    // "F.e.d.E.x  D e l i v e r y": a wider gap than before ends a word, once there is one.
    const ended = gap > letterGap || (singles >= pulledApart && gap > rowGap);
    if (!single || ended) joinSingles();
    rowGap = singles === 0 ? letterGap : singles === 1 ? gap : Math.max(rowGap, gap);
    words.push(text.slice(start, at));
    starts.push(start);
    ends.push(at);
    if (single) singles++;
  }
  joinSingles();
  return { folded, words, starts, ends };
}

function join(words: string[], starts: number[], ends: number[], count: number): void {
  const first = words.length - count;
  // The word that just ended the row has not been added yet, so the row is the tail.
  const end = ends.at(-1) ?? 0;
  const joined = words.slice(first).join('');
  words.length = starts.length = ends.length = first + 1;
  words[first] = joined;
  ends[first] = end;
}

/** 1 for Latin letters and digits, 2 for letters of other scripts, 0 for what stands between words. */
function kindAt(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) ? 1 : 0;
  // General punctuation, symbols and dingbats; everything else above ASCII is taken for a letter of some script.
  if (code < 0xc0 || (code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f)) return 0;
  return code >= 0xd800 && code <= 0xf8ff ? 0 : 2;
}
