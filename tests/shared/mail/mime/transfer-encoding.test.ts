import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTransfer, estimateDecodedSize } from '../../../../shared/mail/mime/transfer-encoding.ts';
import { rawOctets } from '../../../support/message.ts';

const all = Number.MAX_SAFE_INTEGER;

function decode(text: string, encoding: string, maximum = all): string {
  return String.fromCharCode(...decodeTransfer(rawOctets(text), encoding, maximum));
}

describe('base64', () => {
  it.each([
    ['padding', 'YWJjZA==', 'abcd'],
    ['no padding', 'YWJjZA', 'abcd'],
    ['line breaks', 'YW\r\nJj', 'abc'],
    ['garbage between', 'Y!W~J.j', 'abc'],
    ['pieces joined after padding', 'YQ==YmM=', 'abc'],
    ['the URL-safe alphabet', '-_-_', '\u00fb\u00ff\u00bf'],
    ['a single digit', 'Y', ''],
    ['padding only', '====', ''],
  ])('is read with %s', (_what, text, expected) => {
    expect(decode(text, 'base64')).toBe(expected);
  });

  it('gives back what was encoded', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (octets) => {
        const lines = Buffer.from(octets)
          .toString('base64')
          .replace(/(.{76})/g, '$1\r\n');
        expect(decodeTransfer(rawOctets(lines), 'base64', all)).toEqual(octets);
      }),
    );
  });

  it('stops at the maximum', () => {
    expect(decode('YWJjZGVmZ2hp', 'base64', 4)).toBe('abcd');
  });
});

describe('quoted-printable', () => {
  it.each([
    ['an octet', 'Caf=E9', 'Caf\u00e9'],
    ['lower-case digits', '=c3=a9', '\u00c3\u00a9'],
    ['a soft line break', 'a=\r\nb', 'ab'],
    ['a soft line break of a bare LF', 'a=\nb', 'ab'],
    ['white space before the line break', 'a= \t\r\nb', 'ab'],
    ['a = at the end', 'a=', 'a'],
    ['a = that means itself', 'a=b c=zz', 'a=b c=zz'],
    ['a = before one digit', 'a=4', 'a=4'],
    ['hard line breaks', 'a\r\nb', 'a\r\nb'],
  ])('is read with %s', (_what, text, expected) => {
    expect(decode(text, 'quoted-printable')).toBe(expected);
  });

  it('gives back what was encoded', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (octets) => {
        const encoded = [...octets].map((octet) => `=${octet.toString(16).padStart(2, '0').toUpperCase()}`);
        expect(decodeTransfer(rawOctets(encoded.join('=\r\n')), 'quoted-printable', all)).toEqual(octets);
      }),
    );
  });
});

describe('other encodings', () => {
  it.each(['', '7bit', '8bit', 'binary', 'x-uuencode'])('%s changes nothing', (encoding) => {
    expect(decode('a=41', encoding)).toBe('a=41');
  });
});

describe('the size after decoding', () => {
  it('is told without decoding', () => {
    const octets = new Uint8Array(10_000);
    const lines = Buffer.from(octets)
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n');
    expect(Math.abs(estimateDecodedSize(rawOctets(lines), 'base64') - octets.length)).toBeLessThan(100);
    expect(estimateDecodedSize(octets, '')).toBe(octets.length);
    expect(estimateDecodedSize(new Uint8Array(0), 'base64')).toBe(0);
  });
});
