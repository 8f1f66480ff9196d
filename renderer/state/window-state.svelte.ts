import { MediaQuery } from 'svelte/reactivity';
import type { AccountStatus } from '../../shared/contract/account-status.ts';
import type { LiveEvent } from '../../shared/contract/event.ts';
import type { Overview } from '../../shared/contract/overview.ts';
import type { ReportState } from '../../shared/contract/report.ts';
import { createBatch, withNextFrame } from '../lib/batch.ts';
import { isDisconnection } from '../lib/connection/failure.ts';
import type { WindowLink } from '../lib/connection/window-link.ts';
import { formatRoute, home, type Route } from '../lib/route.ts';
import { throttle } from '../lib/throttle.ts';
import { Connection } from './connection.svelte.ts';
import { Decisions } from './decisions.svelte.ts';
import { MailActions } from './mail-actions.svelte.ts';
import { MailList } from './mail-list.svelte.ts';
import { Notices } from './notices.svelte.ts';
import { OpenMail } from './open-mail.svelte.ts';
import { PagedLog } from './paged-log.svelte.ts';
import { Preferences } from './preferences.svelte.ts';
import { Reporting } from './reporting.svelte.ts';
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
  readonly notices = new Notices();
  readonly actions = new MailActions(this.connection.ask, this.notices, (changes) =>
    this.list.receive(changes.map(({ mail }) => mail)),
  );
  readonly decisions = new Decisions({
    list: this.list,
    openMail: this.openMail,
    selection: this.selection,
    actions: this.actions,
  });
  readonly reporting = new Reporting({
    ask: this.connection.ask,
    preferences: this.preferences,
    notices: this.notices,
    list: this.list,
    openMail: this.openMail,
    selection: this.selection,
  });
  readonly reports = new PagedLog<ReportState>((query) =>
    this.connection.ask(async (client) => {
      const { reports: entries, next } = await client.report.list(query);
      return { entries, next };
    }),
  );
  readonly router: Router;
  /** List and mail side by side. */
  readonly wide = new MediaQuery('min-width: 900px');

  overview = $state.raw<Overview | null>(null);
  accounts = $state.raw<readonly AccountStatus[]>([]);
  /** It was asked which accounts there are. */
  accountsKnown = $state(false);
  /** The line of the list that the keyboard is at. */
  cursorId = $state<number | null>(null);
  now = $state(Date.now());
  /** How much room the buttons of the open mail take, px: what floats above them stays clear of them. */
  actionsHeight = $state(0);
  /** Counts changes of the registry and of what is known by it: whatever shows it asks again. */
  registryChanges = $state(0);
  /** The sheet of keys is shown. */
  keysShown = $state(false);
  /** Letters and signs are keys; off for who speaks to the computer. */
  withSigns = $state(localStorage.getItem(signsKey) !== 'off');
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

  /** Switches the keys that are single letters and signs on or off, and remembers it in this browser. */
  setSigns(on: boolean): void {
    this.withSigns = on;
    localStorage.setItem(signsKey, on ? 'on' : 'off');
  }

  /**
   * Goes through the list by keyboard.
   * @param opens the mail follows the keyboard: beside the list it does, as a step of its own it waits for Enter
   */
  move(to: 'next' | 'previous' | 'first' | 'last', opens = this.wide.current): void {
    const { mails } = this.list;
    const at = mails.findIndex((mail) => mail.id === this.cursorId);
    const index = { next: at + 1, previous: Math.max(0, at - 1), first: 0, last: mails.length - 1 }[to];
    const mail = mails[Math.min(index, mails.length - 1)];
    if (mail === undefined) return;
    this.cursorId = mail.id;
    if (opens) this.showMail(mail.id, this.openMail.id === null ? 'push' : 'replace');
  }

  #follow(route: Route): void {
    this.reporting.close();
    this.decisions.askOnlyOf('mailId' in route ? route.mailId : null);
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
    const reports = events.flatMap((event) => ('report' in event ? [event.report] : []));
    if (reports.length > 0) {
      this.reports.receive(reports);
      this.reporting.receive(reports);
    }
    const changed = [...mails.map(({ id }) => id), ...reports.map(({ mailId }) => mailId)];
    if (changed.some((id) => id === this.openMail.id)) void this.openMail.refresh();
    for (const event of events) {
      if (event.type === 'accountChanged') this.#putAccount(event.account);
      if (event.type === 'accountRemoved') this.accounts = this.accounts.filter(({ id }) => id !== event.id);
      if (event.type === 'registryChanged' || event.type === 'rejudged') this.registryChanges += 1;
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
      this.accountsKnown = true;
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
