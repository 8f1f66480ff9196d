import type { ChangeRecord } from '../../shared/contract/activity.ts';
import { describeFailure, isDisconnection } from '../lib/connection/failure.ts';
import type { Ask } from './connection.svelte.ts';

const pageSize = 50;
/** As many as one answer may hold. */
const largestPage = 200;

/** The changes made on the servers, newest first, loaded page by page. */
export class ChangeLog {
  changes = $state.raw<readonly ChangeRecord[]>([]);
  loaded = $state(false);
  /** Where the next page begins, null when there is none. */
  next = $state<number | null>(null);
  failure = $state('');

  readonly #ask: Ask;
  #asked = 0;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** Asks again for what is shown, at least the first page. */
  async refresh(): Promise<void> {
    await this.#load(null, Math.min(largestPage, Math.max(pageSize, this.changes.length)));
  }

  /** Loads the next page. */
  async loadMore(): Promise<void> {
    if (this.next !== null) await this.#load(this.next, pageSize);
  }

  async #load(before: number | null, limit: number): Promise<void> {
    const asked = ++this.#asked;
    this.failure = '';
    const query = { limit, ...(before === null ? {} : { before }) };
    try {
      const page = await this.#ask((client) => client.activity.changes(query));
      if (asked !== this.#asked) return;
      this.changes = before === null ? page.changes : [...this.changes, ...page.changes];
      this.next = page.next;
      this.loaded = true;
    } catch (error) {
      if (asked === this.#asked && !isDisconnection(error)) this.failure = describeFailure(error);
    }
  }
}
