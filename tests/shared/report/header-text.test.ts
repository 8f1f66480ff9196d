import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEncodedWords } from '../../../shared/mail/mime/encoded-word.ts';
import { headerText, oneLine } from '../../../shared/report/header-text.ts';

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 500 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

describe('text of a stranger in a header field', () => {
  it.each([
    ['a\r\nBcc: b@c.example', 'a Bcc: b@c.example'],
    ['  a\t\tb\u0000c\u2028d\u202ee  ', 'a b c d e'],
    ['\ud83d', '\ufffd'],
    ['', ''],
  ])('is one line: %j', (text, line) => {
    expect(oneLine(text, 100)).toBe(line);
  });

  it('is cut between characters, and nowhere else than it has to be', () => {
    expect(oneLine('x'.repeat(10), 10)).toBe('x'.repeat(10));
    expect(oneLine('x'.repeat(11), 10)).toBe(`${'x'.repeat(9)}…`);
    expect(oneLine('😀'.repeat(10), 10)).toBe('😀'.repeat(10));
    expect(oneLine('😀'.repeat(1_000), 10)).toBe(`${'😀'.repeat(9)}…`);
  });

  it('has a bounded length and no controls, whatever it is', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 100 }), (text, limit) => {
        const line = oneLine(text, limit);
        expect([...line].length).toBeLessThanOrEqual(limit);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it('is folded in short lines of ASCII, and read back as it was', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const line = oneLine(text, 300);
        const value = headerText(line);
        const lines = `Subject: ${value}`.split('\r\n');
        expect(lines.slice(1).every((one) => /^ \S/.test(one))).toBe(true);
        expect(lines.every((one) => /^[\x20-\x7e]*$/.test(one))).toBe(true);
        expect(decodeEncodedWords(lines.join('').replace('Subject: ', ''))).toBe(line);
      }),
    );
  });

  it.each(['=?utf-8?q?a?=', 'a =?x', '=?utf-8?b?SGk=?= Hi'])('is not decoded to something else: %s', (text) => {
    expect(decodeEncodedWords(headerText(text).replaceAll('\r\n', ''))).toBe(text);
  });
});
