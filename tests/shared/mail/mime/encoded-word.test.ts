import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEncodedWords } from '../../../../shared/mail/mime/encoded-word.ts';

describe('a header with encoded words', () => {
  it.each([
    ['plain text', 'Hello', 'Hello'],
    ['Q', '=?utf-8?Q?Caf=C3=A9_au_lait?=', 'Café au lait'],
    ['B', '=?UTF-8?b?Q2Fmw6k=?=', 'Café'],
    ['text around', 'Re: =?iso-8859-1?Q?Caf=E9?= today', 'Re: Café today'],
    ['white space between two words', '=?utf-8?Q?a?= \t =?utf-8?Q?b?=', 'ab'],
    ['white space between two charsets', '=?utf-8?Q?a?= =?iso-8859-1?Q?=E9?=', 'aé'],
    ['a character cut in two by words', '=?utf-8?B?Q2Fmww==?= =?utf-8?B?qQ==?=', 'Café'],
    ['a character cut by words of both encodings', '=?utf-8?Q?Caf=C3?= =?utf-8?B?qQ==?=', 'Café'],
    ['a language', '=?utf-8*en?Q?a?=', 'a'],
    ['an unknown charset', '=?x-unknown?Q?Caf=C3=A9?=', 'Café'],
    ['US-ASCII that is not', '=?us-ascii?Q?Caf=C3=A9?=', 'Café'],
    ['spaces in the word', '=?utf-8?Q?a b?=', 'a b'],
    ['raw UTF-8 in the word', '=?utf-8?Q?é=C3=A9?=', 'éé'],
    ['a broken escape', '=?utf-8?Q?50=?=', '50='],
    ['no padding', '=?utf-8?B?Q2Fmw6k?=', 'Café'],
    ['shift states', '=?iso-2022-jp?B?GyRCRnxLXBsoQg==?= =?iso-2022-jp?B?GyRCOGwbKEI=?=', '日本語'],
    ['no encoding of that name', '=?utf-8?x?a?=', '=?utf-8?x?a?='],
    ['no end', '=?utf-8?Q?abc', '=?utf-8?Q?abc'],
    ['a beginning before the word', '=?=?utf-8?Q?a?=', '=?a'],
    ['line breaks within', '=?utf-8?Q?a=0D=0ABcc:_x?=', 'a  Bcc: x'],
  ])('is read: %s', (_what, value, expected) => {
    expect(decodeEncodedWords(value)).toBe(expected);
  });

  it('gives back what was encoded, however it was cut into words', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((one) => !/\p{Cc}/u.test(one));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 20 }), (original, size) => {
        const octets = Buffer.from(original, 'utf8');
        const words: string[] = [];
        for (let at = 0; at < octets.length; at += size) {
          words.push(`=?utf-8?B?${octets.subarray(at, at + size).toString('base64')}?=`);
        }
        expect(decodeEncodedWords(words.join(' '))).toBe(octets.toString('utf8'));
      }),
    );
  });

  it('never throws, and never yields a control character', () => {
    fc.assert(
      fc.property(fc.string(), (value) => !/\p{Cc}/u.test(decodeEncodedWords(`=?utf-8?Q?${value}?= ${value}`))),
    );
  });
});
