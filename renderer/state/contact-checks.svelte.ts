import type { ChannelCheckResult } from '../../shared/contract/channel-check.ts';
import { maxCheckText } from '../../shared/contract/window-values.ts';
import { describeFailure, isDisconnection } from '../lib/connection/failure.ts';
import type { Ask } from './connection.svelte.ts';

/** Typing is waited for so long, ms: the answer itself takes less. */
const typing = 120;

/** Contacts that somebody was given, and whose they are. */
export class ContactChecks {
  text = $state('');
  /** The last answer, shown until the next one is there; null when nothing is asked. */
  result = $state.raw<ChannelCheckResult | null>(null);
  failure = $state('');

  readonly tooLong = $derived(this.text.length > maxCheckText);

  readonly #ask: Ask;
  /** Counts the questions, so that the answer to an abandoned one is not shown. */
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** Takes what is typed, and asks when there is a pause. */
  type(text: string): void {
    this.text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.check(), typing);
  }

  /** Takes a text as a whole, and asks at once. */
  take(text: string): Promise<void> {
    this.text = text;
    return this.check();
  }

  /** Asks about the text as it is. */
  async check(): Promise<void> {
    clearTimeout(this.#timer);
    const asked = ++this.#asked;
    const text = this.text.slice(0, maxCheckText);
    if (text.trim() === '') {
      this.result = null;
      this.failure = '';
      return;
    }
    try {
      const result = await this.#ask((client) => client.channel.check({ text }));
      if (asked !== this.#asked) return;
      this.result = result;
      this.failure = '';
    } catch (error) {
      // Without a connection it waits for the next one, and is asked again then.
      if (asked === this.#asked && !isDisconnection(error)) this.failure = describeFailure(error);
    }
  }

  /** The first question after the program has started reads the whole registry: it is asked before anybody waits. */
  async prepare(): Promise<void> {
    try {
      await this.#ask((client) => client.channel.check({ text: '-' }));
    } catch (error) {
      // Whatever it is, the first real question meets it as well and tells it.
      if (!isDisconnection(error)) this.failure = '';
    }
  }

  /** Nothing is asked any more. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}
