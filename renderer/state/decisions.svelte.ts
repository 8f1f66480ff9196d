import type { MailSummary } from '../../shared/contract/mail-summary.ts';
import { isQuarantined, isReleasable, isWaiting } from '../lib/list/view.ts';
import type { MailActions } from './mail-actions.svelte.ts';
import type { MailList } from './mail-list.svelte.ts';
import type { OpenMail } from './open-mail.svelte.ts';
import type { Selection } from './selection.svelte.ts';

export type Decision = 'release' | 'keep' | 'quarantine';

/** What a list knows of whether a mail can be decided so. */
const allows: Readonly<Record<Decision, (mail: MailSummary) => boolean>> = {
  release: isReleasable,
  keep: isWaiting,
  quarantine: (mail) => mail.place === 'inbox',
};

/**
 * What a key or a button is about: the ticked mails, or else the open one. Where all that is ticked left the list,
 * it is about none, for nobody meant the open one.
 */
export function chosenMails(list: MailList, selection: Selection, openMail: OpenMail): readonly MailSummary[] {
  if (selection.ids.size > 0) return list.mails.filter(({ id }) => selection.ids.has(id));
  return openMail.current === null ? [] : [openMail.current.mail];
}

type Parts = Readonly<{ list: MailList; openMail: OpenMail; selection: Selection; actions: MailActions }>;

/** What the owner decides about the ticked mails, or else about the open one. */
export class Decisions {
  /** The mail of which is asked how far the trust goes, before it is put back. */
  asking = $state.raw<number | null>(null);

  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Asks no more of any mail but this one. */
  askOnlyOf(id: number | null): void {
    if (this.asking !== id) this.asking = null;
  }

  /** Does whatever of a decision is possible. */
  async decide(decision: Decision): Promise<void> {
    const { list, openMail, selection, actions } = this.#parts;
    const mails = chosenMails(list, selection, openMail).filter(allows[decision]);
    if (mails.length === 0) return;
    const ticked = [...selection.ids];
    const ids = mails.map(({ id }) => id);
    const untried = new Set(await (decision === 'release' ? this.release(mails) : actions.perform(decision, ids)));
    // What was not tried after a failure stays ticked, to be tried again.
    selection.untick(ticked.filter((id) => !untried.has(id)));
  }

  /**
   * Calls mail genuine, which puts back what is in quarantine; asks first where one sender could be trusted for good.
   * @returns the mails that were not tried
   */
  async release(mails: readonly MailSummary[]): Promise<readonly number[]> {
    const { openMail, actions } = this.#parts;
    const detail = openMail.current;
    const trustable = detail !== null && detail.mail.id === mails[0]?.id && detail.possible.trustDomain !== null;
    if (trustable && mails.length === 1) {
      this.asking = detail.mail.id;
      return [];
    }
    const ids = mails.map(({ id }) => id);
    return actions.perform('release', ids, { moves: mails.every(isQuarantined) });
  }
}
