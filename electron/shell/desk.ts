import { defaultSettings, type Settings } from '../../shared/contract/settings.ts';
import type { News, Wish } from './backend-process.ts';
import type { Memory } from './life/shell-memory.ts';
import { dueDigest } from './notify/digest.ts';
import type { Notifier } from './notify/notifier.ts';
import { digestToast, notPutBackToast, type Toast, type ToastAction } from './notify/toast.ts';
import { type Deed, type MenuEntry, pauseEnd, trayMenu } from './tray/tray-menu.ts';
import { type Known, type TrayState, trayState } from './tray/tray-state.ts';
import type { WindowPlace } from './window-place.ts';
import { chooseLanguage, wordsOf } from './words/choose-words.ts';
import type { Words } from './words/en.ts';

export type DeskOptions = Readonly<{
  drawTray: (state: TrayState, entries: readonly MenuEntry[]) => void;
  notifier: Notifier;
  /** Shows a notification that is about no burst. */
  toast: (toast: Toast) => void;
  /** Says a wish to the backend; false when none runs. */
  tell: (wish: Wish) => boolean;
  open: (place: WindowPlace) => void;
  /** Is the window before the person right now? */
  isLooking: () => boolean;
  applyStartAtLogin: (wanted: boolean) => void;
  seeUpdate: () => void;
  quit: () => void;
  memory: Pick<Memory, 'change' | 'now'>;
  /** The system's, as `de-AT`. */
  locale: string;
  now: () => number;
}>;

/** Where everything comes together: what the backend tells, what the person wants, and what is shown of both. */
export class Desk {
  readonly #options: DeskOptions;
  #known: Known = { standing: null, backend: 'running' };
  #settings: Settings = defaultSettings;
  #newVersion: string | null = null;
  /** null: the person's own settings have not come yet. */
  #startsAtLogin: boolean | null = null;

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  get settings(): Settings {
    return this.#settings;
  }

  get words(): Words {
    return wordsOf(chooseLanguage(this.#settings.language, this.#options.locale));
  }

  /** Draws what is known so far. */
  draw(): void {
    const words = this.words.tray;
    const state = trayState(this.#known, words, (at) => this.#time(at));
    this.#options.drawTray(state, trayMenu(this.#known, state, words, this.#newVersion));
  }

  hear(news: News): void {
    const { notifier, toast } = this.#options;
    switch (news.type) {
      case 'standing':
        this.#known = { ...this.#known, standing: news.standing };
        if (news.standing.toDecide === 0) notifier.seen();
        this.draw();
        return;
      case 'caught':
        // Whoever looks at the window sees it there.
        if (!this.#options.isLooking()) notifier.caught(news, this.#settings, this.words.toast);
        return;
      case 'released':
        if (news.failure !== null) toast(notPutBackToast(news.mailId, news.failure, this.words.toast));
        return;
      case 'digest':
        if (news.count > 0) toast(digestToast(news.count, this.words.toast));
        return;
      case 'settings':
        this.#settings = news.settings;
        this.#applyStartAtLogin(news.settings.startAtLogin);
        this.draw();
        return;
    }
  }

  backendIs(backend: Known['backend']): void {
    this.#known = { ...this.#known, backend };
    this.draw();
  }

  versionAppeared(version: string): void {
    this.#newVersion = version;
    this.draw();
  }

  /** Does what was chosen in the tray's menu. */
  act(deed: Deed): void {
    const { open, tell, now, seeUpdate, quit } = this.#options;
    switch (deed.type) {
      case 'open':
        open(deed.place);
        return;
      case 'pause':
        tell({ type: 'pause', until: pauseEnd(deed.length, now()) });
        return;
      case 'resume':
        tell({ type: 'resume' });
        return;
      case 'see-update':
        seeUpdate();
        return;
      case 'quit':
        quit();
        return;
    }
  }

  /** Does what a notification's button says. */
  actOn({ type, mailId }: ToastAction): void {
    const { open, tell, toast } = this.#options;
    if (type === 'report') open({ kind: 'mail', mailId });
    else if (!tell({ type: 'release', mailId })) toast(notPutBackToast(mailId, this.words.tray.down, this.words.toast));
  }

  /** The person looks at the window. */
  seen(): void {
    this.#options.notifier.seen();
  }

  /** To be called every minute, and when the computer wakes: what falls due is done. */
  tick(): void {
    const { notifier, memory, now, tell } = this.#options;
    notifier.look(this.#settings, this.words.toast);
    const due = dueDigest(this.#settings, memory.now.digestAt, now());
    if (due !== null && tell({ type: 'digest-wanted', since: due.since })) memory.change({ digestAt: now() });
  }

  #applyStartAtLogin(wanted: boolean): void {
    if (wanted === this.#startsAtLogin) return;
    this.#startsAtLogin = wanted;
    this.#options.applyStartAtLogin(wanted);
  }

  /** A time in the person's own way, with the day when it is another one. */
  #time(at: number): string {
    const isToday = new Date(at).toDateString() === new Date(this.#options.now()).toDateString();
    const language = this.#settings.language === 'system' ? this.#options.locale : this.#settings.language;
    const time: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };
    const options: Intl.DateTimeFormatOptions = isToday ? time : { ...time, weekday: 'long' };
    return new Intl.DateTimeFormat(language || 'en', options).format(at);
  }
}
