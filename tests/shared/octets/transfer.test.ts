import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTransfer } from '../../../shared/mail/mime/transfer-encoding.ts';
import { encodeBase64, encodeBase64Lines } from '../../../shared/octets/base64.ts';
import { joinOctets } from '../../../shared/octets/join.ts';
import { octetText, textOctets } from '../../../shared/octets/octet-text.ts';
import { quotedPrintable } from '../../../shared/octets/quoted-printable.ts';

const octets = fc.uint8Array({ maxLength: 400 });
const decoded = (text: Uint8Array, encoding: string) => Buffer.from(decodeTransfer(text, encoding, 100_000));

describe('octets on their way through the mail', () => {
  it('are in base64 what Node makes of them, in lines of 76 characters', () => {
    fc.assert(
      fc.property(octets, (given) => {
        const wanted = Buffer.from(given).toString('base64');
        expect(octetText(encodeBase64(given))).toBe(wanted);
        expect(octetText(encodeBase64Lines(given))).toBe((wanted.match(/.{1,76}/g) ?? []).join('\r\n'));
        expect(decoded(encodeBase64Lines(given), 'base64')).toEqual(Buffer.from(given));
      }),
    );
  });

  it('are read back from quoted-printable as they were, but for line breaks, which are CRLF', () => {
    fc.assert(
      fc.property(octets, (given) => {
        const written = quotedPrintable(given);
        expect(written.split('\r\n').every((line) => /^[\t\x20-\x7e]{0,76}$/.test(line) && !/[ \t]$/.test(line))).toBe(
          true,
        );
        const lines = octetText(given).replace(/\r?\n/g, '\r\n');
        expect(octetText(decoded(textOctets(written), 'quoted-printable'))).toBe(lines);
      }),
    );
  });

  it('are the same after they were text, however many there are', () => {
    fc.assert(
      fc.property(octets, (given) => {
        expect(textOctets(octetText(given))).toEqual(given);
      }),
    );
    const many = new Uint8Array(100_000).map((_, at) => at % 256);
    expect(textOctets(octetText(many))).toEqual(many);
  });

  it('are joined in their order', () => {
    expect(joinOctets([new Uint8Array([1]), new Uint8Array(0), new Uint8Array([2, 3])])).toEqual(
      new Uint8Array([1, 2, 3]),
    );
    expect(joinOctets([])).toEqual(new Uint8Array(0));
  });
});
