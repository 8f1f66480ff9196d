import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ReportRequest } from '../../../shared/report/report.ts';
import { composeRaw } from '../../support/compose-mail.ts';
import { octetsOf } from '../../support/message.ts';
import { composed, contentOf, readMessage, sha256 } from '../../support/report-request.ts';

const wanted: Partial<ReportRequest> = { to: { name: 'Desk', address: 'xarf@desk.example', format: 'xarf' } };
const original = composeRaw({
  from: 'DHL <parcel@dhl-fees.example>',
  subject: 'Zollgebühr',
  text: 'https://dhl-fees.example/pay',
  headers: ['Date: Tue, 24 Nov 2026 09:59:00 +0100', 'Message-ID: <1@dhl-fees.example>'],
});

const contact = z.strictObject({ org: z.string().min(1).max(200), contact: z.email(), domain: z.hostname() });
/** `xarf-core.json` and `messaging-spam.json` of XARF 4.0.0, as far as a report of this kind has their properties. */
const xarf = z.strictObject({
  xarf_version: z.string().regex(/^4\.[0-9]+\.[0-9]+$/),
  report_id: z.uuid(),
  timestamp: z.iso.datetime(),
  reporter: contact,
  sender: contact,
  source_identifier: z.string().min(1),
  source_port: z.literal(25),
  category: z.literal('messaging'),
  type: z.literal('spam'),
  evidence_source: z.string(),
  protocol: z.literal('smtp'),
  smtp_from: z.email(),
  subject: z.string().max(500),
  sender_name: z.string().max(200),
  message_id: z.string().max(200).optional(),
  description: z.string().max(1_000),
  tags: z.array(z.string().regex(/^[a-z0-9][a-z0-9_+-]*:[a-z0-9][a-z0-9_+-.]*$/)).max(20),
  spam_indicators: z.strictObject({ suspicious_links: z.array(z.url()) }).optional(),
  evidence: z.array(
    z.strictObject({
      content_type: z.literal('message/rfc822'),
      description: z.string().max(500),
      payload: z.base64(),
      size: z.int().max(5_242_880),
    }),
  ),
});

function documentOf(octets: Uint8Array) {
  const [, part] = readMessage(octets).root.children;
  expect(part).toMatchObject({ mediaType: 'application/json', fileName: 'xarf.json' });
  return xarf.parse(JSON.parse(new TextDecoder().decode(contentOf(part))));
}

describe('a report in XARF 4', () => {
  it('follows the schema and says who reports what', () => {
    const { octets, format } = composed(original, wanted);
    expect(format).toBe('xarf');
    expect(documentOf(octets)).toMatchObject({
      report_id: '550e8400-e29b-41d4-a716-446655440000',
      timestamp: '2026-11-24T08:59:00.000Z',
      reporter: { org: 'Ann Reader', contact: 'ann@reader.example', domain: 'reader.example' },
      source_identifier: 'dhl-fees.example',
      smtp_from: 'parcel@dhl-fees.example',
      subject: 'Zollgebühr',
      spam_indicators: { suspicious_links: ['https://dhl-fees.example/pay'] },
    });
  });

  it('holds the original octet for octet', () => {
    const [evidence] = documentOf(composed(original, wanted).octets).evidence;
    expect(sha256(Buffer.from(evidence?.payload ?? '', 'base64'))).toBe(sha256(original));
  });

  it.each([
    ['nobody is known to have sent the mail', octetsOf('Subject: a', '', 'b')],
    ['it is larger than evidence may be', octetsOf('From: a@b.example', '', 'x\r\n'.repeat(2_000_000))],
  ])('becomes a plain message when %s', (_, mail) => {
    expect(composed(mail, wanted).format).toBe('message');
  });
});
