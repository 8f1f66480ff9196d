import { describe, expect, it } from 'vitest';
import type { RegistryData } from '../../../shared/registry/compile.ts';
import { findFaults } from '../../../shared/registry/faults/find-faults.ts';
import type { BrandEntry } from '../../../shared/registry/schema.ts';
import { brandEntry, fromList, registryData, registryOf } from '../../support/registry-data.ts';

const own = { relation: 'own', subdomains: true, ...fromList } as const;
const one = (changes: Partial<BrandEntry> = {}) =>
  brandEntry('one', { domains: [{ domain: 'example.com', ...fromList }], ...changes });
const two = (changes: Partial<BrandEntry> = {}) =>
  brandEntry('two', { domains: [{ domain: 'example.net', ...fromList }], ...changes });

function faults(brands: readonly BrandEntry[], changes: Partial<RegistryData> = {}): readonly string[] {
  const registry = registryOf(registryData(brands, changes));
  const isValidNumber = (number: string, country: string) => number.startsWith('+44') && country === 'gb';
  return findFaults({ registry, isValidNumber }).map(({ text }) => text);
}

function hosts(kind: 'freemail' | 'disposable' | 'shortener', host: string): Partial<RegistryData> {
  return { hosts: { ...registryData([]).hosts, [kind]: [host] } };
}

