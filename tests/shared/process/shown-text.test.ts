import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownLength, shownText } from '../../../shared/process/shown-text.ts';

test.each([
  ['a direction that is turned round', 'PayPal \u202Emoc.rehsihp', 'PayPal moc.rehsihp'],
  ['invisible letters', 'Pay\u00ADPal\u200B\uFEFF', 'Pay Pal'],
  ['further lines', 'Amazon\r\n\nCall us\u2028now', 'Amazon Call us now'],
  ['control characters', 'DHL\u0007\u001b[31m', 'DHL [31m'],
  ['a joiner, which some scripts need', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  ['nothing', '', ''],
])('%s: one honest line', (_what, text, shown) => {
  expect(shownText(text)).toBe(shown);
});

test('what is too long is cut, without cutting a character in two', () => {
  expect(shownText('😀'.repeat(300))).toBe(`${'😀'.repeat(shownLength - 1)}…`);
});

test('whatever it is given, it is one line of bounded length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const shown = shownText(text);
      expect([...shown].length).toBeLessThanOrEqual(shownLength);
      expect(shown).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u2028\u2029]/u);
    }),
  );
});
