import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBase64Lines } from '../../../shared/octets/base64.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { withReturns } from '../../../shared/report/original.ts';
import { type ReportRequest, reportLimits } from '../../../shared/report/report.ts';
import { readReportedMail } from '../../../shared/report/reported-mail.ts';
import { composeRaw } from '../../support/compose-mail.ts';
import { hostileMails } from '../../support/hostile-mails.ts';
import { octetsOf, rawOctets } from '../../support/message.ts';
import {
  composed,
  contentOf,
  readByPostalMime,
  readMessage,
  reportRequest,
  sha256,
  withoutReturns,
} from '../../support/report-request.ts';

const fraud = composeRaw({
  from: 'DHL <parcel@dhl-fees.example>',
  subject: 'Ihre Sendung: Zollgebühr offen',
  text: 'Zahlen Sie hier: https://dhl-fees.example/pay?u=4711\r\n.\r\n--compose-mail-boundary-2',
});
const ascii = octetsOf('From: DHL <a@dhl-fees.example>', 'Subject: Fee', '', 'Pay now.', '.', '', 'Last line');
const text = (octets: Uint8Array | undefined) => new TextDecoder().decode(octets);

/** The attached original in both readings. */
async function attached(octets: Uint8Array) {
  const ours = readMessage(octets).root.children.at(-1);
  const theirs = (await readByPostalMime(octets)).attachments.at(-1);
  return { ours, theirs, content: new Uint8Array(theirs?.content as ArrayBuffer) };
}

