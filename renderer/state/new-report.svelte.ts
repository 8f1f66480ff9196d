import type { MailSummary } from '../../shared/contract/mail-summary.ts';
import type { ReportDraft, ReportOrder, ReportPreview, ReportState } from '../../shared/contract/report.ts';
import { describeFailure } from '../lib/connection/failure.ts';
import type { Ask } from './connection.svelte.ts';
import { Deed } from './deed.svelte.ts';

/** A report that is looked at before it is sent. */
export class NewReport {
  /** What would be sent; the last answer is shown until the next one is there. */
  preview = $state.raw<ReportPreview | null>(null);
  /** Why there is nothing to look at, '' when there is. */
  failure = $state('');
  /** Another preview is on its way. */
  asking = $state(false);
  redact = $state(false);

  /** The reports that it became, none before. */
  sent = $state.raw<readonly ReportState[]>([]);

  readonly mail: MailSummary;
  readonly sending = new Deed();
  /** Ids of those who would get it. */
  readonly chosen = $derived(this.preview?.recipients.filter(({ chosen }) => chosen).map(({ id }) => id) ?? []);
  /** There is something to send, and nothing against it. */
  readonly ready = $derived(this.preview?.refusal === null && this.chosen.length > 0 && !this.asking);

  readonly #ask: Ask;
  /** To whom it is to go; null: to whom the settings say. */
  #wanted: readonly string[] | null = null;
  #asked = 0;

  constructor(ask: Ask, mail: MailSummary, redact: boolean) {
    this.#ask = ask;
    this.mail = mail;
    this.redact = redact;
  }

  /** Asks what would be sent, again or for the first time. */
  async look(): Promise<void> {
    const asked = ++this.#asked;
    this.asking = true;
    this.failure = '';
    const query = {
      id: this.mail.id,
      redact: this.redact,
      ...(this.#wanted === null ? {} : { recipients: this.#wanted }),
    };
    try {
      const preview = await this.#ask((client) => client.report.preview(query));
      if (asked === this.#asked) this.preview = preview;
    } catch (error) {
      if (asked === this.#asked) this.failure = describeFailure(error);
    } finally {
      if (asked === this.#asked) this.asking = false;
    }
  }

  /** Adds a recipient or takes one away: what is sent depends on who gets it. */
  async choose(id: string, on: boolean): Promise<void> {
    const others = this.chosen.filter((other) => other !== id);
    this.#wanted = on ? [...others, id] : others;
    await this.look();
  }

  /** Leaves the owner's address out, or not. */
  async setRedact(redact: boolean): Promise<void> {
    this.redact = redact;
    await this.look();
  }

  /** Has it sent, to each recipient by itself. */
  async send(): Promise<void> {
    if (!this.ready) return;
    await this.sending.run(async () => {
      this.sent = await this.#ask((client) => client.report.send(this.#order()));
    });
  }

  /** The report as a file and as the address of a mail to write, for its owner to send. */
  draft(): Promise<ReportDraft> {
    return this.#ask((client) => client.report.draft(this.#order()));
  }

  #order(): ReportOrder {
    return { id: this.mail.id, redact: this.redact, recipients: this.chosen };
  }
}
