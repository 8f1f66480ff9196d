/**
 * Characters without a width of their own (Unicode's Default_Ignorable_Code_Point, the blank Braille sign), and white space. Senders pad the preview of a mail with hundreds of them, and
 * attackers push the text beyond what a filter reads. Single ones stay: within a word they are evidence.
 */
const run = /[\s\p{DI}\u2800]{4,}/gu;
const invisible = /[\p{DI}\u2800]/u;

/** The text with each long run of invisible characters reduced to one space or line break. Linear. */
export function collapseInvisible(text: string): string {
  if (!invisible.test(text)) return text;
  return text.replace(run, (found) => (invisible.test(found) ? (found.includes('\n') ? '\n' : ' ') : found));
}
