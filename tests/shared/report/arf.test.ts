import { describe, expect, it } from 'vitest';
import type { Authentication } from '../../../shared/authentication/authentication.ts';
import { notAuthenticated } from '../../../shared/authentication/authentication.ts';
import type { ReportRequest } from '../../../shared/report/report.ts';
import { version } from '../../../shared/version.ts';
import { octetsOf } from '../../support/message.ts';
import {
  composed,
  contentOf,
  readByPostalMime,
  readMessage,
  reportRequest,
  sha256,
} from '../../support/report-request.ts';

const original = octetsOf(
  'Return-Path: <bounce@dhl-fees.example>',
  'Received: from mx2.reader.example (mx2.reader.example [10.0.0.2]) by store.reader.example; Tue, 24 Nov 2026 10:00:05 +0100',
  'Received: from HELO-of-a-stranger (unknown [8.8.4.4]) by mx.reader.example',
  '\tfor <ann@reader.example>; Tue, 24 Nov 2026 10:00:00 +0100',
  'Received: from forged ([9.9.9.9]) by mx.dhl.example; Tue, 24 Nov 2026 08:00:00 +0000',
  'From: DHL <parcel@dhl-fees.example>',
  'To: ann@reader.example',
  'Subject: Pay the fee',
  'Date: Tue, 24 Nov 2026 09:59:00 +0100',
  '',
  'https://dhl-fees.example/pay and https://www.dhl.com/help',
);
const checked: Authentication = {
  ...notAuthenticated,
  source: 'authentication-results',
  authservId: 'mx.reader.example',
  state: 'failed',
  dmarc: { result: 'fail', domain: 'dhl.com' },
  spf: { result: 'pass', domain: 'dhl-fees.example' },
  dkim: [{ result: 'pass', domain: 'dhl-fees.example' }],
};
const wanted: Partial<ReportRequest> = {
  to: { name: 'Desk', address: 'arf@desk.example', format: 'arf' },
  case: { ...reportRequest().case, authentication: checked },
};

function feedback(octets: Uint8Array) {
  const part = readMessage(octets).root.children[1];
  const fields = new TextDecoder().decode(contentOf(part)).replaceAll('\r\n ', ' ').trimEnd().split('\r\n');
  return { part, fields: fields.map((field) => field.split(/: (.*)/s, 2) as [string, string]) };
}

describe('a report in ARF (RFC 5965)', () => {
  it('is a multipart/report of text, feedback and the original, in this order (section 2)', () => {
    const { octets, format } = composed(original, wanted);
    const { field, root } = readMessage(octets);
    expect(format).toBe('arf');
    expect(field('content-type')).toMatch(/^multipart\/report; report-type=feedback-report; boundary="/);
    expect(root.children.map(({ mediaType, encoding }) => [mediaType, encoding])).toEqual([
      ['text/plain', '7bit'],
      ['message/feedback-report', '7bit'],
      ['message/rfc822', '7bit'],
    ]);
    expect(sha256(contentOf(root.children[2]))).toBe(sha256(original));
  });

  it('has the subject of the mail, marked as passed on (section 2)', () => {
    expect(composed(original, wanted).subject).toBe('FW: Pay the fee');
  });

  it('has each field of section 3 that is known, with its value, and no other', () => {
    expect(feedback(composed(original, wanted).octets).fields).toEqual([
      ['Feedback-Type', 'fraud'],
      ['User-Agent', `Vouchsafe/${version}`],
      ['Version', '1'],
      ['Original-Mail-From', '<bounce@dhl-fees.example>'],
      ['Arrival-Date', 'Tue, 24 Nov 2026 09:00:05 +0000'],
      ['Source-IP', '8.8.4.4'],
      [
        'Authentication-Results',
        'mx.reader.example; dmarc=fail header.from=dhl.com; spf=pass smtp.mailfrom=dhl-fees.example; dkim=pass header.d=dhl-fees.example',
      ],
      ['Reported-Domain', 'dhl-fees.example'],
      ['Reported-URI', 'https://dhl-fees.example/pay'],
    ]);
  });

  it('has the required fields alone when nothing else is known, each of them once (section 3.1)', () => {
    const bare = octetsOf('Subject: a', '', 'b');
    const request: Partial<ReportRequest> = { ...wanted, case: { ...reportRequest().case, evidence: [] } };
    expect(feedback(composed(bare, request).octets).fields.map(([name]) => name)).toEqual([
      'Feedback-Type',
      'User-Agent',
      'Version',
    ]);
  });

  it.each([
    ['nobody asked', notAuthenticated],
    ['the program asked itself', { ...checked, source: 'local-dkim' }],
    ['the server has no name', { ...checked, authservId: '' }],
    ['the name of the server would begin another field', { ...checked, authservId: 'a\r\nVersion: 2' }],
  ] as const)('does not say what was proven when %s', (_, authentication) => {
    const { fields } = feedback(
      composed(original, { ...wanted, case: { ...reportRequest().case, authentication } }).octets,
    );
    expect(fields.map(([name]) => name)).not.toContain('Authentication-Results');
    expect(fields.filter(([name]) => name === 'Version')).toEqual([['Version', '1']]);
  });

  it('does not name the imitated organisation or a network inside as the source of the fraud', () => {
    const said = JSON.stringify(feedback(composed(original, wanted).octets).fields);
    expect(said).not.toMatch(/www\.dhl\.com|10\.0\.0\.2|9\.9\.9\.9|ann@reader/);
  });

  it('becomes a plain message when the original would have to be encoded', async () => {
    const long = octetsOf('Subject: a', '', 'x'.repeat(2_000));
    const report = composed(long, wanted);
    expect(report).toMatchObject({ format: 'message', subject: 'Report of a mail that impersonates DHL' });
    expect((await readByPostalMime(report.octets)).attachments.map(({ mimeType }) => mimeType)).toEqual([
      'application/octet-stream',
    ]);
  });

  it('is read by postal-mime as well', async () => {
    const { subject, text, attachments } = await readByPostalMime(composed(original, wanted).octets);
    expect(subject).toBe('FW: Pay the fee');
    expect(text).toContain('claims to be from DHL');
    expect(attachments.map(({ mimeType }) => mimeType)).toEqual(['message/feedback-report', 'message/rfc822']);
  });
});
