import { MediaQuery } from 'svelte/reactivity';
import type { AccountStatus } from '../../shared/contract/account-status.ts';
import type { LiveEvent } from '../../shared/contract/event.ts';
import type { MailSummary } from '../../shared/contract/mail-summary.ts';
import type { Overview } from '../../shared/contract/overview.ts';
import { createBatch, withNextFrame } from '../lib/batch.ts';
import { isDisconnection } from '../lib/connection/failure.ts';
import type { WindowLink } from '../lib/connection/window-link.ts';
import type { Command } from '../lib/keyboard.ts';
import { isWaiting } from '../lib/list/view.ts';
import { formatRoute, home, type Route } from '../lib/route.ts';
import { throttle } from '../lib/throttle.ts';
import { Connection } from './connection.svelte.ts';
import { MailActions } from './mail-actions.svelte.ts';
import { MailList } from './mail-list.svelte.ts';
import { OpenMail } from './open-mail.svelte.ts';
import { Preferences } from './preferences.svelte.ts';
import { Router } from './router.svelte.ts';
import { Selection } from './selection.svelte.ts';

const minute = 60_000;
const signsKey = 'vouchsafe.signs';

/** Everything the window knows, and what happens in it. */
export class WindowState {
  readonly connection = new Connection();
  readonly preferences = new Preferences(this.connection.ask);
  readonly list = new MailList(this.connection.ask);
  readonly selection = new Selection();
  readonly openMail = new OpenMail(this.connection.ask);
  readonly actions = new MailActions(this.connection.ask, (changes) =>
    this.list.receive(changes.map(({ mail }) => mail)),
  );
  readonly router: Router;
  /** List and mail side by side. */
  readonly wide = new MediaQuery('min-width: 900px');

  overview = $state.raw<Overview | null>(null);
  accounts = $state.raw<readonly AccountStatus[]>([]);
  /** The line of the list that the keyboard is at. */
  cursorId = $state<number | null>(null);
  now = $state(Date.now());
  /** The sheet of keys is shown. */
  keysShown = $state(false);
  /** Letters and signs are keys; off for who speaks to the computer. */
  withSigns = $state(localStorage.getItem(signsKey) !== 'off');
  /** A question before a mail is put back. */
  asking = $state.raw<number | null>(null);
  /** Counts the wishes to search, each of which moves the focus into the field. */
  searches = $state(0);

  readonly #signal: AbortSignal;
  readonly #take = createBatch<LiveEvent>(withNextFrame, (events) => this.#receive(events));
  readonly #countSoon = throttle(1_000, () => this.#count());

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    this.router = new Router((route) => this.#follow(route), signal);
    if ('mailId' in this.router.route) this.list.view = this.router.route.view;
    this.#follow(this.router.route);
  }

  /** Connects, and stays connected. */
  start(open: () => Promise<WindowLink>): void {
    const clock = setInterval(() => {
      this.now = Date.now();
    }, minute);
    this.#signal.addEventListener('abort', () => clearInterval(clock));
    void this.connection.keep(open, (link) => void this.#listen(link), this.#signal);
  }

  /** Goes somewhere in the window. */
  go(route: Route): void {
    this.router.go(route);
  }

  showMail(mailId: number, how: 'push' | 'replace' = 'push'): void {
    this.router.go({ view: this.list.view, mailId }, how);
  }

  closeMail(): void {
    if (this.openMail.id !== null) this.router.leave({ view: this.list.view, mailId: null });
  }

  /** Carries out what the keyboard asked for. */
  command(command: Command): void {
    if (command === 'keys') this.keysShown = true;
    else if (command === 'undo') void this.actions.undo();
    else if ('mailId' in this.router.route) this.#commandList(command);
  }

  /** Switches the keys that are single letters and signs on or off, and remembers it in this browser. */
  setSigns(on: boolean): void {
    this.withSigns = on;
    localStorage.setItem(signsKey, on ? 'on' : 'off');
  }

  /** Puts mail back; asks first where its sender can be trusted for good. */
  async putBack(ids: readonly number[]): Promise<void> {
    const detail = this.openMail.detail;
    const [id] = ids;
    const asks = ids.length === 1 && detail?.mail.id === id && detail?.possible.trustDomain !== null;
    if (asks && id !== undefined && detail?.possible.release === true) this.asking = id;
    else await this.actions.perform('release', ids);
  }

  /** Does to the ticked mails, or else to the open one, whatever of it is possible. */
  async decide(action: 'release' | 'keep' | 'quarantine'): Promise<void> {
    const ticked = this.list.mails.filter(({ id }) => this.selection.ids.has(id));
    const open = this.openMail.detail?.mail;
    const mails = ticked.length > 0 ? ticked : open === undefined ? [] : [open];
    const ids = mails.filter(allows[action]).map(({ id }) => id);
    if (ids.length === 0) return;
    this.selection.clear();
    if (action === 'release') await this.putBack(ids);
    else await this.actions.perform(action, ids);
  }

  #commandList(command: Command): void {
    const { selection, list, cursorId } = this;
    if (command === 'putBack') void this.decide('release');
    else if (command === 'keep' || command === 'quarantine') void this.decide(command);
    else if (command === 'search') this.searches += 1;
    else if (command === 'tickAll') selection.all(list.mails);
    else if (command === 'close' && selection.ids.size > 0) selection.clear();
    else if (command === 'close') this.closeMail();
    else if (command === 'open') this.#openCursor();
    else if (command === 'tick') {
      if (cursorId !== null) selection.toggle(cursorId);
    } else if (command === 'extendDown' || command === 'extendUp') this.#extend(command === 'extendDown');
    else if (command === 'next' || command === 'previous' || command === 'first' || command === 'last') {
      this.#move(command);
    }
  }

