import type { CompiledBrand, CompiledName } from '../compiled.ts';
import type { OwnEntry } from './own-entry.ts';

type Wrong = OwnEntry['wrong'];

/**
 * A brand of the registry without what its owner calls wrong, and with what they add.
 * @param added the additions as a compiled brand
 */
export function correctBrand(brand: CompiledBrand, wrong: Wrong, added: CompiledBrand): CompiledBrand {
  const wrongIn = (list: Wrong[number]['list']): ReadonlySet<string> =>
    new Set(wrong.filter((one) => one.list === list).map(({ value }) => value));
  const { reporting } = brand;
  const reportingIsWrong = reporting !== null && wrongIn('reporting').has(reporting.address || reporting.page);
  return {
    ...brand,
    aliases: union(brand.aliases, added.aliases),
    ambiguousNames: union(brand.ambiguousNames, added.ambiguousNames),
    domains: facts(brand.domains, added.domains, wrongIn('domains'), ({ domain }) => domain),
    mailDomains: facts(brand.mailDomains, added.mailDomains, wrongIn('mailDomains'), ({ domain }) => domain),
    mailAddresses: facts(brand.mailAddresses, added.mailAddresses, wrongIn('mailAddresses'), ({ address }) => address),
    supportPages: facts(brand.supportPages, added.supportPages, wrongIn('supportPages'), ({ url }) => url),
    phones: facts(brand.phones, added.phones, wrongIn('phones'), ({ number }) => number),
    chats: facts(brand.chats, added.chats, wrongIn('chats'), ({ handle }) => handle),
    reporting: added.reporting ?? (reportingIsWrong ? null : reporting),
  };
}

/**
 * A brand of which only a name and domains are known, so that something can be added to it. Nobody looked at its names:
 * alone they are no claim to be it, as before.
 */
export function fullBrand([id, name, aliases, domains, from]: CompiledName): CompiledBrand {
  return {
    id,
    name,
    aliases,
    products: [],
    ambiguousNames: [name, ...aliases],
    wordLabels: [],
    sector: 'other',
    countries: [],
    domains: domains.map((domain) => ({ domain, confidence: 'medium', from })),
    mailDomains: [],
    mailAddresses: [],
    customerMailDomains: [],
    userContentDomains: [],
    related: [],
    supportPages: [],
    phones: [],
    chats: [],
    neverAsks: [],
    neverAsksSource: null,
    reporting: null,
  };
}

/** What the registry has and is right stays the registry's; an own fact of the same value would only hide its source. */
function facts<Fact>(
  known: readonly Fact[],
  added: readonly Fact[],
  wrong: ReadonlySet<string>,
  keyOf: (fact: Fact) => string,
): readonly Fact[] {
  const right = known.filter((fact) => !wrong.has(keyOf(fact)));
  const values = new Set(right.map(keyOf));
  return [...right, ...added.filter((fact) => !values.has(keyOf(fact)))];
}

function union(known: readonly string[], added: readonly string[]): readonly string[] {
  return [...new Set([...known, ...added])];
}
