import { parse } from 'tldts';
import type { Brand } from '../brand.ts';
import type { HostKind, Registry } from '../registry.ts';
import { allBrands, type Fault, isOfGroup } from './fault.ts';

/** Kinds of hosts that no brand's own domain can be. */
const foreignKinds: readonly HostKind[] = ['disposable', 'shortener'];

/** Domains: that they can be registered, belong to one brand, and that customers' mailboxes are nobody's own. */
export function* findDomainFaults(registry: Registry): Generator<Fault> {
  const ranks = new Map(allBrands(registry).map((brand, rank) => [brand, rank] as const));
  for (const brand of ranks.keys()) {
    for (const domain of new Set(allDomains(brand))) yield* findFaultsOf(domain, brand, registry, ranks);
    yield* findMailFaults(brand, registry);
  }
}

function* findFaultsOf(
  domain: string,
  brand: Brand,
  registry: Registry,
  ranks: ReadonlyMap<Brand, number>,
): Generator<Fault> {
  const subject = brand.id;
  const { domain: registrable, isIcann } = parse(domain, { allowPrivateDomains: false });
  if (registrable === null || isIcann !== true) {
    yield {
      subject,
      rule: 'not-registrable',
      value: domain,
      text: `"${domain}" of "${subject}" can be registered by nobody (Public Suffix List).`,
    };
  }
  for (const owner of registry.owners(domain)) {
    if (owner.relation === 'sends-via' || isOfGroup(owner.brand, brand)) continue;
    if (brand.mailDomains.some((mail) => mail.domain === domain && mail.relation === 'sends-via')) continue;
    // Said once, at the brand that comes later or that lies below the other's domain.
    if (owner.domain === domain && (ranks.get(owner.brand) ?? 0) > (ranks.get(brand) ?? 0)) continue;
    yield {
      subject,
      rule: 'owned',
      value: domain,
      text: `"${domain}" of "${subject}" belongs to "${owner.brand.id}" (${owner.domain}), too.`,
    };
  }
}

function* findMailFaults(brand: Brand, registry: Registry): Generator<Fault> {
  const subject = brand.id;
  for (const { domain, relation } of brand.mailDomains) {
    if (relation === 'sends-via') continue;
    const customers = brand.customerMailDomains.includes(domain);
    // A host below the customers' domain that is listed by itself ("postmaster.example.net") was looked at.
    const below = registry.owners(domain).some(({ relation }) => relation === 'customer-mail');
    if (customers || (!below && registry.hostKinds(domain).has('freemail'))) {
      yield {
        subject,
        rule: 'customers',
        value: domain,
        text: `Customers have mailboxes at "${domain}": it cannot be the own mail domain of "${subject}".`,
      };
    }
  }
  // In the long tail stand the shorteners themselves.
  for (const { domain } of brand.nameOnly ? [] : brand.domains) {
    for (const kind of foreignKinds) {
      if (!registry.hostKinds(domain).has(kind)) continue;
      yield {
        subject,
        rule: 'host-kind',
        value: domain,
        text: `"${domain}" of "${subject}" also stands in the list of ${kind} hosts.`,
      };
    }
  }
}

function allDomains(brand: Brand): readonly string[] {
  return [
    ...brand.domains.map(({ domain }) => domain),
    ...brand.mailDomains.map(({ domain }) => domain),
    ...brand.customerMailDomains,
    ...brand.userContentDomains,
  ];
}
