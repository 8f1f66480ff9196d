import { describe, expect, test } from 'vitest';
import { createActiveRegistry } from '../../../../electron/backend/registry/active-registry.ts';
import { readCompiledRegistry } from '../../../../electron/backend/registry/read-registry.ts';
import { brandChannels } from '../../../../electron/backend/services/brand-view.ts';
import { createOwnBrandServices } from '../../../../electron/backend/services/own-brand-services.ts';
import { noHistory } from '../../../../shared/detect/context.ts';
import { provenOwner, readSender } from '../../../../shared/detect/identity/sender.ts';
import { read } from '../../../../shared/detect/reading.ts';
import { checkChannel } from '../../../../shared/registry/check-channel.ts';
import { formatOwnFile } from '../../../../shared/registry/own/own-file.ts';
import { composeMail, nothingProven, provenBy } from '../../../support/compose-mail.ts';
import { keptEntry, ownCorrection, ownShop } from '../../../support/own-entries.ts';
import { testStore } from '../../../support/record-samples.ts';

const compiled = readCompiledRegistry();
const now = () => Date.UTC(2026, 10, 24);

function scene() {
  const store = testStore();
  const changes: string[] = [];
  const active = createActiveRegistry({
    builtIn: compiled,
    base: compiled,
    own: () => store.own.list(),
    onChange: (text) => changes.push(text.slice(0, 60)),
  });
  return { store, active, changes, services: createOwnBrandServices({ store, active, now }) };
}

