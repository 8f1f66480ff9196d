import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { parseMail } from '../../../shared/mail/parse-mail.ts';

/** One well-formed message, described by what a reader finds in it. */
type Described = Readonly<{
  subject: string;
  name: string;
  address: string;
  text: string;
  page: string | null;
  encoding: 'base64' | 'quoted-printable' | '8bit';
  fileNames: readonly string[];
}>;

const boundary = '=_boundary';
const words = fc.stringMatching(
  /^[a-zA-Z0-9äßéñ€ПаЖ日本.,:;()'!?-]{1,12}( [a-zA-Z0-9äßéñ€ПаЖ日本.,:;()'!?-]{1,12}){0,5}$/,
);
const lines = fc.array(words, { minLength: 1, maxLength: 6 }).map((list) => list.join('\n'));

const described: fc.Arbitrary<Described> = fc.record({
  subject: words,
  // Single quotes around a whole name are taken off, which the other parser does not.
  name: words.filter((one) => !/^'.*'$/.test(one)),
  address: fc.stringMatching(/^[a-z][a-z0-9.+-]{0,8}[a-z]@[a-z]{1,8}\.example$/),
  text: lines,
  page: fc.option(lines),
  encoding: fc.constantFrom('base64', 'quoted-printable', '8bit'),
  fileNames: fc.array(words, { maxLength: 3 }),
});

function compose({ subject, name, address, text, page, encoding, fileNames }: Described): string {
  const shown = page === null ? [] : [part('text/html', `<html><body><p>${page}</p></body></html>`, encoding)];
  const files = fileNames.map((file) =>
    [
      'Content-Type: application/octet-stream',
      `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(file).replaceAll("'", '%27')}`,
      'Content-Transfer-Encoding: base64',
      '',
      'AAEC',
    ].join('\r\n'),
  );
  const body = multipart('mixed', 'o', [
    multipart('alternative', 'i', [part('text/plain', text, encoding), ...shown]),
    ...files,
  ]);
  return [`From: ${word(name)} <${address}>`, `Subject: ${word(subject)}`, 'MIME-Version: 1.0', body].join('\r\n');
}

function multipart(kind: string, mark: string, parts: readonly string[]): string {
  const delimiter = `--${boundary}${mark}`;
  const body = parts.map((one) => `${delimiter}\r\n${one}`).join('\r\n');
  return `Content-Type: multipart/${kind}; boundary="${boundary}${mark}"\r\n\r\n${body}\r\n${delimiter}--\r\n`;
}

function part(type: string, text: string, encoding: Described['encoding']): string {
  const head = `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`;
  return head + encode(text.replaceAll('\n', '\r\n'), encoding);
}

function encode(text: string, encoding: Described['encoding']): string {
  if (encoding === 'base64')
    return Buffer.from(text)
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n');
  if (encoding === '8bit') return text;
  return text.replace(/[^\r\n -<>-~]/gu, (sign) =>
    [...Buffer.from(sign)].map((octet) => `=${octet.toString(16).padStart(2, '0').toUpperCase()}`).join(''),
  );
}

function word(text: string): string {
  return `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
}

function collapsed(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

describe('a well-formed message', () => {
  it('is read as another parser reads it', async () => {
    await fc.assert(
      fc.asyncProperty(described, async (message) => {
        const raw = new TextEncoder().encode(compose(message));
        const mail = parseMail(raw);
        const oracle = await PostalMime.parse(raw);
        expect(mail.subject).toBe(oracle.subject);
        expect(mail.from[0]).toMatchObject({
          displayName: oracle.from?.name,
          address: oracle.from?.address,
          malformed: false,
        });
        expect(collapsed(message.page === null ? mail.text : mail.plainText)).toBe(collapsed(oracle.text));
        expect(mail.attachments.map(({ name }) => name)).toEqual(oracle.attachments.map(({ filename }) => filename));
        // And as it was meant.
        expect(collapsed(mail.text)).toBe(collapsed(message.page ?? message.text));
        expect(mail.limitsReached).toEqual([]);
      }),
    );
  });
});
