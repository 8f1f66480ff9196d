import type { Brand } from './brand.ts';
import { parentDomains } from './parent-domains.ts';
import type { DomainOwner, DomainRelation, Registry } from './registry.ts';

/** An owner, and whether hosts below the domain are the owner's as well. */
type Entry = DomainOwner & Readonly<{ below: boolean }>;

/** At one domain the relations that prove least come first, so that whoever takes the first errs on the safe side. */
const order: readonly DomainRelation[] = ['customer-mail', 'user-content', 'own', 'partner', 'web', 'sends-via'];

const nobody: readonly DomainOwner[] = [];

/** The lookup of who uses a domain. */
export function createOwners(brands: readonly Brand[]): Registry['owners'] {
  const entries = new Map<string, Entry[]>();
  for (const brand of brands) {
    for (const entry of brandEntries(brand)) {
      const others = entries.get(entry.domain);
      if (others === undefined) entries.set(entry.domain, [entry]);
      else others.push(entry);
    }
  }
  for (const list of entries.values()) {
    if (list.length > 1) list.sort((one, other) => order.indexOf(one.relation) - order.indexOf(other.relation));
  }
  return (host) => {
    let found: DomainOwner[] | null = null;
    for (const domain of parentDomains(host)) {
      const known = entries.get(domain);
      if (known === undefined) continue;
      const matching = known.filter(({ below }) => below || domain === host);
      found = found === null ? matching : [...found, ...matching];
    }
    return found ?? nobody;
  };
}

function* brandEntries(brand: Brand): Generator<Entry> {
  const customers = new Set(brand.customerMailDomains);
  for (const domain of brand.customerMailDomains) yield { brand, relation: 'customer-mail', domain, below: true };
  for (const domain of brand.userContentDomains) yield { brand, relation: 'user-content', domain, below: true };
  for (const { domain, relation, subdomains } of brand.mailDomains) {
    // Whoever has a mailbox there could pass for the brand.
    if (!customers.has(domain)) yield { brand, relation, domain, below: subdomains };
  }
  for (const { domain } of brand.domains) yield { brand, relation: 'web', domain, below: true };
}
