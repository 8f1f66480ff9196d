import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Brand } from '../../../shared/registry/brand.ts';
import type { Registry } from '../../../shared/registry/registry.ts';
import { brandEntry, fromList, registryData, registryOf } from '../../support/registry-data.ts';

const mailDomain = { relation: 'own', subdomains: true, ...fromList } as const;

const registry = registryOf(
  registryData(
    [
      brandEntry('telephone', {
        domains: [{ domain: 'telephone.example', ...fromList }],
        mailDomains: [
          { domain: 'telephone.example', ...mailDomain },
          { domain: 'bills.telephone.example', ...mailDomain, subdomains: false },
          { domain: 'posting.example', ...mailDomain, relation: 'sends-via' },
        ],
        mailAddresses: [{ address: 'help@telephone.example', ...fromList }],
        customerMailDomains: ['telephone.example'],
        phones: [{ number: '+442079460000', country: 'gb', use: 'support', ...fromList }],
      }),
      brandEntry('forge', {
        domains: [{ domain: 'forge.example', ...fromList }],
        mailDomains: [
          { domain: 'forge.example', ...mailDomain },
          { domain: 'posting.example', ...mailDomain, relation: 'sends-via' },
        ],
        userContentDomains: ['forge.example'],
        reporting: { address: 'abuse@forge.example', ...fromList },
      }),
    ],
    {
      longTail: [
        { id: 'small-shop', name: 'Small Shop', domains: ['small-shop.example'], sources: ['list:a', 'list:b'] },
      ],
      reportBodies: [{ id: 'desk', name: 'Desk', countries: ['de'], scope: ['phishing email'], ...fromList }],
      hosts: {
        freemail: ['freemail.example', 'both.example'],
        disposable: ['both.example'],
        shortener: [],
        'user-content': [],
        'mailing-service': ['posting.example'],
        'self-service': [],
      },
    },
  ),
);

function owners(host: string, from: Registry = registry): readonly string[] {
  return from.owners(host).map(({ brand, relation, domain }) => `${brand.id} ${relation} ${domain}`);
}

describe('who uses a domain', () => {
  it.each([
    [
      'a domain',
      'forge.example',
      ['forge user-content forge.example', 'forge own forge.example', 'forge web forge.example'],
    ],
    ['a host below it', 'a.b.forge.example', expect.arrayContaining(['forge own forge.example'])],
    [
      'a mailing service that several use',
      'posting.example',
      ['telephone sends-via posting.example', 'forge sends-via posting.example'],
    ],
    ['an organisation of the long tail', 'www.small-shop.example', ['small-shop web small-shop.example']],
  ])('finds the owners of %s', (_, host, expected) => {
    expect(owners(host)).toEqual(expected);
  });

  it('never takes a domain where customers have mailboxes for the brand that sends', () => {
    expect(owners('telephone.example')).toEqual([
      'telephone customer-mail telephone.example',
      'telephone web telephone.example',
    ]);
  });

  it('names the longest match first', () => {
    expect(owners('bills.telephone.example')[0]).toBe('telephone own bills.telephone.example');
  });

  it('counts a host only by itself when the hosts below it are not known to send', () => {
    expect(owners('x.bills.telephone.example')).not.toContain('telephone own bills.telephone.example');
  });

  it.each([
    ['a stranger', 'stranger.example'],
    ['a name that only ends like an owned one', 'notforge.example'],
    ['a suffix', 'example'],
    ['an empty host', ''],
    ['dots alone', '....'],
    ['a property of every object', 'constructor.__proto__'],
    ['a name longer than DNS allows', `${'a.'.repeat(130)}forge.example`],
  ])('knows nobody for %s', (_, host) => {
    expect(owners(host)).toEqual([]);
  });
});

describe('a host below a known one', () => {
  it('belongs to the same owners, except where only the host itself sends', () => {
    const known = fc.constantFrom('telephone.example', 'forge.example', 'posting.example', 'small-shop.example');
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}[a-z0-9]$/), known, (label, host) => {
        const below = owners(`${label}.${host}`).filter((owner) => owner.endsWith(` ${host}`));
        expect(below).toEqual(owners(host));
      }),
    );
  });
});

describe('kinds of hosts', () => {
  it.each([
    ['freemail.example', ['freemail']],
    ['mail.both.example', ['freemail', 'disposable']],
    ['posting.example', ['mailing-service']],
    ['notfreemail.example', []],
    ['', []],
  ])('knows %s as %j', (host, kinds) => {
    expect([...registry.hostKinds(host)]).toEqual(kinds);
  });
});

describe('the loaded registry', () => {
  it('gives every fact the name of its source, the day it was seen and its confidence', () => {
    expect(registry.brand('telephone')?.phones).toEqual([
      {
        number: '+442079460000',
        country: 'gb',
        use: 'support',
        source: 'A public list (file.txt)',
        seen: '2026-01-02',
        confidence: 'high',
      },
    ]);
  });

  it('lists curated brands apart from the long tail, which is marked', () => {
    const marks = (brands: readonly Brand[]) => brands.map(({ id, nameOnly }) => [id, nameOnly]);
    expect(marks(registry.brands)).toEqual([
      ['telephone', false],
      ['forge', false],
    ]);
    expect(marks(registry.longTail)).toEqual([['small-shop', true]]);
    expect(registry.brand('small-shop')).toBe(registry.longTail[0]);
  });

  it('finds a brand by id, official number and address, and the same one each time', () => {
    const brand = registry.brands[0];
    expect(registry.brand('telephone')).toBe(brand);
    expect(registry.phoneOwner('+442079460000')).toBe(brand);
    expect(registry.addressOwner('help@telephone.example')).toBe(brand);
    expect(registry.owners('telephone.example')[0]?.brand).toBe(brand);
  });

  it.each(['', 'nobody', 'constructor', '__proto__'])('knows no brand, number or address %j', (key) => {
    expect([registry.brand(key), registry.phoneOwner(key), registry.addressOwner(key)]).toEqual([null, null, null]);
  });

  it('leaves out neither address nor page of a place for reports', () => {
    expect(registry.brand('forge')?.reporting).toMatchObject({ address: 'abuse@forge.example', page: '', format: '' });
    expect(registry.reportBodies).toMatchObject([{ id: 'desk', address: '', scope: ['phishing email'] }]);
  });
});
