/** What a notification or a menu shows of one text, in characters: more than a domain, less than a page. */
export const shownLength = 200;

/**
 * What steers the drawing instead of being drawn. U+200C and U+200D are needed to write some scripts; every other
 * format character only serves to deceive.
 */
const unseen = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029\s]+/gu;

/**
 * A stranger's words as they may stand in a notification or a menu: one line of bounded length, without characters
 * that steer the drawing (U+202E turns "moc.rehsihp" into a known name).
 */
export function shownText(text: string): string {
  // Cut before as well as after, so that a text of megabytes costs no more than a line.
  const line = text
    .slice(0, shownLength * 4)
    .replace(unseen, ' ')
    .trim();
  const letters = [...line];
  return letters.length <= shownLength ? line : `${letters.slice(0, shownLength - 1).join('')}…`;
}