describe('a report by mail', () => {
  it.each([
    ['ASCII', ascii, '7bit'],
    ['octets above 127', fraud, '8bit'],
    ['no octet at all', new Uint8Array(0), '7bit'],
    ['no line break at its end', octetsOf('Subject: a', '', 'b'), '7bit'],
    ['empty lines at its end', octetsOf('Subject: a', '', 'b', '', '', ''), '7bit'],
    ['lines as long as they may be', octetsOf('Subject: a', '', 'x'.repeat(998), 'y'), '7bit'],
    ['charsets that are no UTF-8', rawOctets('Subject: \xe4\xff\r\n\r\n\x80\xfe'), '8bit'],
  ])('holds an original with %s octet for octet', async (_, original, encoding) => {
    const report = composed(original);
    const { ours, theirs, content } = await attached(report.octets);
    expect(ours).toMatchObject({ mediaType: 'message/rfc822', encoding, fileName: 'reported-mail.eml' });
    expect(theirs).toMatchObject({ mimeType: 'message/rfc822', filename: 'reported-mail.eml' });
    expect(sha256(contentOf(ours))).toBe(sha256(original));
    // postal-mime ends each line with LF, the last one as well.
    expect(text(content)).toBe(`${text(withoutReturns(original))}\n`);
    expect(report).toMatchObject({
      eightBit: encoding === '8bit',
      attachment: { octets: original.length, transfer: 'as-is' },
    });
  });

  it.each([
    ['a line of 999 octets', octetsOf('Subject: a', '', 'x'.repeat(999), 'y')],
    ['a last line of 999 octets', octetsOf('Subject: a', '', 'x'.repeat(999))],
    ['NUL', rawOctets('Subject: a\r\n\r\nb\0c\r\n')],
    ['CR alone', rawOctets('Subject: a\r\n\r\nb\rc\r\n')],
    ['CR at its end', rawOctets('Subject: a\r\n\r\nb\r')],
    ['LF alone among CRLF', rawOctets('Subject: a\r\n\r\nb\n.\nMAIL FROM:<a@b>\r\n')],
  ])('holds an original with %s as a file, so that no server repairs it', async (_, original) => {
    const report = composed(original);
    const { ours, theirs, content } = await attached(report.octets);
    expect(ours).toMatchObject({
      mediaType: 'application/octet-stream',
      encoding: 'base64',
      fileName: 'reported-mail.eml',
    });
    expect(theirs).toMatchObject({ filename: 'reported-mail.eml' });
    expect([sha256(contentOf(ours)), sha256(content)]).toEqual([sha256(original), sha256(original)]);
    expect(report).toMatchObject({ eightBit: false, attachment: { octets: original.length, transfer: 'base64' } });
    expect(report.text.replaceAll('\n', ' ')).toContain('It is an encoded file');
  });

  it('gives a mail that was stored with LF alone the CRLF it came with', async () => {
    const { ours } = await attached(composed(withoutReturns(fraud)).octets);
    expect(sha256(contentOf(ours))).toBe(sha256(fraud));
  });

  it('has no octet above 127 for a server that does not pass those on', async () => {
    const report = composed(fraud, { eightBitMime: false });
    expect(report.octets.every((octet) => octet < 128)).toBe(true);
    const { ours, content } = await attached(report.octets);
    expect([sha256(contentOf(ours)), sha256(content)]).toEqual([sha256(fraud), sha256(fraud)]);
  });

  it('says what it is, from whom, to whom and when, and is no answer to the fraud', async () => {
    const { octets, messageId, subject } = composed(fraud);
    expect(subject).toBe('Report of a mail that impersonates DHL');
    expect(messageId).toBe('550e8400-e29b-41d4-a716-446655440000@reader.example');
    expect(await readByPostalMime(octets)).toMatchObject({
      from: { name: 'Ann Reader', address: 'ann@reader.example' },
      to: [{ name: 'DHL', address: 'phishing@dhl.example' }],
      subject,
      date: '2026-11-24T09:30:00.000Z',
      messageId: `<${messageId}>`,
    });
    expect(readMessage(octets).fields.map(({ name }) => name)).toEqual([
      'from',
      'to',
      'subject',
      'date',
      'message-id',
      'mime-version',
      'content-type',
    ]);
  });

  it('says in its text who reports, who is imitated and why, with no link that works', () => {
    const shown = composed(fraud).text;
    expect(shown).toContain('claims to be from DHL.');
    expect(shown).toContain('Says DHL; sent from dhl-fees[.]example');
    expect(shown).toContain(
      '  - Sent from dhl-fees[.]example, which carries the name of DHL but is not\n    known as its domain.\n',
    );
    expect(shown).toContain('Subject: Ihre Sendung: Zollgebühr offen');
    expect(shown).toContain('hxxps://dhl-fees[.]example/pay?u=4711');
    expect(shown).toContain('Ann Reader <ann@reader.example>');
    expect(shown.replaceAll('\n', ' ')).toContain(
      `the original, unmodified as it was received (reported-mail.eml, ${fraud.length} octets).`,
    );
    expect(shown).not.toMatch(/https?:|dhl-fees\.example/);
  });

  it('gives the same octets for the same request', () => {
    expect(sha256(composed(fraud).octets)).toBe(sha256(composed(fraud).octets));
  });

  it('has a boundary that does not stand in the original, even when somebody guessed it', async () => {
    const [boundary = ''] = /=_vouchsafe_\w+/.exec(text(composed(ascii).octets)) ?? [];
    const original = octetsOf(
      'From: a@b.example',
      '',
      `--${boundary}`,
      'Content-Type: text/html',
      '',
      '<p>',
      `--${boundary}--`,
    );
    const { ours } = await attached(composed(original).octets);
    expect(readMessage(composed(original).octets).root.children.length).toBe(2);
    expect(sha256(contentOf(ours))).toBe(sha256(original));
  });

  it.each(hostileMails)('holds an original that is hostile: %s', (_, make) => {
    const original = make();
    const { octets, attachment } = composed(original);
    const carried = attachment.transfer === 'base64' ? encodeBase64Lines(original) : withReturns(original);
    expect(Buffer.from(octets).includes(Buffer.from(carried))).toBe(true);
    expect(octets.length - carried.length).toBeLessThan(20_000);
  });

  it('is not made of an original that no desk takes', () => {
    const original = new Uint8Array(reportLimits.originalOctets + 1);
    const mail = readReportedMail(ascii);
    expect(composeReport(reportRequest(), original, mail)).toEqual({
      kind: 'too-large',
      limit: reportLimits.originalOctets,
    });
  });

  it.each(['', 'a', 'a@', 'a@b c', 'a@b>\r\nBcc: c@d', '"a b"@c', 'a@b,c@d', '<a@b>', 'a@b\n'])(
    'is not sent to or from %j',
    (address) => {
      const mail = readReportedMail(ascii);
      const to = reportRequest({ to: { name: '', address, format: 'message' } });
      expect(() => composeReport(to, ascii, mail)).toThrow(RangeError);
      expect(() => composeReport(reportRequest({ from: { name: '', address } }), ascii, mail)).toThrow(RangeError);
    },
  );

  it('has the header fields it has, whatever a stranger calls himself and his mail', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom(
        'a\r\nBcc: b@c.example\r\n\r\nx',
        'a\nb',
        '\u2028Bcc: x',
        '\u202eabc',
        '=?utf-8?q?=0d=0aBcc:_x?=',
        '"\\',
        '\ud800',
        '',
      ),
    );
    await fc.assert(
      fc.asyncProperty(hostile, hostile, fc.constantFrom('message', 'arf', 'xarf'), async (name, subject, format) => {
        const request: Partial<ReportRequest> = {
          case: { ...reportRequest().case, brandName: name, headline: subject },
          to: { name: subject, address: 'phishing@dhl.example', format },
          from: { name, address: 'ann@reader.example' },
        };
        const mail = { ...readReportedMail(ascii), subject, fromName: name, messageId: subject, returnPath: name };
        const report = composeReport(reportRequest(request), ascii, mail);
        if (report.kind !== 'composed') throw new Error('The report is too large.');
        const { fields, root } = readMessage(report.octets);
        expect(fields.map((field) => field.name)).toEqual([
          'from',
          'to',
          'subject',
          'date',
          'message-id',
          'mime-version',
          'content-type',
        ]);
        expect(root.children.length).toBe(report.format === 'arf' ? 3 : 2);
        expect(
          text(report.octets)
            .split('\r\n')
            .every((line) => line.length <= 998),
        ).toBe(true);
        const read = await readByPostalMime(report.octets);
        expect(read.from?.address).toBe('ann@reader.example');
        expect(read.to?.map(({ address }) => address)).toEqual(['phishing@dhl.example']);
        expect(read.bcc ?? []).toEqual([]);
        expect(read.subject ?? '').toBe(report.subject);
      }),
    );
  });
});
