import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brandSections } from '../../../renderer/lib/channels/brand-facts.ts';
import { type OwnPlace, ownAddress, settingsPlace } from '../../../renderer/lib/settings-place.ts';
import { countryChoices, countryNames } from '../../../renderer/lib/text/countries.ts';
import { httpsAddress } from '../../../renderer/lib/text/https-address.ts';
import { formatMinute, parseMinute } from '../../../renderer/lib/text/minute-of-day.ts';
import { formatOctets } from '../../../renderer/lib/text/octets.ts';
import { sampleChannels } from '../../support/sample-channels.ts';

test.each([
  [null, 'accounts', null],
  ['storage', 'storage', null],
  ['accounts/ann', 'accounts', 'ann'],
  ['storage/ann', 'storage', null],
  ['nowhere/ann', 'accounts', null],
])('the settings at %j are %s, %j', (address, part, accountId) => {
  expect(settingsPlace(address)).toEqual({ part, accountId, own: null });
});

test.each<[string, OwnPlace | null]>([
  ['registry', null],
  ['registry/new', { kind: 'new' }],
  ['registry/entry-own-shop', { kind: 'entry', id: 'own-shop' }],
  ['registry/correct-dhl', { kind: 'correct', id: 'dhl' }],
  ['registry/correct-', null],
  ['storage/new', null],
])('the settings at %j show the own entry %j', (address, own) => {
  expect(settingsPlace(address).own).toEqual(own);
  if (own !== null) expect(ownAddress(own)).toBe(address);
});

describe('minutes of the day', () => {
  test('are read as they are written', () => {
    fc.assert(
      fc.property(fc.nat(24 * 60 - 1), (minute) => {
        expect(parseMinute(formatMinute(minute))).toBe(minute);
      }),
    );
  });

  test.each(['24:00', '7:00', '', '12:60', 'noon', '12:00:0'])('are not read from %j', (text) => {
    expect(parseMinute(text)).toBeNull();
  });
});

test.each([
  [0, '0 kB'],
  [4_812_800, '4.8 MB'],
  [999_999, '1 MB'],
  [12_400_000_000, '12 GB'],
])('%d octets are %s', (octets, expected) => {
  expect(
    formatOctets(octets, 'en-GB')
      .replaceAll(/\s/g, ' ')
      .replace(/(\d)(?=[a-zA-Z])/, '$1 '),
  ).toBe(expected);
});

test('countries are named in the order of the language, without what is no country code', () => {
  expect(countryNames(['gb', 'de', 'x-private'], 'en-GB')).toBe('Germany, United Kingdom');
  expect(countryNames([], 'en-GB')).toBe('');
});

test.each(['javascript:alert(1)', 'http://a.example/', 'data:text/html,x', 'file:///etc/passwd', '', 'not an address'])(
  'nothing opens %j',
  (text) => {
    expect(httpsAddress(text)).toBeNull();
  },
);

test('the reader’s own country comes first among the numbers of an organisation', () => {
  const [channels] = sampleChannels;
  if (channels === undefined) throw new Error('there are no sample channels');
  const [phone] = channels.phones;
  if (phone === undefined) throw new Error('the first sample has no number');
  const phones = ['br', 'gb', 'de'].map((country) => ({ ...phone, country }));
  const sections = brandSections({ ...channels, phones }, ['de']);
  const labels = sections.find(({ kind }) => kind === 'phone')?.facts.map(({ label }) => label);
  expect(labels).toEqual(['Germany', 'Brazil', 'United Kingdom']);
});

describe('the countries to choose from', () => {
  test.each(['en-GB', 'de-DE'])('have each a name of its own in %s', (locale) => {
    const choices = countryChoices(locale, []);
    const names = choices.map(({ label }) => label);
    expect(new Set(names).size).toBe(choices.length);
    expect(choices.filter(({ value, label }) => label.toLowerCase() === value)).toEqual([]);
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, locale)));
  });

  test('begin with the reader’s own', () => {
    const first = countryChoices('de-DE', ['at', 'ch']).slice(0, 3);
    expect(first.map(({ value }) => value)).toEqual(['at', 'ch', 'af']);
  });
});
