import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRegistry } from '../../../electron/backend/registry/read-registry.ts';
import type { BrandEntry, ReportBodyEntry } from '../../../shared/registry/schema.ts';
import { planRecipients, type ReportPreferences } from '../../../shared/report/recipients.ts';
import { brandEntry, fromList, registryData, registryOf } from '../../support/registry-data.ts';

const none: ReportPreferences = { country: '', national: true, apwg: false };
const registry = readRegistry();

function planFor(changes: Partial<BrandEntry>, bodies: readonly ReportBodyEntry[] = [], preferences = none) {
  const made = registryOf(registryData([brandEntry('shop', changes)], { reportBodies: [...bodies] }));
  return planRecipients(made.brand('shop'), made, preferences);
}

function body(changes: Partial<ReportBodyEntry>): ReportBodyEntry {
  return { id: 'desk', name: 'Desk', countries: ['gb'], scope: ['phishing email'], ...fromList, ...changes };
}

describe('who gets a report', () => {
  it('is the brand at the address of the registry, with where that is from', () => {
    const { recipients, page } = planFor({ reporting: { address: 'abuse@shop.example.com', ...fromList } });
    expect(page).toBeNull();
    expect(recipients).toEqual([
      {
        id: 'brand:shop',
        kind: 'brand',
        name: 'shop',
        address: 'abuse@shop.example.com',
        format: 'message',
        source: expect.stringContaining('A public list'),
        seen: '2026-01-02',
        chosen: true,
      },
    ]);
  });

  it.each([
    ['forward', 'message'],
    ['attachment', 'message'],
    ['arf', 'arf'],
    ['xarf', 'xarf'],
  ] as const)('gets it as it wants it: %s', (wanted, format) => {
    const { recipients } = planFor({ reporting: { address: 'a@shop.example.com', format: wanted, ...fromList } });
    expect(recipients.map((one) => one.format)).toEqual([format]);
  });

  it('is nobody at an address of low confidence', () => {
    const reporting = { address: 'a@shop.example.com', ...fromList, confidence: 'low' as const };
    expect(planFor({ reporting })).toMatchObject({ recipients: [], page: null });
  });

  it('is a page when the brand has a form only, even with an address beside it', () => {
    const form = { page: 'https://shop.example.com/report', ...fromList };
    const page = { url: form.page, source: expect.any(String), seen: '2026-01-02' };
    expect(planFor({ reporting: form })).toMatchObject({ recipients: [], page });
    expect(planFor({ reporting: { ...form, address: 'a@shop.example.com', format: 'form' } })).toMatchObject({
      recipients: [],
      page,
    });
  });

  it('leaves the support pages and the national body when the brand takes no reports', () => {
    const desk = body({ address: 'report@desk.example' });
    const supportPages = [{ url: 'https://shop.example.com/help', ...fromList }];
    const plan = planFor({ supportPages }, [desk], { ...none, country: 'GB' });
    expect(plan.recipients.map(({ id, chosen }) => [id, chosen])).toEqual([['body:desk', true]]);
    expect(plan.supportPages.map(({ url }) => url)).toEqual(['https://shop.example.com/help']);
  });

  it('is the body of the own country only, and only one that takes mail', () => {
    const bodies = [
      body({ id: 'sms', scope: ['sms'], address: 'sms@desk.example' }),
      body({ id: 'form', page: 'https://desk.example/form', format: 'form' }),
      body({ id: 'low', address: 'low@desk.example', confidence: 'low' }),
      body({ id: 'mail', address: 'mail@desk.example' }),
      body({ id: 'other', address: 'other@desk.example', countries: ['fr'] }),
    ];
    const idsIn = (country: string) => planFor({}, bodies, { ...none, country }).recipients.map(({ id }) => id);
    expect(idsIn('gb')).toEqual(['body:mail']);
    expect(idsIn('fr')).toEqual(['body:other']);
    expect(idsIn('us')).toEqual([]);
    expect(idsIn('')).toEqual([]);
  });

  it('names the form of a country whose body takes no mail', () => {
    const bodies = [body({ id: 'form', name: 'Form', scope: ['scam'], page: 'https://desk.example/form' })];
    expect(planFor({}, bodies, { ...none, country: 'gb' })).toMatchObject({
      recipients: [],
      nationalPage: { name: 'Form', url: 'https://desk.example/form' },
    });
  });

  it('is told once when it is brand and body', () => {
    const address = 'a@shop.example.com';
    const plan = planFor({ reporting: { address, ...fromList } }, [body({ address })], { ...none, country: 'gb' });
    expect(plan.recipients.map(({ id }) => id)).toEqual(['brand:shop']);
  });

  it('is who the owner chose', () => {
    const brand = registry.brand('dhl');
    const chosen = planRecipients(brand, registry, { country: 'gb', national: true, apwg: true }, ['body:apwg']);
    expect(chosen.recipients.map(({ id, chosen: is }) => [id, is])).toEqual([
      ['brand:dhl', false],
      ['body:uk-sers', false],
      ['body:apwg', true],
    ]);
  });

  it.each([
    ['gb', 'report@phishing.gov.uk'],
    ['de', 'phishing@verbraucherzentrale.nrw'],
    ['be', 'suspicious@safeonweb.be'],
    ['ch', 'reports@antiphishing.ch'],
    ['nl', 'valse-email@fraudehelpdesk.nl'],
    ['at', 'against-cybercrime@bmi.gv.at'],
    ['dk', 'phishing@cert.cfcs.dk'],
    ['nz', 'phishpond@ops.ncsc.govt.nz'],
  ])('is, in %s, %s', (country, address) => {
    const { recipients } = planRecipients(null, registry, { country, national: true, apwg: false });
    expect(recipients.filter(({ chosen }) => chosen).map((one) => one.address)).toEqual([address]);
  });

  it('stands in the registry, whatever brand, country and wishes there are', () => {
    const known = new Set([
      ...registry.brands.map(({ reporting }) => reporting?.address),
      ...registry.reportBodies.map(({ address }) => address),
    ]);
    const wishes = fc.record({ country: fc.string({ maxLength: 3 }), national: fc.boolean(), apwg: fc.boolean() });
    const brands = fc.constantFrom(null, ...registry.brands);
    const ids = fc.option(fc.array(fc.string()), { nil: undefined });
    fc.assert(
      fc.property(brands, wishes, ids, (brand, preferences, chosen) => {
        const { recipients } = planRecipients(brand, registry, preferences, chosen);
        expect(recipients.filter(({ address }) => !known.has(address))).toEqual([]);
      }),
    );
  });

  it('is somebody for every brand with a report address that can be relied on', () => {
    const reachable = registry.brands.filter((brand) =>
      planRecipients(brand, registry, none).recipients.some(({ kind }) => kind === 'brand'),
    );
    expect(reachable.length).toBeGreaterThan(40);
  });
});
