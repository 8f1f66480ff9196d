import type { MailDetail } from '../../shared/contract/mail-detail.ts';
import { describeFailure, isDisconnection } from '../lib/connection/failure.ts';
import type { Ask } from './connection.svelte.ts';

/** The mail that is open beside the list. */
export class OpenMail {
  id = $state<number | null>(null);
  /** Stays the last one's until the next one's is there, so that the pane does not flash. */
  detail = $state.raw<MailDetail | null>(null);
  failure = $state('');
  /** What is known of the open mail itself, null until it is there: what is decided is decided about this. */
  readonly current = $derived(this.detail?.mail.id === this.id ? this.detail : null);

  readonly #ask: Ask;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** Opens another mail, or none. */
  async open(id: number | null): Promise<void> {
    if (id === this.id) return;
    this.id = id;
    if (id === null) this.detail = null;
    await this.refresh();
  }

  /** Asks again for the open mail. */
  async refresh(): Promise<void> {
    const { id } = this;
    this.failure = '';
    if (id === null) return;
    try {
      const detail = await this.#ask((client) => client.mail.get({ id }));
      if (id === this.id) this.detail = detail;
    } catch (error) {
      if (id !== this.id || isDisconnection(error)) return;
      this.detail = null;
      this.failure = describeFailure(error);
    }
  }
}
