import type { MailChange, Possible } from '../../shared/contract/mail-detail.ts';
import { describeFailure } from '../lib/connection/failure.ts';
import { messages } from '../lib/messages.ts';
import type { Ask } from './connection.svelte.ts';

export type Action = 'release' | 'keep' | 'quarantine' | 'undo';

/** What is said about the last change, until it is dismissed or another one follows. */
export type Notice = Readonly<{
  text: string;
  failed: boolean;
  /** What can be taken back together, and what that does. */
  undo: Readonly<{ ids: readonly number[]; does: Possible['undo'] }> | null;
}>;

export type Manner = Readonly<{
  /** With `release`: mail of the sender's proven domain is not moved again either. */
  trust?: boolean;
  /** With `undo`: what it does, to be told. */
  does?: Possible['undo'];
}>;

type Outcome = Readonly<{ changes: readonly MailChange[]; failures: readonly unknown[] }>;

/** The changes that a person makes, one at a time for each mail, and the way back from the last one. */
export class MailActions {
  notice = $state.raw<Notice | null>(null);
  /** What is being done to which mail. */
  busy = $state.raw<ReadonlyMap<number, Action>>(new Map());

  readonly #ask: Ask;
  readonly #onChange: (changes: readonly MailChange[]) => void;

  constructor(ask: Ask, onChange: (changes: readonly MailChange[]) => void) {
    this.#ask = ask;
    this.#onChange = onChange;
  }

  /** Does the same to some mails, one after the other, and tells of all of them together. */
  async perform(action: Action, ids: readonly number[], manner: Manner = {}): Promise<void> {
    const free = ids.filter((id) => !this.busy.has(id));
    if (free.length === 0) return;
    this.busy = new Map([...this.busy, ...free.map((id) => [id, action] as const)]);
    const { changes, failures } = await this.#performEach(action, free, manner.trust ?? false);
    this.#onChange(changes);
    this.notice = describe(action, manner, changes, failures);
  }

  /** Takes the last change back, while it is still being told of. */
  async undo(): Promise<void> {
    const undo = this.notice?.undo ?? null;
    if (undo !== null) await this.perform('undo', undo.ids, { does: undo.does });
  }

  dismiss(): void {
    this.notice = null;
  }

  /** What failed once for a reason that holds for the others as well is not tried a hundred times: the first ends it. */
  async #performEach(action: Action, ids: readonly number[], trust: boolean): Promise<Outcome> {
    const changes: MailChange[] = [];
    const failures: unknown[] = [];
    for (const id of ids) {
      try {
        if (failures.length === 0) changes.push(await this.#change(action, id, trust));
      } catch (error) {
        failures.push(error);
      } finally {
        this.busy = new Map([...this.busy].filter(([busyId]) => busyId !== id));
      }
    }
    return { changes, failures };
  }

  #change(action: Action, id: number, trust: boolean): Promise<MailChange> {
    return this.#ask(({ mail }) => (action === 'release' ? mail.release({ id, trust }) : mail[action]({ id })));
  }
}

function describe(
  action: Action,
  { trust = false, does = null }: Manner,
  changes: readonly MailChange[],
  failures: readonly unknown[],
): Notice {
  const [failure] = failures;
  const kind = action === 'undo' ? does : action;
  const undoes = changes[0]?.possible.undo ?? null;
  const done = kind === null || changes.length === 0 ? '' : messages.notices.done(kind, changes.length, trust);
  const failed = failure === undefined ? '' : describeFailure(failure);
  return {
    text: [done, failed].filter((sentence) => sentence !== '').join(' '),
    failed: failure !== undefined,
    // An undo is not offered to be undone: the buttons of the mail do that.
    undo: action === 'undo' || undoes === null ? null : { ids: changes.map(({ mail }) => mail.id), does: undoes },
  };
}
