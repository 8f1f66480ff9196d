import { composeReport } from '../../../shared/report/compose.ts';
import type { ReportRequest } from '../../../shared/report/report.ts';
import { readReportedMail } from '../../../shared/report/reported-mail.ts';
import type { Job, ReportMessage, ReportsComposed } from './job.ts';

/** Composes reports of a mail: away from the connections, since the mail is parsed for them. */
export function composeReports({ raw, requests }: Extract<Job, { kind: 'compose-reports' }>): ReportsComposed {
  const mail = readReportedMail(raw);
  const compose = (request: ReportRequest): ReportMessage | null => {
    const report = composeReport(request, raw, mail);
    if (report.kind === 'too-large') return null;
    if (!report.eightBit) return { report, sevenBit: null };
    const other = composeReport({ ...request, eightBitMime: false }, raw, mail);
    return { report, sevenBit: other.kind === 'too-large' ? null : other.octets };
  };
  return { kind: 'reports-composed', mail, reports: requests.map(compose) };
}
