import { type OwnBrandServices, ServiceError } from '../../electron/backend/rpc/services.ts';
import type { LiveEvent } from '../../shared/contract/event.ts';
import type { OwnBrand } from '../../shared/contract/own-brand.ts';
import { emptyEntry } from '../../shared/registry/own/empty-entry.ts';
import type { OwnEntry } from '../../shared/registry/own/own-entry.ts';
import type { OwnFault } from '../../shared/registry/own/own-fault.ts';
import { sampleChannels } from './sample-channels.ts';

type FakeOwnBrandTools = Readonly<{ emit: (event: LiveEvent) => void; gate: () => Promise<void> }>;

/** Own entries in memory; and the handles by which a test plays a newer registry. */
export type FakeOwnBrands = Readonly<{
  services: OwnBrandServices;
  set(brands: readonly OwnBrand[]): void;
}>;

/** A shop and a correction, as somebody would enter them. */
export const sampleOwnBrands: readonly OwnBrand[] = [
  {
    id: 'dhl',
    name: 'DHL',
    seen: '2026-11-24',
    entry: {
      ...emptyEntry,
      corrects: 'dhl',
      phones: [{ number: '+4922899999999', country: 'de', use: 'support' }],
      wrong: [{ list: 'phones', value: '+492284333112' }],
      note: 'the parcel shop',
    },
    faults: [],
  },
  {
    id: 'own-village-bakery',
    name: 'Village Bakery',
    seen: '2026-11-20',
    entry: {
      ...emptyEntry,
      name: 'Village Bakery',
      countries: ['gb'],
      domains: ['village-bakery.example'],
      mailDomains: ['village-bakery.example'],
      phones: [{ number: '+442079460123', country: 'gb', use: 'support' }],
      note: 'their receipt',
    },
    faults: [],
  },
];

export function createFakeOwnBrands({ emit, gate }: FakeOwnBrandTools): FakeOwnBrands {
  let brands: readonly OwnBrand[] = [];
  let version = 1;
  const changed = (next: readonly OwnBrand[]) => {
    brands = next.toSorted((one, other) => one.name.localeCompare(other.name));
    version += 1;
    emit({ type: 'registryChanged', version: `2026-11-24+own-${version}` });
  };
  const services: OwnBrandServices = {
    async listOwnBrands() {
      await gate();
      return brands;
    },
    async putOwnBrand({ id, entry }) {
      await gate();
      const faults = fakeFaults(entry);
      if (faults.length > 0) return { id: null, faults };
      const brand = sampleChannels.find((channels) => channels.id === entry.corrects);
      const name = brand?.name ?? entry.name;
      const kept = entry.corrects ?? id ?? `own-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
      changed([...brands.filter((other) => other.id !== kept), { id: kept, name, seen: '2026-11-24', entry, faults }]);
      return { id: kept, faults };
    },
    async removeOwnBrand(id) {
      await gate();
      if (!brands.some((brand) => brand.id === id)) throw new ServiceError('not-found', 'There is no such own entry.');
      changed(brands.filter((brand) => brand.id !== id));
    },
    async exportOwnBrands() {
      return { fileName: 'vouchsafe-own-entries.json', text: `${JSON.stringify({ entries: brands }, null, 2)}\n` };
    },
    async importOwnBrands(text) {
      await gate();
      if (!text.startsWith('{')) {
        throw new ServiceError('conflict', 'This file holds no own entries: it is not JSON. Nothing was changed.');
      }
      changed(sampleOwnBrands);
      return { kept: sampleOwnBrands.length, faults: [] };
    },
    async getCorrectable(id) {
      await gate();
      const brand = sampleChannels.find((channels) => channels.id === id);
      if (brand === undefined) throw new ServiceError('not-found', 'The registry does not know this organisation.');
      const { sites, phones, supportPages } = brand;
      return {
        id,
        name: brand.name,
        facts: [
          ...sites.map(({ domain, source, seen }) => ({ list: 'domains' as const, value: domain, source, seen })),
          ...supportPages.map(({ url, source, seen }) => ({ list: 'supportPages' as const, value: url, source, seen })),
          ...phones.map(({ number, source, seen }) => ({ list: 'phones' as const, value: number, source, seen })),
        ],
      };
    },
  };
  return {
    services,
    set(next) {
      brands = next;
    },
  };
}

/** Some of the faults that the real rules find, so that each kind of field can show one. */
function fakeFaults({ corrects, name, domains, mailDomains, phones }: OwnEntry): readonly OwnFault[] {
  const faults: OwnFault[] = [];
  if (corrects === null && name === '') faults.push({ path: 'name', code: 'missing', values: {} });
  if (corrects === null && domains.length === 0) faults.push({ path: 'domains', code: 'missing', values: {} });
  for (const [list, values] of Object.entries({ domains, mailDomains })) {
    for (const [index, value] of values.entries()) {
      const path = `${list}.${index}`;
      if (!value.includes('.')) faults.push({ path, code: 'form', values: { value } });
      if (value === 'paypal.com') faults.push({ path, code: 'owned', values: { value, owner: 'PayPal' } });
      if (value === 'gmail.com') faults.push({ path, code: 'everybodys', values: { value, kind: 'freemail' } });
    }
  }
  for (const [index, { number, country }] of phones.entries()) {
    if (!number.startsWith('+')) {
      faults.push({ path: `phones.${index}.number`, code: 'no-number', values: { value: number, country } });
    }
  }
  return faults;
}
