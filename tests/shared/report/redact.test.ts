import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { parseMail } from '../../../shared/mail/parse-mail.ts';
import type { Redaction } from '../../../shared/report/report.ts';
import { octetsOf } from '../../support/message.ts';
import { composed, contentOf, readMessage } from '../../support/report-request.ts';

const address = 'ann.reader@reader.example';
const redaction: Redaction = { addresses: [address], names: ['Ann Reader'] };

/** The redacted copy in a report. */
function redact(original: Uint8Array, wanted = redaction) {
  const report = composed(original, { redaction: wanted });
  return { report, copy: contentOf(readMessage(report.octets).root.children.at(-1)) };
}

function textOf(octets: Uint8Array): string {
  return new TextDecoder().decode(octets);
}

/** The text of one of its parts. */
function bodyOf(copy: Uint8Array, part: number): string {
  return textOf(contentOf(readMessage(copy).root.children[part]));
}

const base64 = (text: string) => Buffer.from(text).toString('base64');
const everywhere = octetsOf(
  `Delivered-To: ${address}`,
  `Return-Path: <bounce+ann.reader=reader.example@fraud.example>`,
  `Received: from a by b for <ANN.Reader@Reader.example>; Tue, 24 Nov 2026 09:00:00 +0000`,
  `X-Original-To: ${address}`,
  'From: DHL <a@fraud.example>',
  `To: "Frau Reader, Ann" <${address}>, Joe <joe@other.example>`,
  `Subject: =?utf-8?b?${base64(`Für ${address}`)}?=`,
  `X-Mark: =?utf-8?q?ann=2Ereader=40reader.example?=`,
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  base64(`Liebe Ann Reader,\r\n${address}\r\nHannover Ann Readership`),
  '--b',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  `<p>ann.reader=40reader.exa=`,
  `mple ann.reader&#64;reader.example</p><a href=3D"https://fraud.example/?e=3Dann.reader%40reader.example#${base64(address).replaceAll('=', '=3D')}">x</a>`,
  '--b',
  'Content-Type: message/rfc822',
  '',
  `To: =?utf-8?q?Ann_Reader?= <${address}>`,
  'Content-Type: text/plain',
  'Content-Transfer-Encoding: base64',
  '',
  base64(`Again ${address}`),
  '--b',
  'Content-Type: application/pdf; name="ann.reader@reader.example.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  base64('%PDF-1.4 binary'),
  '--b--',
  '',
);

