import { describe, expect, it } from 'vitest';
import { limits } from '../../../../shared/mail/limits.ts';
import { parseMail } from '../../../../shared/mail/parse-mail.ts';
import { octetsOf } from '../../../support/message.ts';

function parse(...lines: readonly string[]) {
  return parseMail(octetsOf(...lines));
}

const mixed = 'Content-Type: multipart/mixed; boundary=b';

describe('a message of several parts', () => {
  it.each<[what: string, lines: string[]]>([
    ['preamble and epilogue', [mixed, '', 'before', '--b', '', 'one', '--b', '', 'two', '--b--', 'after']],
    ['no closing boundary', [mixed, '', '--b', '', 'one', '--b', '', 'two']],
    ['white space behind the boundary', [mixed, '', '--b  ', '', 'one', '--b\t', '', 'two', '--b-- ']],
    ['lines that only begin like the boundary', [mixed, '', '--b', '', 'one', '--b', '', 'two', '--b--', '--bc']],
    ['no boundary parameter', ['Content-Type: multipart/mixed', '', '--q', '', 'one', '--q', '', 'two', '--q--']],
    [
      'an open quote in the parameter',
      [`${mixed.replace('=', '="')}`, '', '--b', '', 'one', '--b', '', 'two', '--b--'],
    ],
    [
      'an inner multipart that is not closed',
      [mixed, '', '--b', 'Content-Type: multipart/mixed; boundary=c', '', '--c', '', 'one', '--b', '', 'two', '--b--'],
    ],
    [
      'an inner boundary that begins with the outer one',
      [
        mixed,
        '',
        '--b',
        'Content-Type: multipart/mixed; boundary=bc',
        '',
        '--bc',
        '',
        'one',
        '--bc--',
        '--b',
        '',
        'two',
        '--b--',
      ],
    ],
  ])('is read with %s', (_what, lines) => {
    expect(parse(...lines).text).toBe('one\ntwo');
  });

  it('is read as text when no boundary is found in it', () => {
    expect(parse(mixed, '', 'just words').text).toBe('just words');
  });

  it('shows the page of a multipart/related in an alternative, and lists its image', () => {
    const mail = parse(
      'Content-Type: multipart/alternative; boundary=a',
      '',
      '--a',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'plain words',
      '--a',
      'Content-Type: multipart/related; boundary=r',
      '',
      '--r',
      'Content-Type: text/html',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<p>caf=C3=A9 <img src=3D"cid:logo" alt=3D"Bank">',
      '--r',
      'Content-Type: image/png; name="logo.png"',
      'Content-ID: <logo>',
      'Content-Disposition: inline',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw==',
      '--r--',
      '--a--',
    );
    expect(mail).toMatchObject({ text: 'café', plainText: 'plain words', imageTexts: ['Bank'], imageCount: 1 });
    expect(mail.attachments).toEqual([
      {
        name: 'logo.png',
        mediaType: 'image/png',
        disposition: 'inline',
        contentId: 'logo',
        size: 4,
        content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
      },
    ]);
  });

  it('shows all pages of an alternative, because programs differ in which they take', () => {
    const page = (words: string) => ['--a', 'Content-Type: text/html', '', words];
    const mail = parse('Content-Type: multipart/alternative; boundary=a', '', ...page('one'), ...page('two'), '--a--');
    expect(mail.text).toBe('one\ntwo');
  });

  it('puts flowed paragraphs together', () => {
    const mail = parse('Content-Type: text/plain; format=flowed', '', 'one ', 'two', ' three', '-- ', 'Ann');
    expect(mail.text).toBe('one two\nthree\n-- \nAnn');
  });
});

describe('attachments', () => {
  it('are text, too, when the sender says so, and are not shown', () => {
    const mail = parse(
      mixed,
      '',
      '--b',
      '',
      'words',
      '--b',
      'Content-Type: text/html; name="=?utf-8?Q?Rechnung_=E2=82=AC.html?="',
      'Content-Disposition: attachment',
      '',
      '<p>page</p>',
      '--b--',
    );
    expect(mail.text).toBe('words');
    expect(mail.attachments).toMatchObject([{ name: 'Rechnung €.html', mediaType: 'text/html', size: 11 }]);
    expect(new TextDecoder().decode(mail.attachments[0]?.content ?? undefined)).toBe('<p>page</p>');
  });

  it.each([
    ['application/octet-stream', 'bill.pdf', true],
    ['application/octet-stream', 'bill.HTM', true],
    ['application/zip', 'bill', true],
    ['text/calendar', '', true],
    ['application/octet-stream', 'bill.exe', false],
    ['video/mp4', 'film.mp4', false],
  ])('of type %s and name "%s" are decoded only when something looks into them', (type, name, kept) => {
    const mail = parse(`Content-Type: ${type}; name="${name}"`, 'Content-Transfer-Encoding: base64', '', 'YWJjZA==');
    expect(mail.attachments[0]?.content !== null).toBe(kept);
    expect(mail.text).toBe('');
  });

  it('that are too large are only measured', () => {
    const size = limits.attachmentBytes + 300;
    const body = Buffer.alloc(size)
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n');
    const mail = parse('Content-Type: application/pdf', 'Content-Transfer-Encoding: base64', '', body);
    expect(mail.attachments[0]?.content).toBeNull();
    expect(Math.abs((mail.attachments[0]?.size ?? 0) - size)).toBeLessThan(200);
    expect(mail.limitsReached).toEqual(['attachmentBytes']);
  });
});

describe('messages within a message', () => {
  const inner = ['From: desk@bank.example', 'Subject: inner', '', 'inner words'];

  it('are mails of their own', () => {
    const mail = parse(
      'Subject: outer',
      mixed,
      '',
      '--b',
      '',
      'look',
      '--b',
      'Content-Type: message/rfc822',
      '',
      ...inner,
      '--b--',
    );
    expect(mail).toMatchObject({ subject: 'outer', text: 'look', attachments: [] });
    expect(mail.embedded).toMatchObject([
      { subject: 'inner', text: 'inner words', from: [{ address: 'desk@bank.example' }] },
    ]);
  });

  it('are found though they are encoded', () => {
    const encoded = Buffer.from(inner.join('\r\n')).toString('base64');
    const mail = parse('Content-Type: message/rfc822', 'Content-Transfer-Encoding: base64', '', encoded);
    expect(mail.embedded[0]?.subject).toBe('inner');
  });

  it('are the parts of a digest without saying so', () => {
    const mail = parse('Content-Type: multipart/digest; boundary=b', '', '--b', '', ...inner, '--b--');
    expect(mail.embedded[0]?.subject).toBe('inner');
  });

  it('are read to a depth', () => {
    const nested = 'Content-Type: message/rfc822\r\n\r\n'.repeat(limits.embeddedDepth + 5);
    let mail = parse(nested);
    let depth = 0;
    for (; mail.embedded[0] !== undefined; depth++) mail = mail.embedded[0];
    expect(depth).toBe(limits.embeddedDepth);
    expect(parse(nested).limitsReached).toEqual(['embeddedDepth']);
  });
});
