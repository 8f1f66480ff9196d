import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../../../shared/detect/channels/number-text.ts';
import { passage } from '../../../../shared/detect/reading.ts';

const digitsIn = (text: string) =>
  [...findNumbers(passage('body', text).words)].map(({ dialled }) => dialled.replace(/[^+\d]/g, ''));

describe('findNumbers', () => {
  it.each([
    ['groups', 'call +1 (888) 555-0142 now', ['+18885550142']],
    ['a trunk prefix', 'Rufen Sie an: 089/555 01 46.', ['0895550146']],
    ['an optional trunk prefix', '+44 (0)20 7946 0000', ['+4402079460000']],
    ['dots', '01.99.00.01.23', ['0199000123']],
    ['hyphens that do not break', '1\u2011888\u2011555\u20110142', ['18885550142']],
    ['full-width digits', '０８００－５５５－０１４２', ['08005550142']],
    ['mathematical digits', '𝟖𝟎𝟎 𝟓𝟓𝟓 𝟎𝟏𝟒𝟐', ['8005550142']],
    ['zero-width characters', '8\u200b8\u200b8 5\u200b55 01\u200c42', ['8885550142']],
    ['letters that look like digits', '+1 (8OO) 555-O1l2', ['+18005550112']],
    ['digits pulled apart', '8 8 8 5 5 5 0 1 4 2', ['8885550142']],
    ['words', 'dial one eight eight eight, five five five, oh one four two', ['18885550142']],
    ['words that repeat', 'eight double eight triple five zero one four two', ['8885550142']],
    ['German words', 'null acht null null fünf fünf fünf null eins vier zwei', ['08005550142']],
    ['French words', 'zéro huit zéro zéro cinq cinq cinq zéro un quatre deux', ['08005550142']],
    ['words among digits', '1 888 five five five 0142', ['18885550142']],
    ['what stands behind hyphens', '1-800-555-0142 24/7', ['18005550142']],
    ['two numbers side by side', '0800 555 0142 / 0800 555 0143', ['08005550142', '08005550143']],
    ['two numbers below each other', '0800 555 0142\n0800 555 0143', ['08005550142', '08005550143']],
  ])('reads %s', (_, text, numbers) => {
    expect(digitsIn(text)).toEqual(numbers);
  });

  it.each([
    ['an order', 'Order 48150623'],
    ['dates', '15.01.2024, 2024-01-15 and 1/15/2024'],
    ['a time', '10:30 to 18:00'],
    ['a price', '1,499.99 or 12,500,000'],
    ['a number in an address of the web', 'https://a.example/0800-555-0142'],
    ['a mail address', '0800-555-0142@a.example'],
    ['a card', '4111 1111 1111 1111'],
    ['a word that spells a digit', 'Appelez au un numéro en ligne'],
    ['words that spell a few digits', 'one two three, four five'],
  ])('leaves %s alone', (_, text) => {
    expect(digitsIn(text)).toEqual([]);
  });

  it('does not take an ordinary word beside a number for one of its digits', () => {
    expect(digitsIn('02 3488 1234 il lunedì')).toEqual(['0234881234']);
    expect(digitsIn('ligue para um 0800 555 0142')).toEqual(['08005550142']);
  });

  it('never yields more digits than a number can have, and covers words of the text', () => {
    const piece = fc.constantFrom(
      '1',
      '0',
      '55',
      ' ',
      '-',
      '+',
      '(',
      ')',
      'o',
      'five ',
      'double ',
      '\n',
      '/',
      'call ',
      '.',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { words } = passage('body', pieces.join(''));
        for (const { first, end, dialled } of findNumbers(words)) {
          const digits = dialled.replace(/\D/g, '');
          expect(digits.length).toBeGreaterThanOrEqual(7);
          expect(digits.length).toBeLessThanOrEqual(15);
          expect(first).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(words.words.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
