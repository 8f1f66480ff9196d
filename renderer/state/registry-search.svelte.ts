import type { BrandLine } from '../../shared/contract/brand-channels.ts';
import { describeFailure, isDisconnection } from '../lib/connection/failure.ts';
import type { Ask } from './connection.svelte.ts';

/** As many as one answer may hold. */
const pageSize = 200;

/** Longest text that is looked for (the contract's limit). */
export const maxSearch = 100;

/** The organisations of the registry, or those that a text finds, loaded page by page. */
export class RegistrySearch {
  text = $state('');
  brands = $state.raw<readonly BrandLine[]>([]);
  total = $state(0);
  status = $state<'loading' | 'ready' | 'failed'>('loading');
  failure = $state('');

  readonly more = $derived(this.brands.length < this.total);

  readonly #ask: Ask;
  /** Counts the searches, so that the answer to an abandoned one is not shown. */
  #search = 0;
  #loadingMore = false;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** Looks for `text`, as it is typed; the last answer is shown until the next one is there. */
  async search(text: string): Promise<void> {
    this.text = text;
    const search = ++this.#search;
    try {
      const page = await this.#page(0);
      if (search !== this.#search) return;
      this.brands = page.brands;
      this.total = page.total;
      this.status = 'ready';
    } catch (error) {
      if (search === this.#search) this.#fail(error);
    }
  }

  /** Loads the next page, if there is one. */
  async loadMore(): Promise<void> {
    if (!this.more || this.#loadingMore) return;
    this.#loadingMore = true;
    const search = this.#search;
    try {
      const page = await this.#page(this.brands.length);
      if (search === this.#search) this.brands = [...this.brands, ...page.brands];
    } catch (error) {
      if (search === this.#search) this.#fail(error);
    } finally {
      this.#loadingMore = false;
    }
  }

  #page(offset: number) {
    const text = this.text.trim().slice(0, maxSearch);
    return this.#ask((client) => client.brand.list({ offset, limit: pageSize, ...(text === '' ? {} : { text }) }));
  }

  #fail(error: unknown): void {
    // Without a connection the list waits for the next one, which fills it again.
    if (isDisconnection(error)) return;
    this.failure = describeFailure(error);
    this.status = 'failed';
  }
}
