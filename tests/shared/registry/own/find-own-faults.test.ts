import { describe, expect, it } from 'vitest';
import { readCompiledRegistry } from '../../../../electron/backend/registry/read-registry.ts';
import { findOwnFaults } from '../../../../shared/registry/own/find-own-faults.ts';
import { normalise } from '../../../../shared/registry/own/normalise.ts';
import type { OwnEntry } from '../../../../shared/registry/own/own-entry.ts';
import type { OwnFault } from '../../../../shared/registry/own/own-fault.ts';
import { isValidNumber } from '../../../../shared/registry/valid-number.ts';
import { keptEntry, ownCorrection, ownShop } from '../../../support/own-entries.ts';

const compiled = readCompiledRegistry();

function faults(entry: OwnEntry): readonly OwnFault[] {
  return findOwnFaults(keptEntry(normalise(entry)), { compiled, isValidNumber });
}

function where(entry: OwnEntry): readonly string[] {
  return faults(entry).map(({ path, code }) => `${path}: ${code}`);
}

describe('the faults of an own entry', () => {
  it.each<[string, OwnEntry, readonly string[]]>([
    ['a domain of a brand of the registry', ownShop({ mailDomains: ['paypal.com'] }), ['mailDomains.0: owned']],
    ['a host below one', ownShop({ domains: ['help.paypal.com'] }), ['domains.0: owned']],
    ['a domain at which everybody gets a mailbox', ownShop({ mailDomains: ['gmail.com'] }), ['mailDomains.0: owned']],
    ['the same of a small provider', ownShop({ domains: ['mailinator.com'] }), ['domains.0: everybodys']],
    ['a page at a host of many', ownShop({ domains: ['bakery.wordpress.com'] }), ['domains.0: owned']],
    ['a tenant of a host of many', ownShop({ domains: ['bakery.netlify.app'] }), ['domains.0: everybodys']],
    ['a public suffix', ownShop({ domains: ['co.uk'], phones: [] }), ['domains.0: above']],
    ['a domain that nobody can register', ownShop({ domains: ['bakery.example'] }), ['domains.0: not-registrable']],
    ['the name of a brand', ownShop({ name: 'PayPal' }), ['name: name-taken']],
    ['another name of a brand', ownShop({ aliases: ['the Bakery', 'Pay Pal'] }), ['aliases.1: name-taken']],
    ['a disguised name of a brand', ownShop({ name: 'PаyPаl' }), ['name: name-taken']],
    ['a name without a letter', ownShop({ name: '!!' }), ['name: no-letter']],
    ['no name and no domain', ownShop({ name: '', domains: [] }), ['name: missing', 'domains: missing']],
    ['what is no domain', ownShop({ domains: ['bakery.example.com', 'the bakery'] }), ['domains.1: form']],
    [
      'a domain twice',
      ownShop({ domains: ['bakery.example.com', 'https://www.bakery.example.com/'] }),
      ['domains.1: twice'],
    ],
    ['an address elsewhere', ownShop({ mailAddresses: ['bakery@gmail.com'] }), ['mailAddresses.0: not-at-home']],
    ['what is no address', ownShop({ mailAddresses: ['bakery'] }), ['mailAddresses.0: form']],
    ['a page elsewhere', ownShop({ supportPages: ['https://help.example.net/'] }), ['supportPages.0: not-at-home']],
    ['a page that is a script', ownShop({ supportPages: ['javascript:alert(1)'] }), ['supportPages.0: form']],
    [
      'reports to elsewhere',
      ownShop({ reporting: { address: 'a@example.net', page: '' } }),
      ['reporting.address: not-at-home'],
    ],
    [
      'a number that does not exist',
      ownShop({ phones: [{ number: '+441', country: 'gb', use: 'support' }] }),
      ['phones.0.number: form'],
    ],
    [
      'a number of another country',
      ownShop({ phones: [{ number: '020 7946 0123', country: 'fr', use: 'support' }] }),
      ['phones.0.number: no-number'],
    ],
    ['a chat without a handle', ownShop({ chats: [{ kind: 'telegram', handle: '' }] }), ['chats.0.handle: missing']],
    ['a source that cannot be shown', ownShop({ note: 'receipt; sign' }), ['note: form']],
    ['a country that is none', ownShop({ countries: ['england'.slice(0, 1)] }), ['countries.0: form']],
    ['a correction that changes nothing', ownCorrection('dhl'), [': nothing']],
    ['a correction of what is not there', ownCorrection('nobody', { aliases: ['Nobody'] }), [': unknown-brand']],
    [
      'a fact called wrong that is not there',
      ownCorrection('dhl', { wrong: [{ list: 'phones', value: '+442079460123' }] }),
      ['wrong.0: unknown-fact'],
    ],
    [
      'a correction with the domain of another brand',
      ownCorrection('dhl', { mailDomains: ['paypal.com'] }),
      ['mailDomains.0: owned'],
    ],
  ])('are found: %s', (_title, entry, expected) => {
    expect(where(entry)).toEqual(expected);
  });

  it('are none in a shop of the neighbourhood, however its contacts are written', () => {
    const phones = [{ number: '020 7946 0123', country: 'GB', use: 'support' as const }];
    const written = ownShop({
      domains: ['https://www.Bakery.example.com/shop'],
      phones,
      supportPages: ['bakery.example.com/help'],
    });
    expect(where(written)).toEqual([]);
    const { domains, phones: kept, supportPages } = normalise(written);
    expect(domains).toEqual(['bakery.example.com']);
    expect(kept).toEqual([{ number: '+442079460123', country: 'gb', use: 'support' }]);
    expect(supportPages).toEqual(['https://bakery.example.com/help']);
  });

  it('are none in the adviser of a bank, who has an address at its domain and a number of their own', () => {
    const phones = [{ number: '+4922899999999', country: 'de', use: 'support' as const }];
    const entry = ownCorrection('commerzbank', { mailAddresses: ['erika.muster@commerzbank.com'], phones });
    expect(where(entry)).toEqual([]);
  });

  it('are none in a number with the code of another country than the others', () => {
    const entry = ownShop({ phones: [{ number: '+49 228 99999999', country: 'gb', use: 'support' }] });
    expect(where(entry)).toEqual([]);
    expect(normalise(entry).phones).toEqual([{ number: '+4922899999999', country: 'de', use: 'support' }]);
  });

  it('name the owner of a domain that is taken', () => {
    expect(faults(ownShop({ domains: ['paypal.com'] }))[0]?.values).toEqual({ value: 'paypal.com', owner: 'PayPal' });
  });
});
