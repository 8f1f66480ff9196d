import type { MailChange } from '../../shared/contract/mail-detail.ts';
import { describeFailure } from '../lib/connection/failure.ts';
import { messages } from '../lib/messages.ts';
import type { Ask } from './connection.svelte.ts';

export type Action = 'release' | 'quarantine' | 'undo';

/** What is said about the last change, until it is dismissed or another one follows. */
export type Notice = Readonly<{ text: string; failed: boolean; undoMailId: number | null }>;

/** The changes that a person makes, one at a time for each mail, and the way back from the last one. */
export class MailActions {
  notice = $state.raw<Notice | null>(null);
  /** What is being done to which mail. */
  busy = $state.raw<ReadonlyMap<number, Action>>(new Map());

  readonly #ask: Ask;
  readonly #onChange: (change: MailChange) => void;

  constructor(ask: Ask, onChange: (change: MailChange) => void) {
    this.#ask = ask;
    this.#onChange = onChange;
  }

  async perform(action: Action, id: number): Promise<void> {
    if (this.busy.has(id)) return;
    this.busy = new Map([...this.busy, [id, action]]);
    try {
      const change = await this.#ask((client) => client.mail[action]({ id }));
      this.#onChange(change);
      const done = change.mail.place === 'quarantine' ? 'quarantine' : 'release';
      // An undo is not offered to be undone: the buttons of the mail do that.
      const undoMailId = action === 'undo' || change.possible.undo === null ? null : id;
      this.notice = { text: messages.notices[done], failed: false, undoMailId };
    } catch (error) {
      this.notice = { text: describeFailure(error), failed: true, undoMailId: null };
    } finally {
      this.busy = new Map([...this.busy].filter(([busyId]) => busyId !== id));
    }
  }

  /** Takes the last change back, while it is still being told of. */
  async undo(): Promise<void> {
    const id = this.notice?.undoMailId ?? null;
    if (id !== null) await this.perform('undo', id);
  }

  dismiss(): void {
    this.notice = null;
  }
}
