import type { Settings } from '../../../shared/contract/settings.ts';
import type { Words } from '../words/en.ts';
import { isQuiet } from './quiet-hours.ts';
import { type Caught, caughtToast, type Toast, type ToastOptions } from './toast.ts';

/** Names that are kept of what is not yet looked at. */
const namedLimit = 20;

export type ShownToast = Readonly<{ close(): void }>;

export type NotifierOptions = Readonly<{
  /** @param onGone the person pressed it or put it away */
  show: (toast: Toast, onGone: () => void) => ShownToast;
  now: () => number;
  withActions: boolean;
  canReport: boolean;
}>;

/** What was caught since somebody last looked: the new burst before the old one, no mail twice. */
export function addCaught(before: Caught | null, burst: Caught): Caught {
  if (before === null) return burst;
  const known = new Set(burst.mails.map(({ id }) => id));
  const older = before.mails.filter(({ id }) => !known.has(id));
  const repeated = before.mails.length - older.length;
  return {
    count: before.count + burst.count - repeated,
    mails: [...burst.mails, ...older].slice(0, namedLimit),
  };
}

/**
 * Tells of what was caught, with one notification at a time: a new burst replaces it, with what was not yet looked at.
 * In quiet hours it is held back, and told when they end if it still waits by then.
 */
export class Notifier {
  readonly #options: NotifierOptions;
  #unseen: Caught | null = null;
  #held = false;
  #shown: ShownToast | null = null;

  constructor(options: NotifierOptions) {
    this.#options = options;
  }

  caught(burst: Caught, settings: Settings, words: Words['toast']): void {
    if (!settings.notifications.on) return;
    this.#unseen = addCaught(this.#unseen, burst);
    this.#held = true;
    this.look(settings, words);
  }

  /** Time has passed: are the quiet hours over? */
  look(settings: Settings, words: Words['toast']): void {
    const { now, show, withActions, canReport } = this.#options;
    if (!this.#held || this.#unseen === null || isQuiet(settings.quietHours, now())) return;
    this.#held = false;
    const options: ToastOptions = { inWords: settings.notifications.words, withActions, canReport };
    this.#shown?.close();
    const shown = show(caughtToast(this.#unseen, options, words), () => {
      // One that was replaced meanwhile has nothing to say about its successor.
      if (this.#shown === shown) this.#forget();
    });
    this.#shown = shown;
  }

  /** The person looks at the window, or nothing waits any more: what was told needs no telling. */
  seen(): void {
    this.#shown?.close();
    this.#forget();
  }

  #forget(): void {
    this.#unseen = null;
    this.#held = false;
    this.#shown = null;
  }
}
