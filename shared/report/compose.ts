import { feedbackReport, feedbackSubject } from './arf.ts';
import { coveringText, reportSubject } from './covering-text.ts';
import { headerDate, headerMailbox, headerText, oneLine } from './header-text.ts';
import { filePart, type Part, textPart, writeMessage } from './message.ts';
import { type CarriedOriginal, carryOriginal } from './original.ts';
import { isPlainAddress } from './plain-address.ts';
import { type ReportCopy, redactCopy } from './redact-copy.ts';
import { type ComposedReport, type ReportRequest, type ReportTooLarge, reportLimits } from './report.ts';
import type { ReportedMail } from './reported-mail.ts';
import { xarfReport } from './xarf.ts';

const encoder = new TextEncoder();

/**
 * Composes one report to one recipient. The same request and original give the same octets.
 * @param original the mail as it was fetched
 * @param mail what `readReportedMail` read in it
 * @throws RangeError when the recipient's or the reporter's address could not stand in a header field
 */
export function composeReport(
  request: ReportRequest,
  original: Uint8Array,
  mail: ReportedMail,
): ComposedReport | ReportTooLarge {
  for (const address of [request.to.address, request.from.address]) {
    if (!isPlainAddress(address))
      throw new RangeError(`Nothing can be sent with the address "${oneLine(address, 80)}".`);
  }
  if (original.length > reportLimits.originalOctets) return { kind: 'too-large', limit: reportLimits.originalOctets };
  const copy = redactCopy(original, mail, request);
  const { format, parts, attachment, eightBit } = attach(request, copy);
  const redacted = request.redaction !== null;
  const text = coveringText(copy.report, copy.mail, request.from, { ...attachment, format, redacted });
  const subject = format === 'arf' ? feedbackSubject(copy.mail) : reportSubject(copy.report);
  const messageId = `${request.stamp.id}@${request.from.address.slice(request.from.address.lastIndexOf('@') + 1)}`;
  const octets = writeMessage({
    fields: headerFields(request, subject, messageId),
    subtype: format === 'arf' ? 'report; report-type=feedback-report' : 'mixed',
    parts: [textPart(text), ...parts],
    seed: request.stamp.id.replaceAll('-', ''),
  });
  const from = request.from.address;
  return { kind: 'composed', octets, eightBit, messageId, from, subject, text, format, attachment, redacted };
}

type Attachments = Pick<ComposedReport, 'format' | 'attachment' | 'eightBit'> & Readonly<{ parts: readonly Part[] }>;

/** What the recipient's format wants behind the covering text; a plain message's where the format cannot hold this mail. */
function attach(
  { to, from, stamp, redaction, eightBitMime }: ReportRequest,
  { octets, mail, report }: ReportCopy,
): Attachments {
  if (to.format === 'xarf') {
    const json = xarfReport(report, mail, from, stamp, octets);
    if (json !== null) {
      const attachment = { name: 'xarf.json', octets: octets.length, transfer: 'base64' } as const;
      return {
        format: 'xarf',
        attachment,
        eightBit: false,
        parts: [filePart('application/json', 'xarf.json', encoder.encode(json))],
      };
    }
  }
  const carried = carryOriginal(octets, eightBitMime);
  const name = redaction === null ? 'reported-mail.eml' : 'redacted-mail.eml';
  const transfer = carried.encoding === 'base64' ? 'base64' : 'as-is';
  const attached = {
    attachment: { name, octets: transfer === 'base64' ? octets.length : carried.octets.length, transfer },
    eightBit: carried.encoding === '8bit',
  } as const;
  const original = transfer === 'base64' ? filePart('application/octet-stream', name, octets) : mailPart(carried, name);
  // RFC 5965 section 2: the third part is message/rfc822, which is never encoded.
  if (to.format !== 'arf' || transfer === 'base64') return { format: 'message', ...attached, parts: [original] };
  const feedback = {
    fields: ['Content-Type: message/feedback-report', 'Content-Transfer-Encoding: 7bit'],
    body: encoder.encode(feedbackReport(report, mail)),
  };
  return { format: 'arf', ...attached, parts: [feedback, original] };
}

/** The original as RFC 2046 section 5.2.1 has it. */
function mailPart({ encoding, octets }: CarriedOriginal, name: string): Part {
  return {
    fields: [
      `Content-Type: message/rfc822; name="${name}"`,
      `Content-Transfer-Encoding: ${encoding}`,
      `Content-Disposition: attachment; filename="${name}"`,
    ],
    body: octets,
  };
}

/** No In-Reply-To: it is not an answer to the fraud. No Auto-Submitted (RFC 3834): a person pressed the button. */
function headerFields({ to, from, stamp }: ReportRequest, subject: string, messageId: string): readonly string[] {
  return [
    `From: ${headerMailbox(oneLine(from.name, reportLimits.nameLength), from.address)}`,
    `To: ${headerMailbox(oneLine(to.name, reportLimits.nameLength), to.address)}`,
    `Subject: ${headerText(subject)}`,
    `Date: ${headerDate(stamp.date)}`,
    `Message-ID: <${messageId}>`,
  ];
}
