import type { MailChange, Possible } from '../../shared/contract/mail-detail.ts';
import { describeFailure } from '../lib/connection/failure.ts';
import { messages } from '../lib/messages.ts';
import type { Ask } from './connection.svelte.ts';
import type { Notice, Notices } from './notices.svelte.ts';

export type Action = 'release' | 'keep' | 'quarantine' | 'undo';

export type Manner = Readonly<{
  /** With `release`: mail of the sender's proven domain is not moved again either. */
  trust?: boolean;
  /** With `release`: the mail is put back, not called genuine where it lies. */
  moves?: boolean;
  /** With `undo`: what it does, to be told. */
  does?: Possible['undo'];
}>;

type Outcome = Readonly<{
  changes: readonly MailChange[];
  failures: readonly unknown[];
  /** Not tried, after one failed. */
  untried: readonly number[];
}>;

/** The changes that a person makes, one at a time for each mail, and the way back from the last one. */
export class MailActions {
  /** What is being done to which mail. */
  busy = $state.raw<ReadonlyMap<number, Action>>(new Map());

  readonly #ask: Ask;
  readonly #notices: Notices;
  readonly #onChange: (changes: readonly MailChange[]) => void;

  constructor(ask: Ask, notices: Notices, onChange: (changes: readonly MailChange[]) => void) {
    this.#ask = ask;
    this.#notices = notices;
    this.#onChange = onChange;
  }

  /**
   * Does the same to some mails, one after the other, and tells of all of them together.
   * @returns the mails that it did not try, because one before them failed or something is being done to them
   */
  async perform(action: Action, ids: readonly number[], manner: Manner = {}): Promise<readonly number[]> {
    const taken = ids.filter((id) => this.busy.has(id));
    const free = ids.filter((id) => !this.busy.has(id));
    if (free.length === 0) return taken;
    this.busy = new Map([...this.busy, ...free.map((id) => [id, action] as const)]);
    const outcome = await this.#performEach(action, free, manner.trust ?? false);
    this.#onChange(outcome.changes);
    this.#notices.tell({ ...describe(action, manner, outcome), undo: this.#wayBack(action, outcome.changes) });
    return [...taken, ...outcome.untried];
  }

  /** An undo is not offered to be undone: the buttons of the mail do that. */
  #wayBack(action: Action, changes: readonly MailChange[]): Notice['undo'] {
    const undoable = changes.filter(({ possible }) => possible.undo !== null);
    const does = undoable[0]?.possible.undo ?? null;
    if (action === 'undo' || does === null) return null;
    const ids = undoable.map(({ mail }) => mail.id);
    return {
      does: messages.notices.undoes(does),
      run: async () => {
        await this.perform('undo', ids, { does });
      },
    };
  }

  /** What failed once for a reason that holds for the others as well is not tried a hundred times: the first ends it. */
  async #performEach(action: Action, ids: readonly number[], trust: boolean): Promise<Outcome> {
    const changes: MailChange[] = [];
    const failures: unknown[] = [];
    const untried: number[] = [];
    for (const id of ids) {
      try {
        if (failures.length > 0) untried.push(id);
        else changes.push(await this.#change(action, id, trust));
      } catch (error) {
        failures.push(error);
      } finally {
        this.busy = new Map([...this.busy].filter(([busyId]) => busyId !== id));
      }
    }
    return { changes, failures, untried };
  }

  #change(action: Action, id: number, trust: boolean): Promise<MailChange> {
    return this.#ask(({ mail }) => (action === 'release' ? mail.release({ id, trust }) : mail[action]({ id })));
  }
}

function describe(
  action: Action,
  { trust = false, moves = true, does = null }: Manner,
  { changes, failures, untried }: Outcome,
): Pick<Notice, 'text' | 'failed'> {
  const [failure] = failures;
  const kind = action === 'undo' ? does : action === 'release' && !moves ? 'genuine' : action;
  const done = kind === null || changes.length === 0 ? '' : messages.notices.done(kind, changes.length, trust);
  const failed = failure === undefined ? '' : describeFailure(failure);
  const left = untried.length === 0 ? '' : messages.notices.untried(untried.length);
  return {
    text: [done, failed, left].filter((sentence) => sentence !== '').join(' '),
    failed: failure !== undefined,
  };
}
