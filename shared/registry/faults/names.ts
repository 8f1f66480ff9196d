import { foldText } from '../../text/fold.ts';
import type { Brand } from '../brand.ts';
import type { Registry } from '../registry.ts';
import { allBrands, type Fault, isOfGroup } from './fault.ts';

/** Ids, names and groups: what brands call themselves and each other. */
export function* findNameFaults(registry: Registry): Generator<Fault> {
  const ids = new Set<string>();
  for (const brand of allBrands(registry)) {
    if (ids.has(brand.id))
      yield { subject: brand.id, rule: 'id-twice', value: '', text: `The id "${brand.id}" stands for two brands.` };
    ids.add(brand.id);
    yield* findFaultsOf(brand, registry);
  }
  yield* findSharedNames(registry);
}

function* findFaultsOf(brand: Brand, registry: Registry): Generator<Fault> {
  const subject = brand.id;
  const names = [brand.name, ...brand.aliases];
  for (const name of names) {
    if (!/[\p{L}\p{N}]/u.test(name))
      yield { subject, rule: 'no-letter', value: name, text: `"${subject}" has a name without a letter: "${name}".` };
  }
  for (const name of brand.ambiguousNames) {
    if (!names.includes(name))
      yield {
        subject,
        rule: 'ambiguous-name',
        value: name,
        text: `"${name}" is called ambiguous but is no name of "${subject}".`,
      };
  }
  for (const label of brand.wordLabels) {
    if (!brand.domains.some(({ domain }) => domain.startsWith(`${label}.`))) {
      yield {
        subject,
        rule: 'word-label',
        value: label,
        text: `"${label}" is called a word but begins no domain of "${subject}".`,
      };
    }
  }
  for (const name of brand.products) {
    if (!brand.aliases.includes(name))
      yield { subject, rule: 'product', value: name, text: `The product "${name}" is no alias of "${subject}".` };
  }
  for (const id of brand.related) {
    const other = registry.brand(id);
    if (other === null)
      yield { subject, rule: 'related', value: id, text: `"${subject}" is related to "${id}", which does not exist.` };
    else if (id === subject) yield { subject, rule: 'related', value: id, text: `"${subject}" is related to itself.` };
    else if (!other.related.includes(subject)) {
      yield {
        subject,
        rule: 'related',
        value: id,
        text: `"${subject}" is related to "${id}", but not the other way round.`,
      };
    }
  }
}

/** A name that means two brands that know nothing of each other would make one of them the other's impostor. */
function* findSharedNames(registry: Registry): Generator<Fault> {
  const owners = new Map<string, Brand>();
  for (const brand of registry.brands) {
    for (const name of [brand.name, ...brand.aliases]) {
      if (brand.ambiguousNames.includes(name)) continue;
      const key = foldText(name).replace(/[^\p{L}\p{N}]/gu, '');
      const other = owners.get(key) ?? brand;
      owners.set(key, other);
      if (isOfGroup(other, brand)) continue;
      yield {
        subject: brand.id,
        rule: 'name-shared',
        value: name,
        text: `"${name}" is a name of both "${other.id}" and "${brand.id}".`,
      };
    }
  }
}
