import type { MailSummary } from '../../shared/contract/mail-summary.ts';
import type { ReportState, Revealed } from '../../shared/contract/report.ts';
import { messages } from '../lib/messages.ts';
import type { Ask } from './connection.svelte.ts';
import { NewReport } from './new-report.svelte.ts';

/** Mails that go to the same recipients. */
export type ReportGroup = Readonly<{
  brand: string;
  names: readonly string[];
  addresses: readonly string[];
  count: number;
}>;

/** Mails that are not reported, for the same reason. */
export type LeftGroup = Readonly<{ brand: string; reason: string; count: number }>;

/** Several mails that are reported together, after one question. */
export class ManyReports {
  phase = $state<'looking' | 'asking' | 'sending'>('looking');
  /** How many of the mails were looked at, or sent, in this phase. */
  done = $state(0);
  looked = $state.raw<readonly NewReport[]>([]);
  sent = $state.raw<readonly ReportState[]>([]);

  readonly mails: readonly MailSummary[];
  readonly ready = $derived(this.looked.filter(({ ready }) => ready));
  readonly reports = $derived(this.ready.reduce((sum, { chosen }) => sum + chosen.length, 0));
  readonly groups = $derived(groupReady(this.ready));
  readonly left = $derived(groupLeft(this.looked.filter(({ ready }) => !ready)));
  readonly reveals = $derived<readonly Revealed[]>([
    ...new Set(this.ready.flatMap(({ preview }) => preview?.reveals ?? [])),
  ]);

  readonly #ask: Ask;
  readonly #redact: boolean;
  #stopped = false;

  constructor(ask: Ask, mails: readonly MailSummary[], redact: boolean) {
    this.#ask = ask;
    this.mails = mails;
    this.#redact = redact;
  }

  /** Puts each report together, one after the other: each mail is fetched for it. */
  async look(): Promise<void> {
    for (const mail of this.mails) {
      if (this.#stopped) return;
      const report = new NewReport(this.#ask, mail, this.#redact);
      await report.look();
      this.looked = [...this.looked, report];
      this.done = this.looked.length;
    }
    this.phase = 'asking';
  }

  /** What failed once for a reason that holds for the others as well is not tried a hundred times: the first ends it. */
  async send(): Promise<void> {
    if (this.phase !== 'asking') return;
    this.phase = 'sending';
    this.done = 0;
    for (const report of this.ready) {
      await report.send();
      this.sent = [...this.sent, ...report.sent];
      if (report.sending.failure !== '') return;
      this.done += 1;
    }
  }

  /** Gives up looking at the rest. */
  stop(): void {
    this.#stopped = true;
  }

  /** How it went, in words. */
  outcome(): Readonly<{ text: string; failed: boolean }> {
    const { result, failed } = messages.report.many;
    const unsent = this.looked.filter(({ sent }) => sent.length === 0);
    const reason = unsent.find(({ sending }) => sending.failure !== '')?.sending.failure ?? '';
    const said = [
      ...(this.sent.length > 0 ? [result(this.sent.length)] : []),
      ...(unsent.length > 0 ? [failed(unsent.length, reason)] : []),
    ];
    return { text: said.join(' ').trim(), failed: reason !== '' };
  }
}

const nameOf = ({ mail }: NewReport) => mail.brand?.name ?? '';

function groupReady(reports: readonly NewReport[]): readonly ReportGroup[] {
  const recipientsOf = ({ preview }: NewReport) => preview?.recipients.filter(({ chosen }) => chosen) ?? [];
  const key = (report: NewReport) => [nameOf(report), ...recipientsOf(report).map(({ id }) => id)].join('\n');
  return [...Map.groupBy(reports, key).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const recipients = recipientsOf(first);
    return {
      brand: nameOf(first),
      names: recipients.map(({ name }) => name),
      addresses: recipients.map(({ address }) => address),
      count: group.length,
    };
  });
}

function groupLeft(reports: readonly NewReport[]): readonly LeftGroup[] {
  const withReason = reports.map((report) => ({ brand: nameOf(report), reason: reasonOf(report) }));
  const groups = Map.groupBy(withReason, ({ brand, reason }) => `${brand}\n${reason}`);
  return [...groups.values()].flatMap((group) => group.slice(0, 1).map((first) => ({ ...first, count: group.length })));
}

/** Why a mail is not reported, as a sentence. */
function reasonOf({ failure, preview }: NewReport): string {
  const { nobody, refusal } = messages.report;
  if (preview === null) return failure;
  if (preview.refusal === null || preview.refusal.code === 'no-recipient') {
    return preview.page === null ? nobody(preview.brand?.name ?? '') : messages.report.many.byPage;
  }
  return refusal(preview.refusal);
}
