import { describeFailure, isDisconnection } from '../lib/connection/failure.ts';

const pageSize = 50;
/** As many as one answer may hold. */
const largestPage = 200;

export type LogEntry = Readonly<{ id: number }>;

/** A part of a log, newest first; `next` is where the next one begins, null when there is none. */
export type LogPage<Entry> = Readonly<{ entries: readonly Entry[]; next: number | null }>;

/** Asks for the newest entries, or for those before one. */
export type AskLog<Entry> = (query: Readonly<{ limit: number; before?: number }>) => Promise<LogPage<Entry>>;

/** What was done, newest first, loaded page by page and kept up to date. */
export class PagedLog<Entry extends LogEntry> {
  entries = $state.raw<readonly Entry[]>([]);
  loaded = $state(false);
  /** Where the next page begins, null when there is none. */
  next = $state<number | null>(null);
  failure = $state('');

  readonly #ask: AskLog<Entry>;
  #asked = 0;

  constructor(ask: AskLog<Entry>) {
    this.#ask = ask;
  }

  /** Asks again for what is shown, at least the first page. */
  async refresh(): Promise<void> {
    await this.#load(null, Math.min(largestPage, Math.max(pageSize, this.entries.length)));
  }

  /** Loads the next page. */
  async loadMore(): Promise<void> {
    if (this.next !== null) await this.#load(this.next, pageSize);
  }

  /** Takes in entries as the backend told of them, changed or new. */
  receive(changed: readonly Entry[]): void {
    if (!this.loaded) return;
    const all = new Map([...this.entries, ...changed].map((entry) => [entry.id, entry]));
    // What is older than all that is loaded comes with its page.
    const known = [...all.values()].filter(({ id }) => this.next === null || id >= this.next);
    this.entries = known.toSorted((one, other) => other.id - one.id);
  }

  async #load(before: number | null, limit: number): Promise<void> {
    const asked = ++this.#asked;
    this.failure = '';
    try {
      const page = await this.#ask({ limit, ...(before === null ? {} : { before }) });
      if (asked !== this.#asked) return;
      this.entries = before === null ? page.entries : [...this.entries, ...page.entries];
      this.next = page.next;
      this.loaded = true;
    } catch (error) {
      if (asked === this.#asked && !isDisconnection(error)) this.failure = describeFailure(error);
    }
  }
}
