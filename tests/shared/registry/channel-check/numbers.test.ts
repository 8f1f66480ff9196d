import { describe, expect, it } from 'vitest';
import { checkText } from '../../../../shared/registry/contacts/check-text.ts';
import { brandEntry, fromList, registryData, registryOf } from '../../../support/registry-data.ts';

/** Country, E.164, as it is printed at home, as it is printed for abroad. */
const numbers = [
  ['gb', '+447400123456', '07400 123456', '+44 7400 123456'],
  ['us', '+12015550123', '(201) 555-0123', '+1 201-555-0123'],
  ['de', '+4915123456789', '01512 3456789', '+49 (0)1512 3456789'],
  ['fr', '+33612345678', '06 12 34 56 78', '+33 6 12 34 56 78'],
  ['es', '+34612987654', '612 98 76 54', '+34 612 98 76 54'],
  ['it', '+393123456789', '312 345 6789', '+39 312 345 6789'],
  ['pt', '+351912345678', '912 345 678', '+351 912 345 678'],
  ['nl', '+31623456781', '06-23456781', '+31 (0)6 23456781'],
  ['be', '+32450001234', '0450/00.12.34', '+32 450 00 12 34'],
  ['ch', '+41781234567', '078 123 45 67', '+41 78 123 45 67'],
  ['at', '+43664123456', '0664 / 123456', '+43 664 123456'],
  ['se', '+46701234567', '070-123 45 67', '+46 70 123 45 67'],
  ['no', '+4740612345', '40 61 23 45', '+47 40 61 23 45'],
  ['dk', '+4534412345', '34 41 23 45', '+45 34 41 23 45'],
  ['fi', '+358412345678', '041 2345678', '+358 41 2345678'],
  ['pl', '+48512345678', '512 345 678', '+48 512 345 678'],
  ['cz', '+420601123456', '601 123 456', '+420 601 123 456'],
  ['hu', '+36201234567', '06 20 123 4567', '+36 20 123 4567'],
  ['ro', '+40712034567', '0712 034 567', '+40 712 034 567'],
  ['gr', '+306912345678', '691 234 5678', '+30 691 234 5678'],
  ['ie', '+353850123456', '085 012 3456', '+353 85 012 3456'],
  ['au', '+61491570156', '0491 570 156', '+61 491 570 156'],
  ['nz', '+64211234567', '021 123 4567', '+64 21 123 4567'],
  ['jp', '+819012345678', '090-1234-5678', '+81 90-1234-5678'],
  ['in', '+918123456789', '081234 56789', '+91 81234 56789'],
  ['br', '+5511961234567', '(11) 96123-4567', '+55 11 96123-4567'],
  ['mx', '+522221234567', '222 123 4567', '+52 222 123 4567'],
  ['ar', '+5491123456789', '011 15-2345-6789', '+54 9 11 2345-6789'],
  ['za', '+27711234567', '071 123 4567', '+27 71 123 4567'],
  ['tr', '+905012345678', '0501 234 56 78', '+90 501 234 56 78'],
  ['il', '+972502345678', '050-234-5678', '+972 50-234-5678'],
  ['sg', '+6581234567', '8123 4567', '+65 8123 4567'],
  ['hk', '+85251234567', '5123 4567', '+852 5123 4567'],
  ['kr', '+821020000000', '010-2000-0000', '+82 10-2000-0000'],
  ['ru', '+79123456789', '8 (912) 345-67-89', '+7 912 345-67-89'],
  ['ua', '+380501234567', '050 123 4567', '+380 50 123 4567'],
  ['cl', '+56221234567', '(2) 2123 4567', '+56 2 2123 4567'],
] as const;

/** Each country's number belongs to a brand of its own. */
const registry = registryOf(
  registryData(
    numbers.map(([country, number]) =>
      brandEntry(`brand-${country}`, {
        name: `Quibble ${country.toUpperCase()}`,
        phones: [{ number, country, use: 'support', ...fromList }],
      }),
    ),
  ),
);

function answers(text: string): readonly string[] {
  return checkText(text, registry).checks.map(
    ({ kind, status, brand, elsewhere }) => `${kind} ${status} ${brand?.id ?? '-'} ${elsewhere ?? '-'}`,
  );
}

describe('a telephone number', () => {
  it.each(numbers)('of %s (%s) is known as it is printed at home: %s', (country, _, national) => {
    expect(answers(national)).toEqual([`phone official brand-${country} country`]);
  });

  it.each(numbers)(
    'of %s (%s) is known as it is printed for abroad (not %s): %s',
    (country, _number, _home, abroad) => {
      expect(answers(abroad)).toEqual([`phone official brand-${country} -`]);
    },
  );

  it.each(numbers)('of %s (%s) is found in a sentence as at home: %s', (country, _, national) => {
    expect(answers(`Please call us on ${national}, any day.`)).toEqual([`phone official brand-${country} country`]);
  });

  it.each(numbers)('of %s is not %s when its last digit is another one', (_country, number) => {
    const last = (Number(number.at(-1)) + 1) % 10;
    expect(answers(`${number.slice(0, -1)}${last}`)).toEqual(['phone unknown - -']);
  });

  it.each([
    ['with 00 in front', '00447400123456', 'phone official brand-gb -'],
    ["with North America's way out", '011447400123456', 'phone official brand-gb country'],
    ["with Australia's way out", '0011447400123456', 'phone official brand-gb -'],
    ['without the plus', '447400123456', 'phone official brand-gb country'],
    ['as a link that dials', 'tel:+44-7400-123456', 'phone official brand-gb -'],
    ['as a link for short messages', 'sms:+447400123456?body=hi', 'phone official brand-gb -'],
    ['in full-width digits', '＋４４ ７４００ １２３４５６', 'phone official brand-gb -'],
    ['in Arabic digits', 'اتصل +٤٤٧٤٠٠١٢٣٤٥٦ الآن', 'phone official brand-gb -'],
    ['with invisible characters', '+44\u200b7400\u2060123456', 'phone official brand-gb -'],
    ['with spaces that do not break', '+44\u00a07400\u202f123456', 'phone official brand-gb -'],
    ['with an extension', '+44 7400 123456 ext. 12', 'phone official brand-gb -'],
    ['with letters for digits', 'call +44 74OO 123456', 'phone official brand-gb -'],
  ])('is known %s', (_, text, answer) => {
    expect(answers(text)).toEqual([answer]);
  });

  it.each([
    ['a date', 'on 24.11.2026 or 2026-11-24'],
    ['a price', 'It costs 1.299,00 EUR'],
    ['a card', 'card 4111 1111 1111 1111'],
    ['a year', 'since 1998'],
    ['a version', 'version 10.2.3'],
    ['an address in a network', 'host 192.0.2.17 answers'],
  ])('is no part of %s', (_, text) => {
    expect(answers(text)).toEqual([]);
  });
});
