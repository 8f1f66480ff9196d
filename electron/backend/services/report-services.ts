import { maxReportRecipients, type ReportPreview, type ReportRefusal } from '../../../shared/contract/report.ts';
import { pageDetails } from '../../../shared/report/covering-text.ts';
import { redactDetails } from '../../../shared/report/redact-copy.ts';
import { reportLimits } from '../../../shared/report/report.ts';
import type { ReportedMail } from '../../../shared/report/reported-mail.ts';
import { revealsOf } from '../../../shared/report/reveals.ts';
import { hourMs } from '../../../shared/time.ts';
import type { Account } from '../accounts/account.ts';
import type { RecordedMail } from '../record/recorded-mail.ts';
import type { ReportEntry } from '../record/report-entry.ts';
import { reportsPerHour, reportsWaiting } from '../report/limits.ts';
import { type ReportServices, ServiceError } from '../rpc/services.ts';
import { findAccount } from './account-change.ts';
import {
  type PreparedReports,
  planReport,
  prepareReports,
  type ReportPlan,
  redactionFor,
  type Wanted,
} from './prepare-report.ts';
import { draftOf } from './report-draft.ts';
import { reportState } from './report-view.ts';
import { notFound } from './service-failure.ts';
import type { ServiceTools } from './service-tools.ts';

/** States in which a report to somebody is as good as sent: it is not planned a second time. */
const underWay: ReadonlySet<ReportEntry['state']> = new Set(['queued', 'sending', 'sent', 'uncertain', 'answered']);

/** What the window can ask about reports, and have sent. */
export function createReportServices(tools: ServiceTools): ReportServices {
  const { store, outbox, events, now } = tools;

  function find(id: number): RecordedMail {
    const mail = store.mails.get(id);
    if (mail === null) throw notFound();
    return mail;
  }

  function underWayOf(id: number): readonly ReportEntry[] {
    return store.reports.ofMail(id).filter(({ state }) => underWay.has(state));
  }

  /** Everything about a report; what stands against it is told, and not thrown. */
  async function look(id: number, wanted: Wanted, most: number) {
    const mail = find(id);
    const account = findAccount(store, mail.accountId);
    const plan = planReport(mail, store, tools.registry, wanted);
    const before = underWayOf(id);
    const open = plan.chosen.filter(({ address }) => most === 1 || !isAmong(before, address));
    const options = { redact: wanted.redact, eightBitMime: true };
    const prepared = await prepareReports(mail, account, plan, open.slice(0, most), options, tools).catch(told);
    const waiting = store.reports.inState('queued', account.id).length;
    const refusal = refusalOf(plan, prepared, account, waiting, () =>
      minutesToWait(store.reports.sentSince(account.id, now() - hourMs).first, now()),
    );
    return { mail, account, plan, prepared: prepared instanceof ServiceError ? null : prepared, refusal };
  }

  return {
    async previewReport({ id, ...wanted }): Promise<ReportPreview> {
      const { mail, account, plan, prepared, refusal } = await look(id, wanted, 1);
      const { recipients, page, nationalPage, supportPages } = plan;
      const report = prepared?.reports[0]?.message?.report ?? null;
      const reported = prepared?.mail ?? asReported(mail);
      const said = redactDetails(reported, plan.case, wanted.redact ? redactionFor(account) : null);
      return {
        mailId: id,
        brand: mail.brand?.id == null ? null : { id: mail.brand.id, name: mail.brand.name },
        recipients,
        page: page === null ? null : { ...page, details: pageDetails(said.report, said.mail) },
        nationalPage,
        supportPages,
        message:
          report === null || refusal?.code === 'simulation'
            ? null
            : {
                from: report.from,
                subject: report.subject,
                text: report.text,
                attachment: { name: report.attachment.name, octets: report.attachment.octets },
                redacted: report.redacted,
              },
        reveals: report === null ? [] : revealsOf({ address: account.address, name: '' }, reported),
        refusal,
      };
    },

    async sendReport({ id, ...wanted }) {
      const { mail, account, plan, prepared, refusal } = await look(id, wanted, maxReportRecipients);
      if (refusal !== null) throw refused(refusal);
      if (mail.verdict !== 'suspicious' && mail.verdict !== 'impersonation') throw notContradicted();
      const { before, planned } = store.transaction(() => {
        // While the mail was fetched and composed, another window may have had the same report planned.
        const before = underWayOf(id);
        const planned = (prepared?.reports ?? []).flatMap(({ to, message }) => {
          if (message === null || isAmong(before, to.address)) return [];
          const { report, sevenBit } = message;
          const { octets, messageId, from, format, redacted } = report;
          const recipient = { name: to.name, address: to.address };
          const { brandName } = plan.case;
          const common = { mailId: id, accountId: account.id, brandName, recipient, plannedAt: now() };
          return [store.reports.plan({ ...common, from, format, redacted, messageId, octets, sevenBit })];
        });
        return { before, planned };
      });
      for (const { id: reportId, accountId } of planned) events.emit({ type: 'report-changed', reportId, accountId });
      outbox.look();
      const again = before.filter(({ recipient }) => plan.chosen.some(({ address }) => address === recipient.address));
      return [...again, ...planned].map((entry) => reportState(store.reports.get(entry.id) ?? entry));
    },

    async draftReport({ id, ...wanted }) {
      const mail = find(id);
      const plan = planReport(mail, store, tools.registry, wanted);
      const [to] = plan.chosen;
      if (to === undefined) throw refused({ code: 'no-recipient', values: {} });
      const options = { redact: wanted.redact, eightBitMime: false };
      const account = findAccount(store, mail.accountId);
      const { mail: reported, reports } = await prepareReports(mail, account, plan, [to], options, tools);
      if (reported.simulation !== null) throw refused(simulation(reported.simulation));
      const message = reports[0]?.message ?? null;
      if (message === null) throw refused(tooLarge());
      return draftOf(message.report, to.address);
    },

    async answerReport({ reportId, decision }) {
      const entry = store.reports.get(reportId);
      if (entry === null) throw new ServiceError('not-found', 'This report is no longer in the record.');
      const next = outbox.decide(entry, decision);
      if (next === null)
        throw new ServiceError('conflict', 'This report is at another point by now. Look at it again.');
      return reportState(store.reports.get(reportId) ?? next);
    },

    async listReports({ before = Number.MAX_SAFE_INTEGER, limit }) {
      // One more than asked for tells whether there is a next page.
      const found = store.reports.page(before, limit + 1);
      const reports = found.slice(0, limit).map(reportState);
      return { reports, next: found.length > limit ? (reports.at(-1)?.id ?? null) : null };
    },
  };
}

