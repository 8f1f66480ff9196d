import type { MailSummary } from '../../shared/contract/mail-summary.ts';

/** The mails that are ticked, to do one thing with all of them. */
export class Selection {
  ids = $state.raw<ReadonlySet<number>>(new Set());
  /** Where a range begins. */
  #anchor: number | null = null;

  toggle(id: number): void {
    const ids = new Set(this.ids);
    if (!ids.delete(id)) ids.add(id);
    this.ids = ids;
    this.#anchor = id;
  }

  /**
   * Adds everything from where the last tick was set to `id`.
   * @param from where the range begins when nothing was ticked before
   */
  extend(mails: readonly MailSummary[], id: number, from: number | null): void {
    const anchor = this.#anchor ?? from ?? id;
    const ends = [anchor, id].map((end) => mails.findIndex((mail) => mail.id === end));
    const range = mails.slice(Math.max(0, Math.min(...ends)), Math.max(...ends) + 1);
    this.ids = new Set([...this.ids, ...range.map((mail) => mail.id)]);
    this.#anchor = anchor;
  }

  all(mails: readonly MailSummary[]): void {
    this.ids = new Set(mails.map((mail) => mail.id));
  }

  /** Takes away the ticks of mails that are done with; what was ticked meanwhile stays. */
  untick(ids: readonly number[]): void {
    const gone = new Set(ids);
    const left = [...this.ids].filter((id) => !gone.has(id));
    if (left.length === 0) this.clear();
    else this.ids = new Set(left);
  }

  clear(): void {
    this.ids = new Set();
    this.#anchor = null;
  }
}