describe('a redacted copy', () => {
  it('has the address nowhere: in no header field, no part, however it is encoded', async () => {
    const { copy } = redact(everywhere);
    const mail = parseMail(copy);
    const theirs = await new PostalMime().parse(copy);
    const shown = JSON.stringify([mail, mail.embedded, theirs]).toLowerCase();
    expect(shown).not.toContain('ann.reader');
    expect(shown).not.toContain('ann reader,');
    expect(textOf(copy)).not.toContain(base64(address).slice(0, 30));
  });

  it('keeps everything else: others, the way it came, words that only look like a name, the document', () => {
    const { copy } = redact(everywhere);
    const text = textOf(copy);
    expect(text).toContain('Joe <joe@other.example>');
    expect(text).toContain('for <(redacted)>; Tue, 24 Nov 2026 09:00:00 +0000');
    expect(text).toContain(base64('%PDF-1.4 binary'));
    const mail = parseMail(copy);
    expect(bodyOf(copy, 0)).toBe('Liebe (redacted),\r\n(redacted)\r\nHannover Ann Readership');
    expect(mail.subject).toBe('Für (redacted)');
    expect(mail.embedded[0]?.text).toBe('Again (redacted)');
  });

  it('is marked as one, in its name and in the text, which does not name the person either', () => {
    const { report } = redact(everywhere);
    expect(report).toMatchObject({ redacted: true, attachment: { name: 'redacted-mail.eml' } });
    expect(report.text).toContain('Attached is a redacted copy (redacted-mail.eml');
    // Who reports is said once, below.
    expect(report.text.split('Reported by')[0]).not.toMatch(/ann\.reader|Ann Reader/i);
  });

  it('takes out the name by which the mail calls the person', () => {
    const original = octetsOf(`To: Frau Ann-Kathrin R. <${address}>`, '', 'Hallo Frau Ann-Kathrin R., zahlen Sie.');
    expect(textOf(redact(original, { addresses: [address], names: [] }).copy)).toContain(
      'Hallo (redacted), zahlen Sie.',
    );
  });

  it.each([
    ['UTF-16LE', 'utf-16le', (text: string) => Buffer.from(text, 'utf16le')],
    ['UTF-16BE', 'utf-16be', (text: string) => Buffer.from(text, 'utf16le').swap16()],
    ['Latin 1', 'iso-8859-1', (text: string) => Buffer.from(text, 'latin1')],
  ])('is redacted in %s', (_, charset, encode) => {
    const body = encode(`An Ann Münch: ${address}.`).toString('base64');
    const original = octetsOf(
      `Content-Type: text/plain; charset=${charset}`,
      'Content-Transfer-Encoding: base64',
      '',
      body,
    );
    const { copy } = redact(original, { addresses: [address], names: ['Ann Münch'] });
    expect(parseMail(copy).text).not.toMatch(/reader|Münch/);
  });

  it('passes over what is no address, and names that are a part of too much', () => {
    const original = octetsOf('Subject: a', '', 'a @ an exam of Ed');
    const { copy } = redact(original, { addresses: ['', '@', 'a @'], names: ['', 'a', 'Ed', ' an '] });
    expect(textOf(copy)).toBe(textOf(original));
  });

  it('has none of the given addresses in anything that can be decoded, whatever stands around them', async () => {
    const local = fc.stringMatching(/^[a-zA-Z0-9][a-zA-Z0-9._+-]{0,15}$/);
    const addresses = fc
      .tuple(local, fc.stringMatching(/^[a-z]{1,10}\.example$/))
      .map(([name, host]) => `${name}@${host}`);
    const filler = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replace(/[\r\n\0]/g, ' '));
    const encodings = fc.constantFrom('base64', 'quoted-printable', '8bit');
    await fc.assert(
      fc.asyncProperty(
        fc.array(addresses, { minLength: 1, maxLength: 3 }),
        filler,
        filler,
        encodings,
        async (own, before, after, encoding) => {
          const body = own.map((one) => `${before}${one}${after}${one.toUpperCase()}`).join('\r\n');
          const original = octetsOf(
            `To: ${own.join(', ')}`,
            `Subject: =?utf-8?b?${base64(`${before}${own[0]}${after}`)}?=`,
            'Content-Type: text/plain; charset=utf-8',
            `Content-Transfer-Encoding: ${encoding}`,
            '',
            encoding === 'base64' ? base64(body) : encoding === '8bit' ? body : quote(body),
          );
          const { copy } = redact(original, { addresses: own, names: [] });
          const theirs = await new PostalMime().parse(copy);
          const { subject, text, headers } = parseMail(copy);
          for (const shown of [subject, text, JSON.stringify(headers), theirs.subject ?? '', theirs.text ?? '']) {
            expect(own.filter((one) => shown.toLowerCase().includes(one.toLowerCase()))).toEqual([]);
          }
        },
      ),
    );
  });
});

/** Every octet but line breaks as `=XX`, in lines that are broken anywhere. */
function quote(text: string): string {
  const tokens = Array.from(Buffer.from(text.replaceAll('\r\n', '\n')), (octet) =>
    octet === 0x0a ? '\r\n' : `=${octet.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return tokens.map((token, at) => (at % 20 === 19 && token !== '\r\n' ? `${token}=\r\n` : token)).join('');
}
