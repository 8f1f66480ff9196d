import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markText } from '../../../renderer/lib/mail/marked-text.ts';

const marked = (text: string, excerpts: readonly string[]) =>
  markText(text, excerpts).flatMap((stretch) => (stretch.mark === null ? [] : [[stretch.mark, stretch.text]]));

describe('the evidence in a mail’s text', () => {
  test.each([
    ['as it stands', 'Pay the fee now.', ['the fee'], [[0, 'the fee']]],
    ['over other white space', 'Pay\n  the\u00a0fee now.', ['Pay the fee'], [[0, 'Pay\n  the\u00a0fee']]],
    ['without the ellipsis of an excerpt', 'Pay the fee now.', ['…the fee…'], [[0, 'the fee']]],
    [
      'twice when two excerpts say it apart',
      'a fee and a code',
      ['a code', 'a fee'],
      [
        [1, 'a fee'],
        [0, 'a code'],
      ],
    ],
    ['once when one excerpt lies in another', 'a fee now', ['fee', 'a fee now'], [[1, 'a fee now']]],
    ['not at all when it is not there', 'nothing', ['a fee'], []],
    ['not at all when it is blank', 'a fee', ['', '  ', '…'], []],
  ] as const)('is found %s', (_how, text, excerpts, expected) => {
    expect(marked(text, excerpts)).toEqual(expected);
  });

  test('changes nothing of the text, whatever the excerpts are', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '…', '\u{1f4e6}') });
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 6 }), (text, excerpts) => {
        const stretches = markText(text, excerpts);
        expect(stretches.map((stretch) => stretch.text).join('')).toBe(text);
      }),
    );
  });

  test('loses nothing of a long text that nearly holds an excerpt everywhere', () => {
    const text = 'a '.repeat(100_000);
    const excerpts = Array.from({ length: 500 }, (_, index) => `${'a '.repeat(1_000)}${index}`);
    const stretches = markText(text, excerpts);
    expect(stretches.map((stretch) => stretch.text).join('') === text).toBe(true);
  });
});
