import { foldText } from '../../text/fold.ts';
import type { Brand } from '../brand.ts';
import type { Registry } from '../registry.ts';
import { brandFacts } from './brand-facts.ts';
import type { KeptEntry } from './own-entry.ts';
import type { OwnFault } from './own-fault.ts';

/**
 * What of an entry contradicts a registry without it. Found again after each change of the registry: an entry that was
 * right when it was made may claim what a newer registry knows to be another's, and does not hold then.
 */
export function findConflicts({ id, entry }: KeptEntry, registry: Registry): readonly OwnFault[] {
  const brand = entry.corrects === null ? null : registry.brand(entry.corrects);
  if (entry.corrects !== null && brand === null) {
    return [{ path: '', code: 'unknown-brand', values: { value: entry.corrects } }];
  }
  // An entry may be taken for a brand of the registry only when it says that it corrects that one: a file could bear any id.
  const namesake = entry.corrects === null ? registry.brand(id) : null;
  if (namesake !== null) return [{ path: '', code: 'name-taken', values: { value: id, owner: namesake.name } }];
  const isOther = (owner: Brand) => owner.id !== brand?.id && !(brand?.related.includes(owner.id) ?? false);
  return [
    ...domainConflicts('domains', entry.domains, registry, isOther),
    ...domainConflicts('mailDomains', entry.mailDomains, registry, isOther),
    ...entry.mailAddresses.flatMap((value, index) =>
      takenBy(registry.addressOwner(value), isOther, `mailAddresses.${index}`, value),
    ),
    ...entry.phones.flatMap(({ number }, index) =>
      takenBy(registry.phoneOwner(number), isOther, `phones.${index}.number`, number),
    ),
    ...nameConflicts(
      entry.corrects === null ? [entry.name, ...entry.aliases] : entry.aliases,
      entry,
      registry,
      isOther,
    ),
    ...(brand === null ? [] : wrongConflicts(entry, brand)),
  ];
}

type IsOther = (owner: Brand) => boolean;

/** A domain that strangers write from would let each of them pass for the brand. */
function domainConflicts(
  list: 'domains' | 'mailDomains',
  domains: readonly string[],
  registry: Registry,
  isOther: IsOther,
): readonly OwnFault[] {
  return domains.flatMap((value, index): readonly OwnFault[] => {
    const path = `${list}.${index}`;
    const owner = registry.owners(value).find(({ brand }) => isOther(brand));
    if (owner !== undefined) return [{ path, code: 'owned', values: { value, owner: owner.brand.name } }];
    const [kind] = registry.hostKinds(value);
    if (kind !== undefined) return [{ path, code: 'everybodys', values: { value, kind } }];
    const below = findBelow(value, registry, isOther);
    return below === null ? [] : [{ path, code: 'above', values: { value, ...below } }];
  });
}

/** Whoever owned a suffix of another brand's domain would own that brand's hosts, too. */
function findBelow(value: string, { brands, longTail }: Registry, isOther: IsOther) {
  const end = `.${value}`;
  for (const brand of [...brands, ...longTail]) {
    const found = [...brand.domains, ...brand.mailDomains].find(({ domain }) => domain.endsWith(end));
    if (found !== undefined && isOther(brand)) return { owner: brand.name, domain: found.domain };
  }
  return null;
}

function takenBy(owner: Brand | null, isOther: IsOther, path: string, value: string): readonly OwnFault[] {
  return owner === null || !isOther(owner) ? [] : [{ path, code: 'taken', values: { value, owner: owner.name } }];
}

/** A name that means two brands would make each of them the other's impostor, if it is a claim by itself. */
function nameConflicts(
  names: readonly string[],
  { corrects, ordinary }: KeptEntry['entry'],
  registry: Registry,
  isOther: IsOther,
): readonly OwnFault[] {
  if (ordinary) return [];
  const wanted = names.map(nameKey);
  return registry.brands.filter(isOther).flatMap((brand) =>
    [brand.name, ...brand.aliases].flatMap((name): readonly OwnFault[] => {
      const index = wanted.indexOf(nameKey(name));
      if (index === -1 || brand.ambiguousNames.includes(name)) return [];
      const path = corrects !== null ? `aliases.${index}` : index === 0 ? 'name' : `aliases.${index - 1}`;
      return [{ path, code: 'name-taken', values: { value: names[index] ?? name, owner: brand.name } }];
    }),
  );
}

function nameKey(name: string): string {
  return foldText(name).replace(/[^\p{L}\p{N}]/gu, '');
}

function wrongConflicts({ wrong, domains }: KeptEntry['entry'], brand: Brand): readonly OwnFault[] {
  const facts = brandFacts(brand);
  const unknown = wrong.flatMap(({ list, value }, index): readonly OwnFault[] =>
    facts.some((fact) => fact.list === list && fact.value === value)
      ? []
      : [{ path: `wrong.${index}`, code: 'unknown-fact', values: { value } }],
  );
  const isWrong = (domain: string) => wrong.some(({ list, value }) => list === 'domains' && value === domain);
  const left = domains.length + brand.domains.filter(({ domain }) => !isWrong(domain)).length;
  return left > 0 ? unknown : [...unknown, { path: 'domains', code: 'no-domain-left', values: {} }];
}
