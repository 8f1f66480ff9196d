import type { Event } from 'electron';
import { reviewPlace, type WindowPlace } from '../window-place.ts';
import { deepLink, linkInWords } from './deep-link.ts';

type SummonedApp = Readonly<{
  on(event: 'open-url', listener: (event: Pick<Event, 'preventDefault'>, link: string) => void): unknown;
  on(event: 'second-instance', listener: (event: unknown, argv: string[]) => void): unknown;
}>;

/**
 * Whoever wants the window: by a link, or by starting the program once more. Both are listened to from the very
 * beginning: what comes before there is a window is kept for it, since the system says it once only.
 */
export class Summons {
  #place: WindowPlace | null;
  #came = false;
  #show: ((place?: WindowPlace) => void) | null = null;

  /** @param argv the words that this program was started with */
  constructor(app: SummonedApp, argv: readonly string[]) {
    this.#place = linkInWords(argv);
    // macOS hands a link over by this event, at a cold start before the app is ready.
    app.on('open-url', (event, link) => {
      event.preventDefault();
      const place = deepLink(link);
      if (place !== null) this.#hear(place);
    });
    app.on('second-instance', (_event, words) => this.#hear(linkInWords(words)));
  }

  /** Where the window begins. */
  get place(): WindowPlace {
    return this.#place ?? reviewPlace;
  }

  /** Somebody wants the window: a program that was started hidden must not stay so. */
  get came(): boolean {
    return this.#came;
  }

  /** There is a window now: from here on each one brings it before the person. */
  answerBy(show: (place?: WindowPlace) => void): void {
    this.#show = show;
  }

  #hear(place: WindowPlace | null): void {
    if (this.#show !== null) {
      this.#show(place ?? undefined);
      return;
    }
    this.#came = true;
    this.#place = place ?? this.#place;
  }
}
