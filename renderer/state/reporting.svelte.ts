import type { MailSummary } from '../../shared/contract/mail-summary.ts';
import type { ReportDecision, ReportState } from '../../shared/contract/report.ts';
import { describeFailure } from '../lib/connection/failure.ts';
import { messages } from '../lib/messages.ts';
import { isReportable } from '../lib/report/reportable.ts';
import { describeReports } from '../lib/report/told.ts';
import type { Ask } from './connection.svelte.ts';
import { chosenMails } from './decisions.svelte.ts';
import type { MailList } from './mail-list.svelte.ts';
import { ManyReports } from './many-reports.svelte.ts';
import { NewReport } from './new-report.svelte.ts';
import type { Notice, Notices } from './notices.svelte.ts';
import type { OpenMail } from './open-mail.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Selection } from './selection.svelte.ts';

type Parts = Readonly<{
  ask: Ask;
  preferences: Preferences;
  notices: Notices;
  list: MailList;
  openMail: OpenMail;
  selection: Selection;
}>;

/** Telling those whom a mail pretends to be from: what is looked at first, what is sent, and what is said of it. */
export class Reporting {
  /** The report that is looked at before it is sent. */
  draft = $state.raw<NewReport | null>(null);
  /** Several, which are asked about together. */
  many = $state.raw<ManyReports | null>(null);
  /** Mails whose report is begun without a look. */
  busy = $state.raw<ReadonlySet<number>>(new Set());

  readonly #parts: Parts;
  /** The reports that the notice tells of, as they stand, and that notice. */
  #told: readonly ReportState[] = [];
  #notice: Notice | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Reports the ticked mails, or else the open one. */
  async report(): Promise<void> {
    const { list, openMail, selection } = this.#parts;
    const { current } = openMail;
    // Of the open mail is known what can be done, of a ticked one only what the list says.
    const possible = (mail: MailSummary) =>
      mail.id === current?.mail.id && selection.ids.size === 0 ? current.possible.report : isReportable(mail);
    const [mail, ...others] = chosenMails(list, selection, openMail).filter(possible);
    if (mail === undefined) return;
    if (others.length === 0) await this.reportMail(mail);
    else await this.#askAboutMany([mail, ...others]);
  }

  /** Shows the report of a mail, or sends it at once where its owner wants no more to look at it first. */
  async reportMail(mail: MailSummary): Promise<void> {
    if (this.busy.has(mail.id)) return;
    const { ask, preferences } = this.#parts;
    const { preview, redact } = preferences.settings.reports;
    const draft = new NewReport(ask, mail, redact);
    if (preview) {
      this.draft = draft;
      await draft.look();
      return;
    }
    this.busy = new Set([...this.busy, mail.id]);
    await draft.look();
    if (draft.ready) await this.send(draft);
    // What stands against it is shown, and what can be done about it.
    if (draft.sent.length === 0) this.draft = draft;
    this.busy = new Set([...this.busy].filter((id) => id !== mail.id));
  }

  /** @param unseen later ones are sent without a look */
  async send(draft: NewReport, unseen = false): Promise<void> {
    await draft.send();
    if (draft.sent.length === 0) return;
    if (this.draft === draft) this.close();
    this.#tell(draft.sent);
    const { preferences, notices } = this.#parts;
    try {
      if (unseen) await preferences.change({ reports: { ...preferences.settings.reports, preview: false } });
    } catch (error) {
      notices.tell({ text: describeFailure(error), failed: true, undo: null });
    }
  }

  /** Sends the many, and tells of all of them together. */
  async sendMany(many: ManyReports): Promise<void> {
    await many.send();
    const { notices, selection } = this.#parts;
    const waiting = many.sent.filter(({ decisions }) => decisions.includes('give-up'));
    if (many.sent.length > 0) selection.clear();
    if (this.many === many) this.close();
    notices.tell({ ...many.outcome(), undo: this.#wayBack(waiting) });
  }

  /** What the owner says to a report that waits, was refused, or may have been sent. @throws what the call threw */
  async answer(report: ReportState, decision: ReportDecision): Promise<void> {
    await this.#parts.ask((client) => client.report.answer({ reportId: report.id, decision }));
  }

  /** Nothing is asked about any more. */
  close(): void {
    this.many?.stop();
    this.draft = null;
    this.many = null;
  }

  /** Takes in reports as the backend told of them. */
  receive(reports: readonly ReportState[]): void {
    if (this.#notice === null || this.#parts.notices.current !== this.#notice) return;
    const changes = new Map(reports.map((report) => [report.id, report]));
    if (this.#told.some(({ id }) => changes.has(id)))
      this.#tell(this.#told.map((told) => changes.get(told.id) ?? told));
  }

  async #askAboutMany(mails: readonly MailSummary[]): Promise<void> {
    const { ask, preferences } = this.#parts;
    const many = new ManyReports(ask, mails, preferences.settings.reports.redact);
    this.many = many;
    await many.look();
  }

  #tell(reports: readonly ReportState[]): void {
    const waiting = reports.filter(({ decisions }) => decisions.includes('give-up'));
    const told = describeReports(reports);
    this.#told = reports;
    this.#notice = { ...told, undo: told.failed ? null : this.#wayBack(waiting) };
    this.#parts.notices.tell(this.#notice);
  }

  /** A report can be held back for as long as it waits. */
  #wayBack(reports: readonly ReportState[]): Notice['undo'] {
    if (reports.length === 0) return null;
    return { does: messages.report.undoes, run: () => this.#holdBack(reports) };
  }

  async #holdBack(reports: readonly ReportState[]): Promise<void> {
    const { notices } = this.#parts;
    this.#notice = null;
    try {
      for (const report of reports) await this.answer(report, 'give-up');
      notices.tell({ text: messages.report.told.cancelled(reports.length), failed: false, undo: null });
    } catch (error) {
      notices.tell({ text: describeFailure(error), failed: true, undo: null });
    }
  }
}
