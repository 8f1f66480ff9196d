import type { BrowserWindow, Event } from 'electron';
import { placeAddress, type WindowPlace } from './window-place.ts';

type ShownWindow = Pick<
  BrowserWindow,
  'focus' | 'hide' | 'isDestroyed' | 'isFocused' | 'isMinimized' | 'loadURL' | 'restore' | 'show'
> & {
  on(event: 'close', listener: (event: Pick<Event, 'preventDefault'>) => void): unknown;
  on(event: 'focus', listener: () => void): unknown;
  once(event: 'ready-to-show', listener: () => void): unknown;
};

export type ReviewWindowOptions = Readonly<{
  window: ShownWindow;
  /** What closing does now. */
  onClose: () => 'close' | 'explain' | 'hide' | 'quit';
  /** Says that Vouchsafe goes on watching; true: it is to. */
  explain: () => Promise<boolean>;
  quit: () => void;
  /** The person looks at it. */
  onSeen: () => void;
  onFault: (error: unknown) => void;
}>;

/** The one window: it is hidden rather than closed, and led to the place that is wanted. */
export class ReviewWindow {
  readonly #options: ReviewWindowOptions;
  #explaining = false;
  #left = false;

  constructor(options: ReviewWindowOptions) {
    this.#options = options;
    const { window, onSeen } = options;
    window.on('close', (event) => this.#close(event));
    window.on('focus', onSeen);
  }

  /**
   * Loads the page.
   * @param hidden nobody asked for the window: it waits until somebody does
   */
  async begin(place: WindowPlace, hidden: boolean): Promise<void> {
    const { window } = this.#options;
    if (!hidden) window.once('ready-to-show', () => this.show());
    await window.loadURL(placeAddress(place));
  }

  /** Is it before the person right now? A window that was destroyed throws at any other question. */
  get isLookedAt(): boolean {
    const { window } = this.#options;
    return !window.isDestroyed() && window.isFocused();
  }

  /** Takes the window away for good: the program ends, and nothing that is pressed now would be done. */
  leave(): void {
    const { window } = this.#options;
    this.#left = true;
    if (!window.isDestroyed()) window.hide();
  }

  /** Brings the window before the person, at a place of it or as it is. */
  show(place?: WindowPlace): void {
    const { window, onFault } = this.#options;
    if (this.#left || window.isDestroyed()) return;
    // Another part behind the `#` is the same page: it is led there and not loaded anew.
    if (place !== undefined) window.loadURL(placeAddress(place)).catch(onFault);
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  #close(event: Pick<Event, 'preventDefault'>): void {
    const does = this.#options.onClose();
    if (does === 'close') return;
    event.preventDefault();
    if (does === 'quit') this.#options.quit();
    else if (does === 'hide') this.#options.window.hide();
    else this.#explain().catch(this.#options.onFault);
  }

  async #explain(): Promise<void> {
    // Closing once more while it is being asked must not ask twice.
    if (this.#explaining) return;
    this.#explaining = true;
    try {
      if (await this.#options.explain()) this.#options.window.hide();
      else this.#options.quit();
    } finally {
      this.#explaining = false;
    }
  }
}
