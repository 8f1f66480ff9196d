import { createHash } from 'node:crypto';
import PostalMime from 'postal-mime';
import { newBudget } from '../../shared/mail/limits.ts';
import { headerValue, readHeader } from '../../shared/mail/mime/header-field.ts';
import { type MimePart, readParts } from '../../shared/mail/mime/mime-part.ts';
import { decodeTransfer } from '../../shared/mail/mime/transfer-encoding.ts';
import { composeReport } from '../../shared/report/compose.ts';
import type { ComposedReport, ReportRequest } from '../../shared/report/report.ts';
import { readReportedMail } from '../../shared/report/reported-mail.ts';

/** A report of a fraud that imitates DHL, with what a test wants different. */
export function reportRequest(changes: Partial<ReportRequest> = {}): ReportRequest {
  return {
    case: {
      brandName: 'DHL',
      headline: 'Says DHL; sent from dhl-fees.example, leads to dhl-fees.example',
      evidence: [
        {
          code: 'sender-named-alike',
          weight: 'strong',
          text: 'Sent from dhl-fees.example, which carries the name of DHL but is not known as its domain.',
          values: { domain: 'dhl-fees.example', brand: 'DHL' },
          where: { part: 'header:from', excerpt: 'DHL <a@dhl-fees.example>' },
        },
      ],
      authentication: null,
    },
    to: { name: 'DHL', address: 'phishing@dhl.example', format: 'message' },
    from: { address: 'ann@reader.example', name: 'Ann Reader' },
    stamp: { date: Date.UTC(2026, 10, 24, 9, 30), id: '550e8400-e29b-41d4-a716-446655440000' },
    redaction: null,
    eightBitMime: true,
    ...changes,
  };
}

/** A composed report; one that is too large is a fault of the test. */
export function composed(original: Uint8Array, changes: Partial<ReportRequest> = {}): ComposedReport {
  const report = composeReport(reportRequest(changes), original, readReportedMail(original));
  if (report.kind !== 'composed') throw new Error('The report is too large.');
  return report;
}

/** A message's header fields and parts, in the project's own reading. */
export function readMessage(octets: Uint8Array) {
  const budget = newBudget();
  const { fields, bodyStart } = readHeader(octets, 0, octets.length, budget);
  return {
    field: (name: string) => headerValue(fields, name),
    fields,
    root: readParts(octets, fields, bodyStart, budget),
  };
}

/** The same in that of postal-mime, with attached messages as files. */
export function readByPostalMime(octets: Uint8Array) {
  return new PostalMime({ forceRfc822Attachments: true, attachmentEncoding: 'arraybuffer' }).parse(octets);
}

export function contentOf(part: MimePart | undefined): Uint8Array {
  if (part === undefined) throw new Error('There is no such part.');
  return decodeTransfer(part.octets, part.encoding, part.octets.length);
}

export function sha256(octets: Uint8Array | string): string {
  return createHash('sha256').update(octets).digest('hex');
}

/** A mail with LF in place of CRLF. */
export function withoutReturns(octets: Uint8Array): Uint8Array {
  return octets.filter((octet, at) => octet !== 0x0d || octets[at + 1] !== 0x0a);
}