describe('the rules of the registry', () => {
  it('find nothing in two brands that follow them', () => {
    const phone = { number: '+442079460000', country: 'gb', use: 'support', ...fromList } as const;
    const page = { url: 'https://help.example.com/contact', ...fromList };
    const reporting = { address: 'phishing@example.com', page: 'https://www.example.com/report', ...fromList };
    const brand = one({
      related: ['two'],
      mailDomains: [{ domain: 'mail.example.com', ...own }],
      mailAddresses: [{ address: 'service@example.com', ...fromList }],
      phones: [phone],
      supportPages: [page],
      chats: [{ kind: 'chatbot', handle: 'https://chat.example.com', ...fromList }],
      reporting,
    });
    expect(faults([brand, two({ related: ['one'], phones: [phone] })])).toEqual([]);
  });

  it.each<[string, readonly BrandEntry[], string]>([
    ['an id that stands for two brands', [one(), two({ id: 'one' })], 'The id "one" stands for two brands.'],
    ['a name without a letter', [one({ aliases: ['!'] })], '"one" has a name without a letter: "!".'],
    [
      'an ambiguous name that is no name',
      [one({ ambiguousNames: ['Uno'] })],
      '"Uno" is called ambiguous but is no name of "one".',
    ],
    [
      'a word that begins none of its domains',
      [one({ wordLabels: ['exam'] })],
      '"exam" is called a word but begins no domain of "one".',
    ],
    ['a product that is no alias', [one({ products: ['Uno'] })], 'The product "Uno" is no alias of "one".'],
    [
      'a group with a brand that is not there',
      [one({ related: ['two'] })],
      '"one" is related to "two", which does not exist.',
    ],
    ['a brand in a group with itself', [one({ related: ['one'] })], '"one" is related to itself.'],
    [
      'a group that the other brand does not know of',
      [one({ related: ['two'] }), two()],
      '"one" is related to "two", but not the other way round.',
    ],
    [
      'a name that means two brands, however it is written',
      [one({ aliases: ['Ünö Bank'] }), two({ aliases: ['uno-bank'] })],
      '"uno-bank" is a name of both "one" and "two".',
    ],
    [
      'a domain that nobody can register',
      [one({ domains: [{ domain: 'co.uk', ...fromList }] })],
      '"co.uk" of "one" can be registered by nobody (Public Suffix List).',
    ],
    [
      'a domain below a suffix that does not exist',
      [one({ domains: [{ domain: 'one.notasuffix', ...fromList }] })],
      '"one.notasuffix" of "one" can be registered by nobody (Public Suffix List).',
    ],
    [
      'a domain of two brands',
      [one(), two({ mailDomains: [{ domain: 'example.com', ...own }] })],
      '"example.com" of "two" belongs to "one" (example.com), too.',
    ],
    [
      "a domain below another brand's",
      [one(), two({ domains: [{ domain: 'two.example.com', ...fromList }] })],
      '"two.example.com" of "two" belongs to "one" (example.com), too.',
    ],
    [
      'an own mail domain where customers have mailboxes',
      [one({ customerMailDomains: ['example.com'], mailDomains: [{ domain: 'example.com', ...own }] })],
      'Customers have mailboxes at "example.com": it cannot be the own mail domain of "one".',
    ],
    [
      'a number that its country does not have',
      [one({ phones: [{ number: '+442079460000', country: 'fr', use: 'support', ...fromList }] })],
      '"+442079460000" of "one" is no number of FR.',
    ],
    [
      'a number that is only supposed',
      [
        one({
          phones: [{ number: '+442079460000', country: 'gb', use: 'support', confidence: 'low', sources: ['list'] }],
        }),
      ],
      '"+442079460000" of "one" is only supposed, and somebody would call it.',
    ],
    [
      'an address on a foreign domain',
      [one({ mailAddresses: [{ address: 'one@example.net', ...fromList }] })],
      'The address "one@example.net" is not on a domain of "one".',
    ],
    [
      "an address on another brand's domain",
      [one({ mailAddresses: [{ address: 'one@example.net', ...fromList }] }), two()],
      'The address "one@example.net" is not on a domain of "one".',
    ],
    [
      'a support page on a foreign domain',
      [one({ supportPages: [{ url: 'https://one.example.net/', ...fromList }] })],
      'The page "https://one.example.net/" is not on a domain of "one".',
    ],
    [
      'a chat page on a foreign domain',
      [one({ chats: [{ kind: 'live-chat', handle: 'https://one.example.net/', ...fromList }] })],
      'The page "https://one.example.net/" is not on a domain of "one".',
    ],
    [
      'an address for reports on a foreign domain',
      [one({ reporting: { address: 'abuse@example.net', ...fromList } })],
      'Reports for "one" go to "abuse@example.net", which is not on a domain of it; give the reason.',
    ],
    [
      'an address for reports where customers have mailboxes',
      [one({ customerMailDomains: ['example.org'], reporting: { address: 'abuse@example.org', ...fromList } })],
      'Reports for "one" go to "abuse@example.org", which is not on a domain of it; give the reason.',
    ],
    [
      'a help page on a domain that is only supposed',
      [
        one({
          domains: [{ domain: 'example.com', confidence: 'low', sources: ['list'] }],
          supportPages: [{ url: 'https://example.com/help', ...fromList }],
        }),
      ],
      '"https://example.com/help" of "one" is shown to people, but whose domain it lies on is only supposed.',
    ],
    [
      'an address for reports on such a domain',
      [
        one({
          domains: [{ domain: 'example.com', confidence: 'low', sources: ['list'] }],
          reporting: { address: 'abuse@example.com', ...fromList },
        }),
      ],
      '"abuse@example.com" of "one" is shown to people, but whose domain it lies on is only supposed.',
    ],
    [
      'a fact with a blank source',
      [one({ domains: [{ domain: 'example.com', confidence: 'low', sources: [' '], seen: '2026-01-02' }] })],
      '"example.com" of "one" has no source.',
    ],
    [
      'a fact without a day',
      [one({ domains: [{ domain: 'example.com', confidence: 'low', sources: ['a page'], seen: 'lately' }] })],
      '"example.com" of "one" does not say when it was seen.',
    ],
  ])('find %s', (_, brands, sentence) => {
    expect(faults(brands)).toEqual([sentence]);
  });

  it('find a number of two brands', () => {
    const phones = [{ number: '+442079460000', country: 'gb', use: 'support' as const, ...fromList }];
    expect(faults([one({ phones }), two({ phones })])).toEqual(['"+442079460000" of "two" belongs to "one", too.']);
  });

  it.each(['shortener', 'disposable'] as const)('find a domain that also stands in the list of %s hosts', (kind) => {
    expect(faults([one()], hosts(kind, 'example.com'))).toEqual([
      `"example.com" of "one" also stands in the list of ${kind} hosts.`,
    ]);
  });

  it('find an own mail domain in the list of free mailboxes', () => {
    const brand = one({ mailDomains: [{ domain: 'example.com', ...own }] });
    expect(faults([brand], hosts('freemail', 'example.com'))).toHaveLength(1);
  });

  it('find a name of the long tail that takes the domain of a brand', () => {
    const longTail = [{ id: 'tail', name: 'Tail', domains: ['example.com'], sources: ['list'] }];
    expect(faults([one()], { longTail })).toEqual(['"example.com" of "tail" belongs to "one" (example.com), too.']);
  });

  it.each<[string, readonly BrandEntry[]]>([
    [
      'a domain of two brands of a group',
      [one({ related: ['two'] }), two({ related: ['one'], mailDomains: [{ domain: 'example.com', ...own }] })],
    ],
    [
      'a mailing service of two brands',
      [
        one({ mailDomains: [{ domain: 'example.org', ...own, relation: 'sends-via' }] }),
        two({ mailDomains: [{ domain: 'example.org', ...own, relation: 'sends-via' }] }),
      ],
    ],
    [
      'a name of two brands that is an ordinary word for one of them',
      [one({ aliases: ['Sun'], ambiguousNames: ['Sun'] }), two({ aliases: ['SUN'] })],
    ],
    [
      'a foreign address for reports with a reason',
      [one({ reporting: { address: 'abuse@example.net', reason: 'run by its insurer', ...fromList } })],
    ],
    [
      "a single host of the brand's below the domain of its customers",
      [one({ customerMailDomains: ['example.org'], mailDomains: [{ domain: 'post.example.org', ...own }] })],
    ],
  ])('allow %s', (_, brands) => {
    expect(faults(brands)).toEqual([]);
  });
});
