import { withReturns } from './original.ts';
import { redactMessage } from './redact-message.ts';
import { createRedactor, type Redactor } from './redactor.ts';
import type { Redaction, ReportCase, ReportRequest } from './report.ts';
import type { ReportedMail } from './reported-mail.ts';

/** What is sent of a mail, and what is said of it. */
export type ReportCopy = Readonly<{ octets: Uint8Array; mail: ReportedMail; report: ReportCase }>;

/** The mail as it was fetched, or a copy without the owner's addresses and names, with all that is said of it likewise. */
export function redactCopy(original: Uint8Array, mail: ReportedMail, request: ReportRequest): ReportCopy {
  const { redaction, case: report } = request;
  if (redaction === null) return { octets: original, mail, report };
  const redactor = redactorFor(mail, redaction);
  return { octets: redactMessage(withReturns(original), redactor), ...redactWords(mail, report, redactor) };
}

/** What is said of a mail where nothing of it is sent: in a form that its owner fills in. */
export function redactDetails(
  mail: ReportedMail,
  report: ReportCase,
  redaction: Redaction | null,
): Pick<ReportCopy, 'mail' | 'report'> {
  return redaction === null ? { mail, report } : redactWords(mail, report, redactorFor(mail, redaction));
}

function redactorFor(mail: ReportedMail, redaction: Redaction): Redactor {
  const own = new Set(redaction.addresses.map((address) => address.toLowerCase()));
  // The name that a sender knows the owner by.
  const called = mail.recipients.filter(({ address }) => own.has(address.toLowerCase())).map(({ name }) => name);
  return createRedactor({ ...redaction, names: [...redaction.names, ...called] });
}

function redactWords(mail: ReportedMail, report: ReportCase, { text }: Redactor): Pick<ReportCopy, 'mail' | 'report'> {
  return {
    mail: {
      ...mail,
      subject: text(mail.subject),
      fromName: text(mail.fromName),
      fromAddress: text(mail.fromAddress),
      messageId: text(mail.messageId),
      returnPath: text(mail.returnPath),
      links: mail.links.map((link) => ({ ...link, url: text(link.url) })),
      recipients: [],
    },
    report: {
      ...report,
      headline: text(report.headline),
      evidence: report.evidence.map((one) => ({ ...one, text: text(one.text) })),
    },
  };
}
