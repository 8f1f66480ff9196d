import type { WindowPlace } from '../window-place.ts';
import { reviewPlace } from '../window-place.ts';

/** The system's words for a press are as long as it likes; ours are near their beginning. */
const wordsLength = 1_024;

/**
 * Was the notification of one of these ids pressed? Ids are compared whole: `mail-1` is not `mail-12`.
 * @param words the activation's own, written by the system
 */
export function isActivationOf(ids: ReadonlySet<string>, words: string): boolean {
  return words
    .slice(0, wordsLength)
    .split(/[^\w-]/)
    .some((word) => ids.has(word));
}

/**
 * Where a notification leads that was pressed after the program it came from had ended (Windows keeps them). A button
 * on it is not carried out: what it was about may have been decided meanwhile, so its mail is shown instead.
 * @param words the activation's own, written by the system; the notification's id is somewhere in it
 */
export function activationPlace(words: string): WindowPlace {
  const id = /(?<![\w-])mail-([1-9]\d{0,14})(?![\w-])/.exec(words.slice(0, wordsLength))?.[1];
  return id === undefined ? reviewPlace : { kind: 'mail', mailId: Number(id) };
}
