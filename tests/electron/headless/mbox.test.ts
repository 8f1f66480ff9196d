import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMbox, readMbox } from '../../../electron/headless/mbox.ts';

const octets = (text: string) => new TextEncoder().encode(text);
const mailsIn = (text: string) => [...readMbox(octets(text))].map((mail) => new TextDecoder().decode(mail));

describe('readMbox', () => {
  it.each([
    ['nothing', '', []],
    ['one mail', 'From a@b Mon\nSubject: x\n\nbody\n', ['Subject: x\n\nbody\n']],
    ['two mails', 'From a\nA: 1\n\nx\n\nFrom b\nB: 2\n\ny\n', ['A: 1\n\nx\n\n', 'B: 2\n\ny\n']],
    [
      'lines that end in CRLF',
      'From a\r\nA: 1\r\n\r\nx\r\n\r\nFrom b\r\nB: 2\r\n',
      ['A: 1\r\n\r\nx\r\n\r\n', 'B: 2\r\n'],
    ],
    ['a quoted separator', 'From a\nA: 1\n\n>From me\n>>From you\n> From\n', ['A: 1\n\nFrom me\n>From you\n> From\n']],
    ['"From " in the middle of a paragraph', 'From a\nA: 1\n\nx\nFrom here on\n', ['A: 1\n\nx\nFrom here on\n']],
    ['a mail without an end of line', 'From a\nA: 1\n\nx', ['A: 1\n\nx']],
    ['a separator and nothing else', 'From a\n', ['']],
  ])('reads %s', (_, text, mails) => {
    expect(mailsIn(text)).toEqual(mails);
  });

  it('gives back every mail that was put in', () => {
    const line = fc.constantFrom('From x', '>From y', 'body', '', 'A: b');
    const mail = fc.array(line, { minLength: 1, maxLength: 6 }).map((lines) => `${lines.join('\n')}\n`);
    fc.assert(
      fc.property(fc.array(mail, { minLength: 1, maxLength: 5 }), (mails) => {
        const box = mails.map((text) => `From a@b\n${text.replace(/^(>*From )/gm, '>$1')}\n`).join('');
        expect(mailsIn(box)).toEqual(mails.map((text, i) => (i < mails.length ? `${text}\n` : text)));
      }),
    );
  });

  it('tells an mbox from a mail', () => {
    expect(isMbox(octets('From a@b\n'))).toBe(true);
    expect(isMbox(octets('From: a@b\n'))).toBe(false);
    expect(isMbox(octets('Fro'))).toBe(false);
  });
});
