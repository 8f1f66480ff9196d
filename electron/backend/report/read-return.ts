import type { ReportNote } from '../../../shared/contract/report.ts';
import { parseAddressList } from '../../../shared/mail/address.ts';
import { newBudget } from '../../../shared/mail/limits.ts';
import { decodeEncodedWords } from '../../../shared/mail/mime/encoded-word.ts';
import { headerValue, headerValues, readHeader } from '../../../shared/mail/mime/header-field.ts';
import { type MimePart, readParts } from '../../../shared/mail/mime/mime-part.ts';
import { firstLine } from '../../../shared/mail/parse-mail.ts';
import { printable } from '../imap/classify.ts';

/** What came back for a report: an answer, or the news that it could not be delivered. */
export type Return = Readonly<{ messageId: string; state: 'answered' | 'bounced'; note: ReportNote }>;

/** Octets of a delivery status that are read: a few recipients, each with a few fields. */
const statusBytes = 64 * 1024;

/**
 * Whether a mail is about one of our reports. Only who got a report knows its Message-ID, which is random, so the mail
 * need not prove anything else; that a mail names it is looked for first, since almost none does.
 * @param raw the mail as it was fetched
 * @param awaited Message-IDs of reports, without angle brackets
 */
export function readReturn(raw: Uint8Array, awaited: readonly string[]): Return | null {
  const octets = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const messageId = awaited.find((id) => octets.includes(id));
  if (messageId === undefined) return null;
  const budget = newBudget();
  const { fields, bodyStart } = readHeader(raw, firstLine(raw), raw.length, budget);
  const root = readParts(raw, fields, bodyStart, budget);
  const bounce = root.mediaType === 'multipart/report' ? deliveryFailure(root) : null;
  if (bounce !== null) return { messageId, state: 'bounced', note: { code: 'bounced', values: bounce } };
  const threads = [...headerValues(fields, 'in-reply-to'), ...headerValues(fields, 'references')];
  if (root.mediaType === 'multipart/report' || !threads.some((value) => value.includes(messageId))) return null;
  const [from] = parseAddressList(headerValue(fields, 'from'), budget);
  const subject = printable(decodeEncodedWords(headerValue(fields, 'subject')));
  const values = { from: printable(from?.address ?? ''), subject };
  return { messageId, state: 'answered', note: { code: 'answered', values } };
}

/** RFC 3464: the fields of the recipient that could not be reached; null for a delay, or a delivery that went well. */
function deliveryFailure(root: MimePart): Readonly<Record<string, string>> | null {
  const part = root.children.find(({ mediaType }) => mediaType.toLowerCase() === 'message/delivery-status');
  if (part === undefined) return null;
  const status = part.octets.subarray(0, statusBytes);
  const budget = newBudget();
  // The fields of the message come first; each recipient has a group of fields behind an empty line.
  for (let start = 0; start < status.length; ) {
    const { fields, bodyStart } = readHeader(status, start, status.length, budget);
    if (headerValue(fields, 'action').toLowerCase() === 'failed') {
      const recipient = headerValue(fields, 'final-recipient').replace(/^[^;]{0,40};/, '');
      const server = headerValue(fields, 'diagnostic-code').replace(/^[^;]{0,40};/, '');
      const status = headerValue(fields, 'status').split(' ', 1)[0] ?? '';
      return { status: printable(status), server: printable(server), recipient: printable(recipient) };
    }
    if (bodyStart <= start) break;
    start = bodyStart;
  }
  return null;
}