describe('own entries of the registry', () => {
  test('are in force at once, are marked as own, and go again without a trace', async () => {
    const { services, active, changes } = scene();
    const before = active.registry.version;
    const { id, faults } = await services.putOwnBrand({ id: null, entry: ownShop() });
    expect([id, faults]).toEqual(['own-village-bakery', []]);
    expect(checkChannel('mail.bakery.example.com', active.registry)).toMatchObject({ status: 'official' });
    const brand = active.registry.brand('own-village-bakery');
    expect(brand === null ? null : brandChannels(brand).phones[0]).toMatchObject({
      source: 'own entry (their receipt)',
    });
    expect(changes).toHaveLength(1);
    await services.removeOwnBrand('own-village-bakery');
    expect(active.registry.brand('own-village-bakery')).toBeNull();
    expect(active.registry.version).toBe(before);
    expect(changes).toHaveLength(2);
  });

  test('with a fault are not kept, and nothing is told', async () => {
    const { services, store, changes } = scene();
    const { id, faults } = await services.putOwnBrand({ id: null, entry: ownShop({ domains: ['paypal.com'] }) });
    expect(id).toBeNull();
    expect(faults).toEqual([{ path: 'domains.0', code: 'owned', values: { value: 'paypal.com', owner: 'PayPal' } }]);
    expect([store.own.list(), changes]).toEqual([[], []]);
  });

  test('prove nobody by a name: only who sends from the proven domain is the shop', async () => {
    const { services, active } = scene();
    await services.putOwnBrand({ id: null, entry: ownShop() });
    const sender = (from: string, authentication = nothingProven) => {
      const context = { authentication, ownAddresses: [], history: noHistory };
      return readSender(read(composeMail({ from })), active.registry, context);
    };
    const genuine = sender('Village Bakery <hello@bakery.example.com>', provenBy('bakery.example.com'));
    expect(provenOwner(genuine, active.registry)?.id).toBe('own-village-bakery');
    for (const other of [
      sender('Village Bakery <hello@bakery.example.com>'),
      sender('Village Bakery <hello@evil.example>', provenBy('evil.example')),
      sender('Village Bakery <hello@bakery.example.com.evil.example>', provenBy('bakery.example.com.evil.example')),
    ]) {
      expect(provenOwner(other, active.registry)).toBeNull();
    }
  });

  test('may not take what another own entry has', async () => {
    const { services } = scene();
    await services.putOwnBrand({ id: null, entry: ownShop() });
    const { faults } = await services.putOwnBrand({ id: null, entry: ownShop({ name: 'Other Bakery' }) });
    expect(faults.map(({ path, code }) => `${path}: ${code}`)).toEqual([
      'domains.0: owned',
      'mailDomains.0: owned',
      'phones.0.number: taken',
    ]);
  });

  test('can be changed, and the change of one keeps its id', async () => {
    const { services } = scene();
    const { id } = await services.putOwnBrand({ id: null, entry: ownShop() });
    const changed = await services.putOwnBrand({ id, entry: ownShop({ name: 'The Bakery' }) });
    expect(changed).toEqual({ id, faults: [] });
    expect((await services.listOwnBrands()).map(({ name }) => name)).toEqual(['The Bakery']);
  });

  test('go through a file to another computer, and all or none is taken over', async () => {
    const here = scene();
    await here.services.putOwnBrand({ id: null, entry: ownShop() });
    const wrong = [{ list: 'phones' as const, value: here.active.registry.brand('dhl')?.phones[0]?.number ?? '' }];
    const kept = await here.services.putOwnBrand({ id: null, entry: ownCorrection('dhl', { wrong }) });
    expect(kept.faults).toEqual([]);
    const { text } = await here.services.exportOwnBrands();
    expect(JSON.parse(text)).toMatchObject({ brands: [{ id: 'own-village-bakery' }], corrections: [{ id: 'dhl' }] });

    const there = scene();
    expect(await there.services.importOwnBrands(text)).toEqual({ kept: 2, faults: [] });
    expect(there.store.own.list()).toEqual(here.store.own.list());

    const poisoned = text.replaceAll('bakery.example.com', 'paypal.com');
    const third = scene();
    const result = await third.services.importOwnBrands(poisoned);
    expect(result.kept).toBe(0);
    expect(result.faults[0]).toMatchObject({ name: 'Village Bakery', code: 'owned' });
    expect(third.store.own.list()).toEqual([]);
  });

  test('of a file never bear the id of a brand of the registry, so that none is taken for that brand', async () => {
    const here = scene();
    await here.services.putOwnBrand({ id: null, entry: ownShop({ name: 'PayPal', domains: ['evil.example.com'] }) });
    const entry = (changes: Parameters<typeof ownShop>[0]) =>
      formatOwnFile([keptEntry(ownShop({ mailDomains: [], phones: [], ...changes }), 'paypal')], '2026-11-24');

    const named = await here.services.importOwnBrands(entry({ name: 'PayPal', domains: ['evil.example.com'] }));
    expect(named.kept).toBe(0);
    expect(named.faults.map(({ code }) => code)).toContain('name-taken');
    expect(checkChannel('evil.example.com', here.active.registry).status).not.toBe('official');

    const domain = await here.services.importOwnBrands(entry({ domains: ['paypal.com'] }));
    expect(domain.faults.map(({ code }) => code)).toEqual(['owned']);

    expect(await here.services.importOwnBrands(entry({}))).toEqual({ kept: 1, faults: [] });
    expect(here.store.own.list().map(({ id }) => id)).toEqual(['own-village-bakery']);
    expect(checkChannel('paypal.com', here.active.registry)).toMatchObject({ brand: { id: 'paypal' } });
  });

  test('that were kept under the id of a brand do not hold, and get an id of their own when they are changed', async () => {
    const { services, store, active } = scene();
    store.own.put(keptEntry(ownShop({ name: 'PayPal', domains: ['evil.example.com'] }), 'paypal'));
    active.refresh();
    expect(checkChannel('evil.example.com', active.registry).status).not.toBe('official');
    expect((await services.listOwnBrands()).flatMap(({ faults }) => faults.map(({ code }) => code))).toEqual([
      'name-taken',
    ]);
    expect(await services.putOwnBrand({ id: 'paypal', entry: ownShop() })).toEqual({
      id: 'own-village-bakery',
      faults: [],
    });
    expect(store.own.list().map(({ id }) => id)).toEqual(['own-village-bakery']);
  });

  test.each([
    ['no JSON', 'bakery'],
    ['another file', '{"layout":"something"}'],
    ['nothing', ''],
  ])('are not read from %s', async (_, text) => {
    const { services, store } = scene();
    await expect(services.importOwnBrands(text)).rejects.toMatchObject({ code: 'conflict' });
    expect(store.own.list()).toEqual([]);
  });

  test('that a newer registry contradicts hold no longer, and their owner is told why', async () => {
    const { services, store, active } = scene();
    await services.putOwnBrand({ id: null, entry: ownShop() });
    store.own.put({
      id: 'own-late',
      seen: '2026-11-24',
      entry: ownShop({ name: 'Late', domains: ['dhl.com'], mailDomains: [], phones: [] }),
    });
    active.refresh();
    expect(active.registry.brand('own-late')).toBeNull();
    const late = (await services.listOwnBrands()).find(({ id }) => id === 'own-late');
    expect(late?.faults).toEqual([{ path: 'domains.0', code: 'owned', values: { value: 'dhl.com', owner: 'DHL' } }]);
  });
});
