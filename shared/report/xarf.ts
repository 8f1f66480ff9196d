import { encodeBase64 } from '../octets/base64.ts';
import { oneLine } from './header-text.ts';
import { isPlainAddress } from './plain-address.ts';
import { type ReportCase, type Reporter, type ReportStamp, reportLimits } from './report.ts';
import type { ReportedMail } from './reported-mail.ts';
import { suspectsOf } from './suspects.ts';

/** XARF v4: octets of one piece of evidence. */
const evidenceOctets = 5 * 1024 * 1024;
/** The port of the receiving server, which XARF asks for with `protocol: smtp`. */
const smtpPort = 25;

/**
 * An XARF v4 report of category `messaging` and type `spam` (there is none for fraud by mail); it holds the original.
 * @returns null when it cannot be made: nobody is known to have sent the mail, or it is larger than the format allows
 */
export function xarfReport(
  report: ReportCase,
  mail: ReportedMail,
  from: Reporter,
  stamp: ReportStamp,
  original: Uint8Array,
): string | null {
  const sender = [mail.returnPath, mail.fromAddress].find(isPlainAddress) ?? '';
  const source = mail.sourceIp === '' ? domainOf(sender) : mail.sourceIp;
  if (source === '' || original.length > evidenceOctets) return null;
  const contact = {
    org: oneLine(from.name === '' ? from.address : from.name, reportLimits.nameLength),
    contact: from.address,
    domain: domainOf(from.address),
  };
  const links = suspectsOf(report, mail).uris;
  const document = {
    xarf_version: '4.0.0',
    report_id: stamp.id,
    timestamp: new Date(mail.arrived ?? mail.date ?? stamp.date).toISOString(),
    reporter: contact,
    sender: contact,
    source_identifier: source,
    category: 'messaging',
    type: 'spam',
    evidence_source: 'user_report',
    ...(sender === '' ? { protocol: 'other' } : { protocol: 'smtp', smtp_from: sender, source_port: smtpPort }),
    subject: oneLine(mail.subject, reportLimits.lineLength),
    sender_name: oneLine(mail.fromName, reportLimits.nameLength),
    ...(mail.messageId === '' ? {} : { message_id: oneLine(mail.messageId, reportLimits.subjectLength) }),
    description: oneLine(report.headline, reportLimits.lineLength),
    tags: ['fraud:impersonation'],
    ...(links.length === 0 ? {} : { spam_indicators: { suspicious_links: links } }),
    evidence: [
      {
        content_type: 'message/rfc822',
        description: 'The mail with its header',
        payload: new TextDecoder().decode(encodeBase64(original)),
        size: original.length,
      },
    ],
  };
  return JSON.stringify(document, null, 2);
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
