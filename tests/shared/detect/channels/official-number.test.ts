import { describe, expect, it } from 'vitest';
import { isOfficialNumber } from '../../../../shared/detect/channels/official-number.ts';
import { brandEntry, fromList, registryData, registryOf } from '../../../support/registry-data.ts';

const phone = (number: string, country: string) => ({ number, country, use: 'support' as const, ...fromList });
const registry = registryOf(
  registryData([
    brandEntry('bank', {
      phones: [
        phone('+442079460000', 'gb'),
        phone('+4989555014', 'de'),
        phone('+390234881234', 'it'),
        phone('+18005550142', 'us'),
        phone('+78005550199', 'ru'),
        phone('3631', 'fr'),
      ],
    }),
    brandEntry('card', { related: ['bank'] }),
    brandEntry('stranger'),
  ]),
);
const isOf = (id: string, dialled: string) => {
  const brand = registry.brand(id);
  return brand !== null && isOfficialNumber(dialled, brand, registry);
};

describe("a brand's number is recognised", () => {
  it.each([
    ['as it is dialled from abroad', '+44 20 7946 0000'],
    ['with the trunk prefix in parentheses', '+44 (0)20 7946 0000'],
    ['as it is dialled at home', '020 7946 0000'],
    ['with the prefix for calls abroad', '0044 20 7946 0000'],
    ['with the prefix for calls abroad of another country of the brand', '011 44 20 7946 0000'],
    ['without the area code', '7946 0000'],
    ['with slashes', '089/55 50 14'],
    ['in a country whose numbers keep their zero', '02 3488 1234'],
    ['with the long-distance prefix of its country', '1-800-555-0142'],
    ['with another trunk prefix than 0', '8 (800) 555-01-99'],
  ])('%s', (_, dialled) => {
    expect(isOf('bank', dialled)).toBe(true);
    expect(isOf('card', dialled)).toBe(true);
  });

  it.each([
    ['one digit off', '+44 20 7946 0001'],
    ['the same digits in another country', '+1 20 7946 0000'],
    ['its end behind another country code', '+800 555 0142'],
    ['too short to be a number', '0000'],
    ['no digits', '+'],
  ])('but not %s', (_, dialled) => {
    expect(isOf('bank', dialled)).toBe(false);
  });

  it('and nobody else has it', () => {
    expect(isOf('stranger', '+44 20 7946 0000')).toBe(false);
  });
});
