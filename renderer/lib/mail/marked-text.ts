/** A stretch of a mail's text; `marks` are the excerpts that it belongs to, by their place in the list that was given. */
export type MarkedStretch = Readonly<{ text: string; mark: number | null }>;

/** Most excerpts that are looked for, and the longest one: what a stranger wrote is not to cost time without end. */
const limits = { excerpts: 64, length: 2_000 } as const;

/**
 * Finds excerpts in a text and cuts it so that they can be set off. White space counts as one blank, because an
 * excerpt was taken from text that was put together differently. An excerpt that lies within another is left out.
 * @returns the stretches in order; joined they are the text
 */
export function markText(text: string, excerpts: readonly string[]): readonly MarkedStretch[] {
  const { plain, places } = collapse(text);
  const found = excerpts
    .slice(0, limits.excerpts)
    .flatMap((excerpt, mark) => {
      const wanted = collapse(withoutEllipsis(excerpt.slice(0, limits.length))).plain.trim();
      const at = wanted === '' ? -1 : plain.indexOf(wanted);
      const last = places[at + wanted.length - 1];
      const from = places[at];
      return at === -1 || from === undefined || last === undefined ? [] : [{ mark, from, to: last + 1 }];
    })
    .toSorted((one, other) => one.from - other.from || other.to - one.to);
  const stretches: MarkedStretch[] = [];
  let end = 0;
  for (const { mark, from, to } of found) {
    if (from < end) continue;
    if (from > end) stretches.push({ text: text.slice(end, from), mark: null });
    stretches.push({ text: text.slice(from, to), mark });
    end = to;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), mark: null });
  return stretches;
}

/** Where each character of the text with single blanks stands in the text itself. */
function collapse(text: string): Readonly<{ plain: string; places: readonly number[] }> {
  const characters: string[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const blank = /\s/.test(character);
    if (blank && characters.at(-1) === ' ') continue;
    characters.push(blank ? ' ' : character);
    places.push(at);
  }
  return { plain: characters.join(''), places };
}

function withoutEllipsis(excerpt: string): string {
  return excerpt.replace(/^…/, '').replace(/…$/, '');
}
