import { describe, expect, it } from 'vitest';
import { compileRegistry } from '../../../../shared/registry/compile.ts';
import { formatCompiledRegistry, parseCompiledRegistry } from '../../../../shared/registry/compiled-text.ts';
import { createRegistry } from '../../../../shared/registry/load.ts';
import { mergeOwn } from '../../../../shared/registry/own/merge.ts';
import type { KeptEntry } from '../../../../shared/registry/own/own-entry.ts';
import { ownNote } from '../../../../shared/registry/own/own-source.ts';
import { keptEntry, ownCorrection, ownShop } from '../../../support/own-entries.ts';
import { brandEntry, fromList, registryData } from '../../../support/registry-data.ts';

const phone = { number: '+442079460000', country: 'gb', use: 'support', ...fromList } as const;
const compiled = compileRegistry(
  registryData([brandEntry('bank', { name: 'Bank', phones: [phone], related: [] }), brandEntry('other')], {
    longTail: [{ id: 'small', name: 'Small', domains: ['small.example.net'], sources: ['list:file.txt'] }],
  }),
  () => 'test',
);

function merged(...entries: readonly KeptEntry[]) {
  return createRegistry(mergeOwn(compiled, entries, (content) => String(content.length)));
}

describe('own entries worked into a registry', () => {
  it('leave it as it is when there are none', () => {
    expect(mergeOwn(compiled, [], () => '')).toBe(compiled);
  });

  it('add a brand that is known by its domain, its number and its name, and says that it is an own entry', () => {
    const registry = merged(keptEntry(ownShop()));
    const brand = registry.brand('own-village-bakery');
    expect(brand?.name).toBe('Village Bakery');
    expect(registry.owners('mail.bakery.example.com').map((owner) => owner.relation)).toEqual(['own', 'web']);
    expect(registry.phoneOwner('+442079460123')).toBe(brand);
    expect(brand?.phones[0]).toMatchObject({ source: 'own entry (their receipt)', seen: '2026-11-24' });
    expect(ownNote(brand?.phones[0]?.source ?? '')).toBe('their receipt');
    expect(registry.version).not.toBe(compiled.version);
  });

  it('take a wrong fact away and put another in its place, and leave the source of every other fact alone', () => {
    const phones = [{ number: '+442079460999', country: 'gb', use: 'support' as const }];
    const wrong = [{ list: 'phones' as const, value: phone.number }];
    const registry = merged(keptEntry(ownCorrection('bank', { phones, wrong })));
    expect(registry.phoneOwner(phone.number)).toBeNull();
    expect(registry.phoneOwner('+442079460999')?.id).toBe('bank');
    expect(registry.brand('bank')?.domains[0]).toMatchObject({
      domain: 'bank.example.com',
      source: 'A public list (file.txt)',
    });
    expect(registry.brands.map(({ id }) => id)).toEqual(['bank', 'other']);
  });

  it('make a name of the long tail a brand that can hold more, without making its name a claim', () => {
    const registry = merged(keptEntry(ownCorrection('small', { mailDomains: ['small.example.net'] })));
    expect(registry.brand('small')).toMatchObject({ nameOnly: false, ambiguousNames: ['Small'] });
    expect(registry.longTail).toEqual([]);
    expect(registry.owners('small.example.net').map(({ relation }) => relation)).toEqual(['own', 'web']);
  });

  it.each<[string, KeptEntry]>([
    ['a domain', keptEntry(ownShop({ mailDomains: ['bank.example.com'] }))],
    ['a host below a domain', keptEntry(ownShop({ domains: ['x.bank.example.com'] }))],
    ['everything above a domain', keptEntry(ownShop({ domains: ['example.com'] }))],
    ['a number', keptEntry(ownShop({ phones: [{ number: phone.number, country: 'gb', use: 'support' }] }))],
    ['a name', keptEntry(ownShop({ name: 'B a n k' }))],
  ])('never take %s from a brand of the registry, whatever is in the store', (_title, entry) => {
    const registry = merged(entry);
    expect(registry.brand('own-village-bakery')).toBeNull();
    expect(registry.owners('bank.example.com').map(({ brand }) => brand.id)).toEqual(['bank']);
    expect(registry.phoneOwner(phone.number)?.id).toBe('bank');
  });

  it.each([
    ['a brand', 'bank'],
    ['an organisation of the long tail', 'small'],
  ])('are left out when they bear the id of %s without correcting it', (_title, id) => {
    const registry = merged(keptEntry(ownShop({ name: 'Bank' }), id));
    expect(registry.owners('bakery.example.com')).toEqual([]);
    expect([...registry.brands, ...registry.longTail].filter((brand) => brand.id === id)).toHaveLength(1);
  });

  it('go through the text of a compiled registry unchanged', () => {
    const whole = mergeOwn(compiled, [keptEntry(ownShop({ name: 'Bäckerei Öztürk' }))], () => 'own');
    expect(parseCompiledRegistry(formatCompiledRegistry(whole))).toEqual(whole);
  });
});
