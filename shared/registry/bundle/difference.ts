import type { Brand } from '../brand.ts';
import type { Buckets } from '../buckets.ts';
import type { CompiledRegistry } from '../compiled.ts';
import { createRegistry } from '../load.ts';
import { brandFacts } from './brand-facts.ts';
import { type ChangeKind, changeLimits, factKinds, type RegistryChange } from './change.ts';

/**
 * What another registry says otherwise: organisations first, then what is known of each, then lists. When and where a
 * fact was seen is no difference.
 */
export function findDifference(before: CompiledRegistry, after: CompiledRegistry): readonly RegistryChange[] {
  const [old, young] = [createRegistry(before), createRegistry(after)];
  const oldBrands = new Map(old.brands.map((brand) => [brand.id, brand]));
  const newBrands = new Map(young.brands.map((brand) => [brand.id, brand]));
  const known = [...newBrands.values()].flatMap((brand) => {
    const former = oldBrands.get(brand.id);
    return former === undefined ? [] : brandChanges(former, brand);
  });
  const brands = names(young.brands, oldBrands);
  const gone = names(old.brands, newBrands);
  // An organisation whose channels are known now was not taken away, although its name left the other list.
  const [oldNames, newNames] = [old, young].map(({ longTail }) => new Map(longTail.map((name) => [name.id, name])));
  const addedNames = names(young.longTail, new Map([...(oldNames ?? []), ...oldBrands]));
  const removedNames = names(old.longTail, new Map([...(newNames ?? []), ...newBrands]));
  const others = [
    ...listed('names-added', addedNames, []),
    ...listed('names-removed', [], removedNames),
    ...listed('bodies-changed', ...apart(bodies(old.reportBodies), bodies(young.reportBodies))),
    ...listed('hosts-changed', ...apart(entriesOf(before.hosts), entriesOf(after.hosts))),
  ];
  const first = [...listed('brands-added', brands, []), ...listed('brands-removed', [], gone)];
  const room = changeLimits.changes - first.length - others.length - 1;
  const left = known.length - room;
  const more: readonly RegistryChange[] = left > 0 ? [change('more', [], [], left)] : [];
  return [...first, ...known.slice(0, room), ...more, ...others];
}

function brandChanges(before: Brand, after: Brand): readonly RegistryChange[] {
  const [old, young] = [brandFacts(before, after), brandFacts(after, before)];
  const brand = { id: after.id, name: after.name };
  return factKinds.flatMap((fact): readonly RegistryChange[] => {
    const [added, removed] = apart(new Set(old[fact]), new Set(young[fact]));
    if (added.length + removed.length === 0) return [];
    // What else is known has many shapes: that it is another is enough to say.
    const shown = fact === 'about' ? change('brand-changed', [], [], 1) : listed('brand-changed', added, removed)[0];
    return shown === undefined ? [] : [{ ...shown, brand, fact }];
  });
}

/** Names of organisations that others do not have, in the order of the alphabet. */
function names(brands: readonly Brand[], others: ReadonlyMap<string, Brand>): readonly string[] {
  return brands.filter(({ id }) => !others.has(id)).map(({ name }) => name);
}

function bodies(list: readonly { name: string }[]): ReadonlySet<string> {
  return new Set(list.map((body) => `${body.name}\n${JSON.stringify({ ...body, seen: '', source: '' })}`));
}

function entriesOf(buckets: Buckets): ReadonlySet<string> {
  return new Set(buckets.flatMap((bucket) => bucket.split(' ')).filter((entry) => entry !== ''));
}

function apart(before: ReadonlySet<string>, after: ReadonlySet<string>): [added: string[], removed: string[]] {
  return [[...after].filter((value) => !before.has(value)), [...before].filter((value) => !after.has(value))];
}

function listed(kind: ChangeKind, added: readonly string[], removed: readonly string[]): readonly RegistryChange[] {
  const count = added.length + removed.length;
  return count === 0 ? [] : [change(kind, added, removed, count)];
}

function change(kind: ChangeKind, added: readonly string[], removed: readonly string[], count: number): RegistryChange {
  return { kind, brand: null, fact: null, added: shown(kind, added), removed: shown(kind, removed), count };
}

function shown(kind: ChangeKind, values: readonly string[]): readonly string[] {
  // A body's and a host's entry hold more than what it is called by.
  const named = kind === 'bodies-changed' || kind === 'hosts-changed';
  const words = named ? values.map((value) => value.split(/[\n=]/, 1)[0] ?? '') : [...values];
  return words.sort((one, other) => one.localeCompare(other, 'en')).slice(0, changeLimits.values);
}
