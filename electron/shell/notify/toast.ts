import type { CaughtMail } from '../../../shared/process/standing.ts';
import { reviewPlace, type WindowPlace } from '../window-place.ts';
import type { Words } from '../words/en.ts';

/** Mail that is to be told of, newest first: `count` in all, some of them named. */
export type Caught = Readonly<{ count: number; mails: readonly CaughtMail[] }>;

export type ToastAction = Readonly<{ type: 'put-back' | 'report'; mailId: number; label: string }>;

/** One notification. */
export type Toast = Readonly<{
  /** Says what it is about, for systems that hand it back when the notification is pressed after a restart. */
  id: string;
  title: string;
  body: string;
  /** Where a press on it leads. */
  place: WindowPlace;
  actions: readonly ToastAction[];
}>;

export type ToastOptions = Readonly<{
  /** Brand and contradiction in words; without, only that there is something: others can read a locked screen. */
  inWords: boolean;
  /** Does the system draw buttons? Where not, everything they do is in the window. */
  withActions: boolean;
  /** Is there a way to report a mail? */
  canReport: boolean;
}>;

/** Brands that a notification of several mails names. */
const namedBrands = 3;

/** Systems show two lines or so, in characters. */
const bodyLength = 140;

/** The notification of what was caught. */
export function caughtToast({ count, mails }: Caught, options: ToastOptions, words: Words['toast']): Toast {
  const [newest] = mails;
  const single = count === 1 ? newest : undefined;
  const place: WindowPlace = single === undefined ? reviewPlace : { kind: 'review', mailId: single.id };
  const id = single === undefined ? 'caught' : `mail-${single.id}`;
  if (!options.inWords) return { id, place, title: words.discreet, body: words.discreetBody(count), actions: [] };
  if (single === undefined) {
    return { id, place, title: words.several(count), body: plain(brandsOf(mails, words)), actions: [] };
  }
  return {
    id,
    place,
    title: plain(single.brand === '' ? words.unclaimed : words.claimed(single.brand)),
    body: plain(words.headline(single)),
    actions: options.withActions ? actionsOf(single, options.canReport, words) : [],
  };
}

/** The daily notification of what was only flagged. */
export function digestToast(count: number, words: Words['toast']): Toast {
  return { id: 'digest', place: reviewPlace, title: words.digest, body: words.digestBody(count), actions: [] };
}

/** Says that a mail was not put back, for that was wanted in a notification and not in the window. */
export function notPutBackToast(mailId: number, sentence: string, words: Words['toast']): Toast {
  return {
    id: `mail-${mailId}`,
    place: { kind: 'mail', mailId },
    title: words.notPutBack,
    body: plain(sentence),
    actions: [],
  };
}

function actionsOf({ id, quarantined }: CaughtMail, canReport: boolean, words: Words['toast']): readonly ToastAction[] {
  return [
    ...(quarantined ? [{ type: 'put-back', mailId: id, label: words.putBack } as const] : []),
    ...(canReport ? [{ type: 'report', mailId: id, label: words.report } as const] : []),
  ];
}

function brandsOf(mails: readonly CaughtMail[], words: Words['toast']): string {
  const brands = [...new Set(mails.map(({ brand }) => brand).filter((brand) => brand !== ''))];
  return words.brands(brands.slice(0, namedBrands).join(', '), Math.max(0, brands.length - namedBrands));
}

/**
 * A stranger's words for a notification. Notification servers of Linux read tags and entities in them: a link of the
 * sender's own would stand in our name there.
 */
function plain(text: string): string {
  const letters = [
    ...text
      .replaceAll('<', '‹')
      .replaceAll('>', '›')
      .replaceAll(/&(?=#?\w{1,32};)/g, '＆'),
  ];
  return letters.length <= bodyLength ? letters.join('') : `${letters.slice(0, bodyLength - 1).join('')}…`;
}
