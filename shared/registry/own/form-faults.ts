import { brandFileSchema } from '../schema.ts';
import type { KeptEntry, OwnEntry } from './own-entry.ts';
import type { OwnFault } from './own-fault.ts';
import { ownSector, toBrand } from './to-brand.ts';

/** What in an entry has not the form that the registry's own schema asks for. */
export function findFormFaults(kept: KeptEntry): readonly OwnFault[] {
  const { entry } = kept;
  const missing = entry.corrects === null ? missingParts(entry) : nothingCorrected(entry);
  if (missing.length > 0) return missing;
  return [...schemaFaults(kept), ...repetitions(entry)];
}

function missingParts({ name, domains, wrong }: OwnEntry): readonly OwnFault[] {
  const faults: OwnFault[] = [];
  if (name === '') faults.push({ path: 'name', code: 'missing', values: {} });
  if (domains.length === 0) faults.push({ path: 'domains', code: 'missing', values: {} });
  for (const [index, { value }] of wrong.entries()) {
    faults.push({ path: `wrong.${index}`, code: 'unknown-fact', values: { value } });
  }
  return faults;
}

function nothingCorrected(entry: OwnEntry): readonly OwnFault[] {
  const { name: _, ordinary: _ordinary, note: _note, corrects: _corrects, reporting, ...lists } = entry;
  const says =
    reporting.address !== '' || reporting.page !== '' || Object.values(lists).some((list) => list.length > 0);
  return says ? [] : [{ path: '', code: 'nothing', values: {} }];
}

function schemaFaults(kept: KeptEntry): readonly OwnFault[] {
  const { entry } = kept;
  const brand = toBrand(kept);
  // A correction needs neither a name nor a domain: those of the registry stand in for them.
  const stand = { domain: 'stand.in', confidence: 'high', seen: kept.seen, sources: ['stand-in'] };
  const whole = entry.corrects === null ? brand : { ...brand, name: 'stand-in', domains: [...brand.domains, stand] };
  const result = brandFileSchema.safeParse({ sector: ownSector, brands: [whole] });
  if (result.success) return [];
  const faults = result.error.issues.map(({ path }): OwnFault => {
    // "brands", 0, "domains", 2, "domain": the field of an entry is the list's place.
    const [, , list = '', index, field] = path;
    if (path.includes('sources')) return { path: 'note', code: 'form', values: { value: entry.note } };
    const place = pathOf(String(list), index, field);
    const value = valueAt(entry, place);
    return { path: place, code: value === '' ? 'missing' : 'form', values: { value } };
  });
  return [...new Map(faults.map((fault) => [fault.path, fault])).values()];
}

function pathOf(list: string, index: PropertyKey | undefined, field: PropertyKey | undefined): string {
  if (index === undefined) return list;
  const isGroup = list === 'phones' || list === 'chats';
  return isGroup && field !== undefined ? `${list}.${String(index)}.${String(field)}` : `${list}.${String(index)}`;
}

function valueAt(entry: OwnEntry, path: string): string {
  let at: unknown = entry;
  for (const key of path.split('.')) {
    at = typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined;
  }
  return typeof at === 'string' ? at : '';
}

function repetitions(entry: OwnEntry): readonly OwnFault[] {
  const { domains, mailDomains, mailAddresses, supportPages } = entry;
  const lists = { domains, mailDomains, mailAddresses, supportPages };
  return Object.entries(lists).flatMap(([list, values]) =>
    values.flatMap((value, index): readonly OwnFault[] =>
      values.indexOf(value) < index ? [{ path: `${list}.${index}`, code: 'twice', values: { value } }] : [],
    ),
  );
}
