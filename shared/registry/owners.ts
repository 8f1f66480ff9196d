import type { Brand } from './brand.ts';
import { type Buckets, lookUp } from './buckets.ts';
import { relationLetters } from './compiled.ts';
import { parentDomains } from './parent-domains.ts';
import type { DomainOwner, DomainRelation, Registry } from './registry.ts';

const nobody: readonly DomainOwner[] = [];
const relations: ReadonlyMap<string, DomainRelation> = new Map(relationLetters);

/**
 * The lookup of who uses a domain.
 * @param domains for each domain its owners: "o3,w3." is own mail domain of brand 3 and, without the hosts below, its
 *   web domain
 * @param brandAt the brand at a place
 */
export function createOwners(domains: Buckets, brandAt: (place: number) => Brand): Registry['owners'] {
  return (host) => {
    let found: DomainOwner[] | null = null;
    for (const domain of parentDomains(host)) {
      const entry = lookUp(domains, domain);
      if (entry === undefined) continue;
      found ??= [];
      for (const owner of entry.split(',')) {
        const exact = owner.endsWith('.');
        if (exact && domain !== host) continue;
        const relation = relations.get(owner.charAt(0));
        const brand = brandAt(Number(owner.slice(1, exact ? -1 : undefined)));
        if (relation !== undefined) found.push({ brand, relation, domain });
      }
    }
    return found ?? nobody;
  };
}