/** Why nothing can be sent, the reason first that no other choice of the owner could change; null: it can. */
function refusalOf(
  plan: ReportPlan,
  prepared: PreparedReports | ServiceError,
  account: Account,
  waiting: number,
  minutes: () => number,
): ReportRefusal | null {
  if (!(prepared instanceof ServiceError) && prepared.mail.simulation !== null) {
    return simulation(prepared.mail.simulation);
  }
  if (plan.chosen.length === 0) return { code: 'no-recipient', values: {} };
  if (prepared instanceof ServiceError) return { code: 'not-fetchable', values: { sentence: prepared.message } };
  if (prepared.reports.some(({ message }) => message === null)) return tooLarge();
  if (account.submission === null) return { code: 'no-submission', values: { account: account.address } };
  if (waiting < reportsWaiting) return null;
  return { code: 'rate-limited', values: { limit: `${reportsPerHour}`, minutes: `${minutes()}` } };
}

function isAmong(reports: readonly ReportEntry[], address: string): boolean {
  return reports.some(({ recipient }) => recipient.address === address);
}

function simulation(vendor: string): ReportRefusal {
  return { code: 'simulation', values: { vendor } };
}

function tooLarge(): ReportRefusal {
  return { code: 'too-large', values: { megabytes: `${Math.floor(reportLimits.originalOctets / 1024 / 1024)}` } };
}

function minutesToWait(first: number | null, at: number): number {
  return first === null ? 1 : Math.max(1, Math.ceil((first + hourMs - at) / 60_000));
}

/** The window has shown the reason with the preview; whoever goes without one reads this. */
function refused({ code, values }: ReportRefusal): ServiceError {
  const sentences: Readonly<Record<ReportRefusal['code'], string>> = {
    simulation: `This mail says that it is an exercise of ${values.vendor}. Tell your own organisation, nobody else.`,
    'no-recipient': 'The registry knows no address that takes this report.',
    'no-submission': 'The account says not where its mail is sent. Enter that in its settings.',
    'rate-limited': `Too many reports wait: ${values.limit} are sent in an hour. Try again in ${values.minutes} minutes.`,
    'not-fetchable': values.sentence ?? 'The mail could not be fetched from its server.',
    'too-large': `This mail has more than ${values.megabytes} MB, which no desk takes.`,
  };
  return new ServiceError('conflict', sentences[code]);
}

function notContradicted(): ServiceError {
  return new ServiceError('conflict', 'Nothing is known against this mail, so there is nothing to report.');
}

function told(error: unknown): ServiceError {
  if (error instanceof ServiceError) return error;
  throw error;
}

/** What the record knows of a mail that cannot be fetched. */
function asReported(mail: RecordedMail): ReportedMail {
  const { subject, fromAddress, fromDisplay, messageId, receivedAt } = mail;
  const unknown = { simulation: null, date: null, returnPath: '', sourceIp: '', links: [], recipients: [] };
  return { ...unknown, subject, fromName: fromDisplay, fromAddress, messageId, arrived: receivedAt };
}
