import { describeFailure, isDisconnection } from '../lib/connection/failure.ts';
import type { WindowClient } from '../lib/connection/window-link.ts';
import type { Ask } from './connection.svelte.ts';

/** The answer to one question, kept while it is asked again. */
export class Answer<T> {
  value = $state.raw<T | null>(null);
  /** Why there is no answer, '' when there is one or it is on its way. */
  failure = $state('');

  readonly #ask: Ask;
  readonly #question: (client: WindowClient) => Promise<T>;
  #asked = 0;

  constructor(ask: Ask, question: (client: WindowClient) => Promise<T>) {
    this.#ask = ask;
    this.#question = question;
  }

  /** Asks, again or for the first time. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    this.failure = '';
    try {
      const value = await this.#ask(this.#question);
      if (asked === this.#asked) this.value = value;
    } catch (error) {
      // Without a connection it waits for the next one, and is asked again then.
      if (asked === this.#asked && !isDisconnection(error)) this.failure = describeFailure(error);
    }
  }
}
