import type { WindowPlace } from '../window-place.ts';

/** The scheme of links into the program. */
export const linkScheme = 'vouchsafe';

/**
 * Where a link into the program leads. Any page and any mail can hold one, so it can only show a mail, never do
 * anything, and whatever is not exactly of the one form leads nowhere.
 */
export function deepLink(link: string): WindowPlace | null {
  const id = /^vouchsafe:\/\/mail\/([1-9]\d{0,14})\/?$/.exec(link)?.[1];
  return id === undefined ? null : { kind: 'mail', mailId: Number(id) };
}

/**
 * The link among the words that the program was started with, null when there is none. Systems add words of their own,
 * so it is found by its form and not by its position.
 */
export function linkInWords(argv: readonly string[]): WindowPlace | null {
  for (const word of argv.slice(1)) {
    const place = deepLink(word);
    if (place !== null) return place;
  }
  return null;
}
