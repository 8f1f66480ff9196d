import type { ReportState } from '../../shared/contract/report.ts';
import { describeFailure, isDisconnection } from '../lib/connection/failure.ts';
import type { Ask } from './connection.svelte.ts';

const pageSize = 50;
/** As many as one answer may hold. */
const largestPage = 200;

/** The reports, newest first, loaded page by page and kept up to date. */
export class ReportLog {
  reports = $state.raw<readonly ReportState[]>([]);
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
    await this.#load(null, Math.min(largestPage, Math.max(pageSize, this.reports.length)));
  }

  /** Loads the next page. */
  async loadMore(): Promise<void> {
    if (this.next !== null) await this.#load(this.next, pageSize);
  }

  /** Takes in reports as the backend told of them, changed or new. */
  receive(changed: readonly ReportState[]): void {
    if (!this.loaded) return;
    const all = new Map([...this.reports, ...changed].map((report) => [report.id, report]));
    // What is older than all that is loaded comes with its page.
    const known = [...all.values()].filter(({ id }) => this.next === null || id >= this.next);
    this.reports = known.toSorted((one, other) => other.id - one.id);
  }

  async #load(before: number | null, limit: number): Promise<void> {
    const asked = ++this.#asked;
    this.failure = '';
    const query = { limit, ...(before === null ? {} : { before }) };
    try {
      const page = await this.#ask((client) => client.report.list(query));
      if (asked !== this.#asked) return;
      this.reports = before === null ? page.reports : [...this.reports, ...page.reports];
      this.next = page.next;
      this.loaded = true;
    } catch (error) {
      if (asked === this.#asked && !isDisconnection(error)) this.failure = describeFailure(error);
    }
  }
}
