import type { Brand, Source } from './brand.ts';
import type { CompiledBrand, CompiledName, CompiledRegistry } from './compiled.ts';
import { createHostKinds } from './host-kinds.ts';
import { createOwners } from './owners.ts';
import type { Registry } from './registry.ts';

/** Nothing in the long tail was looked at by a person. */
const longTailConfidence = 'medium';

/**
 * Makes a registry out of its compiled form. Reading the file is the caller's.
 * @param compiled as `compileRegistry` made it
 */
export function createRegistry(compiled: CompiledRegistry): Registry {
  const sourceAt = createSourceTable(compiled.sources);
  const brands = [
    ...compiled.brands.map((brand) => expandBrand(brand, sourceAt)),
    ...compiled.longTail.map((entry) => expandName(entry, sourceAt)),
  ];
  const byId = new Map(brands.map((brand) => [brand.id, brand]));
  const byPhone = new Map<string, Brand>();
  const byAddress = new Map<string, Brand>();
  for (const brand of brands) {
    for (const { number } of brand.phones) if (!byPhone.has(number)) byPhone.set(number, brand);
    for (const { address } of brand.mailAddresses) if (!byAddress.has(address)) byAddress.set(address, brand);
  }
  return {
    version: compiled.version,
    brands,
    reportBodies: compiled.reportBodies.map((body) => expandFact(body, sourceAt)),
    brand: (id) => byId.get(id) ?? null,
    owners: createOwners(brands),
    hostKinds: createHostKinds(compiled.hosts),
    phoneOwner: (number) => byPhone.get(number) ?? null,
    addressOwner: (address) => byAddress.get(address) ?? null,
  };
}

type SourceAt = (index: number) => Readonly<Pick<Source, 'source' | 'seen'>>;

function createSourceTable(sources: CompiledRegistry['sources']): SourceAt {
  const table = sources.map(([source, seen]) => ({ source, seen }));
  return (index) => {
    const entry = table[index];
    if (entry === undefined) throw new RangeError(`The compiled registry has no source ${index}; compile it anew.`);
    return entry;
  };
}

function expandFact<Fact extends { readonly from: number }>(fact: Fact, sourceAt: SourceAt) {
  const { from, ...rest } = fact;
  const { source, seen } = sourceAt(from);
  return { ...rest, source, seen };
}

function expandFacts<Fact extends { readonly from: number }>(facts: readonly Fact[], sourceAt: SourceAt) {
  return facts.length === 0 ? none : facts.map((fact) => expandFact(fact, sourceAt));
}

const none: readonly never[] = Object.freeze([]);

function expandBrand(brand: CompiledBrand, sourceAt: SourceAt): Brand {
  return {
    ...emptyBrand,
    ...brand,
    domains: expandFacts(brand.domains, sourceAt),
    mailDomains: expandFacts(brand.mailDomains, sourceAt),
    mailAddresses: expandFacts(brand.mailAddresses, sourceAt),
    supportPages: expandFacts(brand.supportPages, sourceAt),
    phones: expandFacts(brand.phones, sourceAt),
    chats: expandFacts(brand.chats, sourceAt),
    neverAsksSource: brand.neverAsksSource === null ? null : expandFact(brand.neverAsksSource, sourceAt),
    reporting: brand.reporting === null ? null : expandFact(brand.reporting, sourceAt),
  };
}

function expandName([id, name, aliases, domains, from, ambiguous]: CompiledName, sourceAt: SourceAt): Brand {
  const { source, seen } = sourceAt(from);
  return {
    ...emptyBrand,
    id,
    name,
    aliases,
    ambiguousNames: ambiguous === 1 ? [name] : none,
    domains: domains.map((domain) => ({ domain, source, seen, confidence: longTailConfidence })),
    nameOnly: true,
  };
}

const emptyBrand: Omit<Brand, 'id' | 'name'> = {
  aliases: none,
  products: none,
  ambiguousNames: none,
  sector: '',
  countries: none,
  domains: none,
  mailDomains: none,
  mailAddresses: none,
  customerMailDomains: none,
  userContentDomains: none,
  related: none,
  supportPages: none,
  phones: none,
  chats: none,
  neverAsks: none,
  neverAsksSource: null,
  reporting: null,
  nameOnly: false,
};
