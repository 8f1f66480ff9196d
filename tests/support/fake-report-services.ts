import { type ReportServices, ServiceError } from '../../electron/backend/rpc/services.ts';
import type { LiveEvent } from '../../shared/contract/event.ts';
import type { MailDetail } from '../../shared/contract/mail-detail.ts';
import type {
  ReportDecision,
  ReportPreview,
  ReportRecipient,
  ReportRefusal,
  ReportState,
} from '../../shared/contract/report.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { apwg, formOf, nationalBody, reportAddressOf } from './sample-recipients.ts';

type FakeReportTools = Readonly<{
  now: number;
  emit: (event: LiveEvent) => void;
  /** Settles when answers may be given. */
  gate: () => Promise<void>;
  mail: (id: number) => Promise<MailDetail>;
  settings: () => Promise<Settings>;
}>;

/** Reports in memory, and the handles by which a test plays those who take them. */
export type FakeReports = Readonly<{
  services: ReportServices;
  /** Oldest first. */
  of(mailId: number): readonly ReportState[];
  /** A report as it may be found; it is told of. */
  put(report: Partial<ReportState> & Pick<ReportState, 'mailId'>): ReportState;
  /** What becomes of one. */
  change(id: number, changes: Partial<ReportState>): void;
  /** From now on nothing can be sent, for this reason; null: it can again. */
  refuse(refusal: ReportRefusal | null): void;
}>;

const decisionsIn: Readonly<Record<ReportState['state'], readonly ReportDecision[]>> = {
  queued: ['send-again', 'give-up'],
  sending: [],
  sent: [],
  uncertain: ['send-again', 'was-sent', 'give-up'],
  refused: ['send-again', 'give-up'],
  answered: [],
  bounced: [],
  cancelled: [],
};

export function createFakeReports({ now, emit, gate, mail, settings }: FakeReportTools): FakeReports {
  const reports = new Map<number, ReportState>();
  let refusal: ReportRefusal | null = null;

  const keep = (report: ReportState): ReportState => {
    reports.set(report.id, report);
    emit({ type: 'reportChanged', report });
    return report;
  };
  const find = (id: number): ReportState => {
    const report = reports.get(id);
    if (report === undefined) throw new ServiceError('not-found', 'This report is no longer in the record.');
    return report;
  };
  const put: FakeReports['put'] = (report) => {
    const state = report.state ?? 'queued';
    return keep({
      id: reports.size + 1,
      accountId: 'ann',
      brandName: 'DHL',
      recipient: { name: 'DHL', address: 'phishing@dhl.example' },
      at: now,
      plannedAt: now,
      state,
      next: null,
      note: null,
      format: 'message',
      redacted: false,
      copyInSent: state === 'sent' || state === 'answered' || state === 'bounced' ? 'yes' : null,
      decisions: decisionsIn[state],
      ...report,
    });
  };

  async function preview(id: number, redact: boolean, wanted?: readonly string[]): Promise<ReportPreview> {
    const detail = await mail(id);
    const { reports: wishes } = await settings();
    const { brand } = detail.mail;
    const known = brand === null || brand.id === null ? null : { id: brand.id, name: brand.name };
    const proposed: readonly ReportRecipient[] = [
      ...(known === null ? [] : reportAddressOf(known)),
      ...nationalBody(wishes),
      { ...apwg, chosen: wishes.apwg },
    ];
    const recipients = proposed.map((one) => ({
      ...one,
      chosen: wanted === undefined ? one.chosen : wanted.includes(one.id) || wanted.includes(one.address),
    }));
    const isSome = recipients.some(({ chosen }) => chosen);
    const stopped: ReportRefusal | null = isSome ? refusal : { code: 'no-recipient', values: {} };
    const claimed = brand?.name ?? 'an organisation';
    return {
      mailId: id,
      brand: known,
      recipients,
      page: known === null ? null : formOf(known, detail.mail),
      nationalPage: null,
      supportPages: (detail.channels?.supportPages ?? []).map(({ url, source, seen }) => ({ url, source, seen })),
      message: isSome
        ? {
            from: 'ann@mail.example',
            subject: `Report of a mail that impersonates ${claimed}`,
            text: `Hello,\n\nthe attached mail claims to be from ${claimed}. ${detail.mail.headline}\n\nIt is attached as it was received.`,
            attachment: { name: 'reported-mail.eml', octets: redact ? 4_711 : 4_812 },
            redacted: redact,
          }
        : null,
      reveals: isSome
        ? redact
          ? ['yourAddress', 'wholeMail', 'personalLinks']
          : ['yourAddress', 'wholeMail', 'receivedPath', 'personalLinks']
        : [],
      refusal: stopped,
    };
  }

  const services: ReportServices = {
    async previewReport({ id, redact, recipients }) {
      await gate();
      return preview(id, redact, recipients);
    },
    async sendReport({ id, redact, recipients }) {
      await gate();
      const shown = await preview(id, redact, recipients);
      if (shown.refusal !== null) throw new ServiceError('conflict', 'This mail cannot be reported now.');
      const brandName = shown.brand?.name ?? '';
      return shown.recipients
        .filter(({ chosen }) => chosen)
        .map(({ name, address, format }) =>
          put({ mailId: id, brandName, recipient: { name, address }, format, redacted: redact }),
        );
    },
    async draftReport({ id, redact, recipients }) {
      await gate();
      const { message, recipients: all } = await preview(id, redact, recipients);
      const to = all.find(({ chosen }) => chosen)?.address ?? '';
      const subject = message?.subject ?? 'Report of an impersonation';
      const text = message?.text ?? '';
      const eml = Buffer.from(`To: ${to}\r\nSubject: ${subject}\r\n\r\n${text}\r\n`).toString('base64');
      const mailto = `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
      return { fileName: 'report.eml', eml, mailto };
    },
    async answerReport({ reportId, decision }) {
      await gate();
      const report = find(reportId);
      if (!report.decisions.includes(decision)) throw new ServiceError('conflict', 'There is nothing to decide here.');
      const state = ({ 'send-again': 'queued', 'was-sent': 'sent', 'give-up': 'cancelled' } as const)[decision];
      return keep({ ...report, state, note: null, next: null, decisions: decisionsIn[state] });
    },
    async listReports({ before = Number.MAX_SAFE_INTEGER, limit }) {
      const all = [...reports.values()].filter(({ id }) => id < before).sort((a, b) => b.id - a.id);
      const page = all.slice(0, limit);
      return { reports: page, next: all.length > limit ? (page.at(-1)?.id ?? null) : null };
    },
  };

  return {
    services,
    of: (mailId) => [...reports.values()].filter((report) => report.mailId === mailId).sort((a, b) => a.id - b.id),
    put,
    change(id, changes) {
      const report = { ...find(id), ...changes };
      keep({ ...report, decisions: changes.decisions ?? decisionsIn[report.state] });
    },
    refuse(reason) {
      refusal = reason;
    },
  };
}
