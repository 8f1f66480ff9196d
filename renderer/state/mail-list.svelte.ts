import type { MailCursor } from '../../shared/contract/mail-list.ts';
import type { MailSummary } from '../../shared/contract/mail-summary.ts';
import { describeFailure, isDisconnection } from '../lib/connection/failure.ts';
import { filterQuery, type ListFilter, matchesFilter, noFilter } from '../lib/list/filter.ts';
import { compareMails, mergeMails, replaceMails } from '../lib/list/mail-order.ts';
import { belongsTo, viewFilter } from '../lib/list/view.ts';
import type { ListView } from '../lib/route.ts';
import type { Ask } from './connection.svelte.ts';

/** As many as one answer may hold: a long list is filled in few calls. */
const pageSize = 200;

/** The mails of the view that is shown, newest first, loaded page by page and kept up to date. */
export class MailList {
  view = $state<ListView>('review');
  filter = $state.raw<ListFilter>(noFilter);
  mails = $state.raw<readonly MailSummary[]>([]);
  /** New mail that waits until the reader asks for it, so that nothing moves under the pointer. */
  arrivals = $state.raw<readonly MailSummary[]>([]);
  status = $state<'loading' | 'ready' | 'failed'>('loading');
  failure = $state('');
  /** New mail has to wait: the pointer is in the list, or the reader has scrolled down. */
  held = false;

  readonly #ask: Ask;
  #next: MailCursor | null = null;
  /** Counts the fillings of the list, so that the answer to an abandoned one is not put into another. */
  #filling = 0;
  /** What was told of while the list is being filled: the pages may be older than that. Null while it is not. */
  #meanwhile: MailSummary[] | null = null;
  #loadingMore = false;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** Shows another view, or the same one afresh. */
  async show(view: ListView): Promise<void> {
    if (view !== this.view) {
      this.view = view;
      this.filter = noFilter;
      this.mails = [];
    }
    await this.refresh();
  }

  /** Narrows the list further, or less; what was shown stays until the answer is there. */
  async narrow(changes: Partial<ListFilter>): Promise<void> {
    this.filter = { ...this.filter, ...changes };
    await this.#fill(0);
  }

  /** Asks again for everything that is loaded, at least the first page. */
  async refresh(): Promise<void> {
    await this.#fill(this.mails.length);
  }

  async #fill(wanted: number): Promise<void> {
    const filling = ++this.#filling;
    const meanwhile: MailSummary[] = [];
    this.#meanwhile = meanwhile;
    if (this.mails.length === 0) this.status = 'loading';
    try {
      const mails: MailSummary[] = [];
      let next: MailCursor | null = null;
      do {
        const page = await this.#askPage(next);
        mails.push(...page.mails);
        next = page.next;
      } while (next !== null && mails.length < wanted);
      if (filling !== this.#filling) return;
      this.mails = mails;
      this.#next = next;
      this.arrivals = [];
      this.status = 'ready';
      this.#meanwhile = null;
      this.receive(meanwhile);
    } catch (error) {
      if (filling !== this.#filling) return;
      this.#meanwhile = null;
      this.#fail(error);
    }
  }

  /** Loads the next older page, if there is one. */
  async loadMore(): Promise<void> {
    if (this.#next === null || this.#loadingMore) return;
    this.#loadingMore = true;
    const filling = this.#filling;
    try {
      const page = await this.#askPage(this.#next);
      if (filling !== this.#filling) return;
      this.mails = mergeMails(this.mails, page.mails);
      this.#next = page.next;
    } catch (error) {
      if (filling === this.#filling) this.#fail(error);
    } finally {
      this.#loadingMore = false;
    }
  }

  /** Takes in mails as the backend told of them, changed or new. */
  receive(mails: readonly MailSummary[]): void {
    this.#meanwhile?.push(...mails);
    this.mails = replaceMails(this.mails, mails);
    this.arrivals = replaceMails(this.arrivals, mails);
    const known = new Set([...this.mails, ...this.arrivals].map((mail) => mail.id));
    const last = this.mails.at(-1);
    const added = mails.filter(
      (mail) =>
        !known.has(mail.id) &&
        belongsTo(this.view, mail) &&
        matchesFilter(this.filter, mail, Date.now()) &&
        // What is older than all that is loaded comes with its page.
        (this.#next === null || last === undefined || compareMails(mail, last) < 0),
    );
    const waits = (mail: MailSummary) => this.held && !mail.firstRun;
    this.arrivals = mergeMails(this.arrivals, added.filter(waits));
    this.mails = mergeMails(
      this.mails,
      added.filter((mail) => !waits(mail)),
    );
  }

  /** Lets the new mail into the list. */
  reveal(): void {
    this.mails = mergeMails(this.mails, this.arrivals);
    this.arrivals = [];
  }

  #askPage(before: MailCursor | null) {
    const narrowed = { ...filterQuery(this.filter, Date.now()), ...viewFilter(this.view) };
    const query = { limit: pageSize, ...narrowed, ...(before === null ? {} : { before }) };
    return this.#ask((client) => client.mail.list(query));
  }

  #fail(error: unknown): void {
    // Without a connection the list waits for the next one, which fills it again.
    if (isDisconnection(error)) return;
    this.failure = describeFailure(error);
    this.status = 'failed';
  }
}
