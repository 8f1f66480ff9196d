import { randomUUID } from 'node:crypto';
import type { ReportRecipient } from '../../../shared/contract/report.ts';
import type { Registry } from '../../../shared/registry/registry.ts';
import { isPlainAddress } from '../../../shared/report/plain-address.ts';
import { planRecipients, type RecipientPlan } from '../../../shared/report/recipients.ts';
import { type Redaction, type ReportCase, type ReportRequest, reportLimits } from '../../../shared/report/report.ts';
import type { ReportedMail } from '../../../shared/report/reported-mail.ts';
import type { Account } from '../accounts/account.ts';
import type { ReportMessage } from '../examine/job.ts';
import type { WorkerPool } from '../examine/worker-pool.ts';
import type { RecordedMail } from '../record/recorded-mail.ts';
import type { Store } from '../record/store.ts';
import { ServiceError } from '../rpc/services.ts';
import { fetchMail } from './fetch-mail.ts';
import type { ServiceTools } from './service-tools.ts';

/** What is wanted of a report, as the window says it. */
export type Wanted = Readonly<{ redact: boolean; recipients?: readonly string[] | undefined }>;

/** What is known for a report without the mail itself. */
export type ReportPlan = RecipientPlan & Readonly<{ case: ReportCase; chosen: readonly ReportRecipient[] }>;

/** A report to each chosen recipient; a report is null when the original is too large for it. */
export type PreparedReports = Readonly<{
  mail: ReportedMail;
  reports: readonly Readonly<{ to: ReportRecipient; message: ReportMessage | null }>[];
}>;

/** To whom a mail can be reported, by the registry and the settings alone. */
export function planReport(mail: RecordedMail, store: Store, registry: Registry, wanted: Wanted): ReportPlan {
  const brand = mail.brand?.id == null ? null : registry.brand(mail.brand.id);
  const plan = planRecipients(brand, registry, store.settings.get().reports, wanted.recipients);
  const evidence = store.mails.text(mail.id)?.evidence ?? [];
  // What the sender's checks proved is in the original's own header, where the reader can check who says so.
  const known = { brandName: mail.brand?.name ?? '', headline: mail.headline, evidence, authentication: null };
  return { ...plan, case: known, chosen: plan.recipients.filter(({ chosen }) => chosen) };
}

/**
 * Fetches the original and composes the reports.
 * @param to whom; nobody: only the mail is read
 * @param eightBitMime whether octets above 127 may stay as they are
 * @throws ServiceError as `fetchMail`, and `conflict` for a mail that cannot be read or an account without an address
 */
export async function prepareReports(
  mail: RecordedMail,
  account: Account,
  plan: ReportPlan,
  to: readonly ReportRecipient[],
  { redact, eightBitMime }: Readonly<{ redact: boolean; eightBitMime: boolean }>,
  { sessions, pool, now }: Readonly<{ pool: Pick<WorkerPool, 'run'> } & Pick<ServiceTools, 'sessions' | 'now'>>,
): Promise<PreparedReports> {
  const session = sessions.get(mail.accountId);
  if (session === null) throw new ServiceError('offline', 'The account of this mail is no longer watched.');
  if (!isPlainAddress(account.address)) throw noAddress(account);
  // One octet more than is passed on: what is cut there is too large, and never sent in part.
  const raw = await fetchMail(mail, (task) => session.use(task), reportLimits.originalOctets + 1);
  const redaction = redact ? redactionFor(account) : null;
  const date = now();
  const requests = to.map(({ name, address, format }): ReportRequest => {
    return {
      case: plan.case,
      to: { name, address, format },
      from: { address: account.address, name: '' },
      stamp: { date, id: randomUUID() },
      redaction,
      eightBitMime,
    };
  });
  const composed = await pool.run({ kind: 'compose-reports', raw, requests });
  if (composed.kind !== 'reports-composed') {
    throw new ServiceError('conflict', 'This mail is made so that it cannot be read here, and so not reported.');
  }
  return {
    mail: composed.mail,
    reports: to.map((recipient, index) => ({ to: recipient, message: composed.reports[index] ?? null })),
  };
}

/** What of the owner is taken out of a redacted copy. */
export function redactionFor({ address, user }: Account): Redaction {
  return { addresses: [address, ...(isPlainAddress(user) ? [user] : [])], names: [] };
}

function noAddress({ address }: Account): ServiceError {
  return new ServiceError(
    'conflict',
    `"${address}" is no address that mail can be sent with. Correct it in the account.`,
  );
}
