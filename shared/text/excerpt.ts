/** Longest excerpt that evidence quotes, in UTF-16 code units. */
export const excerptLength = 160;

/**
 * A real substring of the source around a span: the span itself, cut to `excerptLength`, widened by a few words on both
 * sides while it stays on its line, so that a person can find the place.
 * @param start index of the first code unit of the span
 * @param end index after the last one
 */
export function excerptAround(source: string, start: number, end: number): string {
  const context = 40;
  if (end - start >= excerptLength) return source.slice(start, wholeCharacters(source, start + excerptLength));
  const room = Math.min(context, Math.floor((excerptLength - (end - start)) / 2));
  const from = widen(source, start, -room);
  const to = widen(source, end, room);
  return source.slice(from, to).trim();
}

/** Cuts a header or name to the length of an excerpt. */
export function excerptOf(source: string): string {
  return source.slice(0, wholeCharacters(source, excerptLength));
}

/** Moves from `at` by at most `room` (negative: backwards), to a line break or else to the last space passed. */
function widen(source: string, at: number, room: number): number {
  const step = Math.sign(room);
  let word = at;
  for (let i = 0; i < Math.abs(room); i++) {
    const next = at + step * i;
    const character = source.charAt(step < 0 ? next - 1 : next);
    if (character === '' || character === '\n') return next;
    if (character === ' ') word = next;
  }
  return word;
}

/** The same index, or one less where it would cut a surrogate pair in two. */
function wholeCharacters(source: string, at: number): number {
  const code = source.charCodeAt(at - 1);
  return at < source.length && code >= 0xd800 && code <= 0xdbff ? at - 1 : at;
}
