import { type Buckets, toBuckets } from './buckets.ts';
import type { CompiledBrand, CompiledName, CompiledRegistry } from './compiled.ts';
import { hostKindLetters, relationLetters } from './compiled.ts';
import type { DomainRelation, HostKind } from './registry.ts';

/** A domain's owner: the brand's place, and whether hosts below the domain are the owner's as well. */
type Owner = Readonly<{ relation: DomainRelation; place: number; below: boolean }>;

/** The indexes over all brands, curated ones first. */
export function compileIndexes(
  brands: readonly CompiledBrand[],
  longTail: readonly CompiledName[],
): Pick<CompiledRegistry, 'ids' | 'domains' | 'phones' | 'addresses'> {
  const owners = new Map<string, Owner[]>();
  const phones = new Map<string, number>();
  const addresses = new Map<string, number>();
  const ids = new Map<string, number>();
  const own = (domain: string, owner: Owner) => {
    owners.set(domain, [...(owners.get(domain) ?? []), owner]);
  };
  for (const [place, brand] of brands.entries()) {
    if (!ids.has(brand.id)) ids.set(brand.id, place);
    addOwners(brand, place, own);
    for (const { number } of brand.phones) if (!phones.has(number)) phones.set(number, place);
    for (const { address } of brand.mailAddresses) if (!addresses.has(address)) addresses.set(address, place);
  }
  for (const [index, [id, , , domains]] of longTail.entries()) {
    const place = brands.length + index;
    if (!ids.has(id)) ids.set(id, place);
    for (const domain of domains) own(domain, { relation: 'web', place, below: true });
  }
  return {
    ids: toBuckets(ids),
    domains: toBuckets(new Map([...owners].map(([domain, list]) => [domain, ownerList(list)]))),
    phones: toBuckets(phones),
    addresses: toBuckets(addresses),
  };
}

/** The index of the hosts that belong to nobody in particular. */
export function compileHosts(hosts: Readonly<Record<HostKind, readonly string[]>>): Buckets {
  const letters = new Map<string, string>();
  for (const [letter, kind] of hostKindLetters) {
    for (const host of new Set(hosts[kind])) letters.set(host, (letters.get(host) ?? '') + letter);
  }
  return toBuckets(new Map([...letters].sort()));
}

function addOwners(brand: CompiledBrand, place: number, own: (domain: string, owner: Owner) => void): void {
  const customers = new Set(brand.customerMailDomains);
  for (const domain of brand.customerMailDomains) own(domain, { relation: 'customer-mail', place, below: true });
  for (const domain of brand.userContentDomains) own(domain, { relation: 'user-content', place, below: true });
  for (const { domain, relation, subdomains } of brand.mailDomains) {
    // Whoever has a mailbox there could pass for the brand.
    if (!customers.has(domain)) own(domain, { relation, place, below: subdomains });
  }
  for (const { domain } of brand.domains) own(domain, { relation: 'web', place, below: true });
}

/** "o3,w3": the relation's letter and the brand's place; a dot behind it when only the host itself counts. */
function ownerList(owners: readonly Owner[]): string {
  return relationLetters
    .flatMap(([letter, relation]) =>
      owners
        .filter((owner) => owner.relation === relation)
        .map(({ place, below }) => `${letter}${place}${below ? '' : '.'}`),
    )
    .join(',');
}