  /** Ticks the line that the keyboard is at and the one it goes to. */
  #extend(down: boolean): void {
    const from = this.cursorId;
    this.#move(down ? 'next' : 'previous', false);
    if (this.cursorId !== null) this.selection.extend(this.list.mails, this.cursorId, from);
  }

  #openCursor(): void {
    const id = this.cursorId ?? this.list.mails[0]?.id;
    if (id !== undefined) this.showMail(id);
  }

  #move(to: 'next' | 'previous' | 'first' | 'last', opens = this.wide.current): void {
    const { mails } = this.list;
    const at = mails.findIndex((mail) => mail.id === this.cursorId);
    const index = { next: at + 1, previous: Math.max(0, at - 1), first: 0, last: mails.length - 1 }[to];
    const mail = mails[Math.min(index, mails.length - 1)];
    if (mail === undefined) return;
    this.cursorId = mail.id;
    // Beside the list the mail follows the keyboard; as a step of its own it waits for Enter.
    if (opens) this.showMail(mail.id, this.openMail.id === null ? 'push' : 'replace');
  }

  #follow(route: Route): void {
    if (!('mailId' in route)) {
      void this.openMail.open(null);
      return;
    }
    const { view, mailId } = route;
    if (view !== this.list.view) {
      this.cursorId = null;
      this.selection.clear();
      void this.list.show(view);
    }
    if (mailId !== null) this.cursorId = mailId;
    void this.openMail.open(mailId);
  }

  async #listen(link: WindowLink): Promise<void> {
    try {
      const events = await link.client.events.live();
      this.#refresh();
      for await (const event of events) this.#take(event);
    } catch (error) {
      // A stream that broke while the connection holds is a defect of the other side: begin again.
      if (!isDisconnection(error)) link.close();
    }
  }

  #refresh(): void {
    void this.preferences.refresh();
    void this.list.refresh();
    void this.openMail.refresh();
    void this.#count();
    void this.#listAccounts();
  }

  #receive(events: readonly LiveEvent[]): void {
    if (events.some((event) => event.type === 'behind')) {
      this.#refresh();
      return;
    }
    const mails = events.flatMap((event) => ('mail' in event ? [event.mail] : []));
    if (mails.length > 0) {
      this.list.receive(mails);
      this.#countSoon();
    }
    if (mails.some((mail) => mail.id === this.openMail.id)) void this.openMail.refresh();
    for (const event of events) {
      if (event.type === 'accountChanged') this.#putAccount(event.account);
      if (event.type === 'accountRemoved') this.accounts = this.accounts.filter(({ id }) => id !== event.id);
      if (event.type === 'settingsChanged') this.preferences.receive(event.settings);
    }
  }

  #putAccount(account: AccountStatus): void {
    const known = this.accounts.some(({ id }) => id === account.id);
    this.accounts = known
      ? this.accounts.map((other) => (other.id === account.id ? account : other))
      : [...this.accounts, account];
  }

  async #count(): Promise<void> {
    await this.#quietly(async () => {
      this.overview = await this.connection.ask((client) => client.overview.get());
    });
  }

  async #listAccounts(): Promise<void> {
    await this.#quietly(async () => {
      this.accounts = await this.connection.ask((client) => client.account.list());
      // Without an account there is nothing to decide: begin with one.
      const atHome = formatRoute(this.router.route) === formatRoute(home);
      if (this.accounts.length === 0 && atHome) this.router.go({ view: 'add-account' }, 'replace');
    });
  }

  /** The counts and the accounts go on showing what was last known; the next refresh asks again. */
  async #quietly(ask: () => Promise<void>): Promise<void> {
    try {
      await ask();
    } catch (error) {
      if (!isDisconnection(error)) console.error(error);
    }
  }
}

/** What a list knows of whether a mail can be decided so. */
const allows = {
  release: (mail: MailSummary) => mail.place === 'quarantine',
  keep: isWaiting,
  quarantine: (mail: MailSummary) => mail.place === 'inbox',
} as const;
