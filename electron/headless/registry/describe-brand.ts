import type { Brand, Chat, Phone, PhoneUse, Reporting, Source } from '../../../shared/registry/brand.ts';

const phoneUses: Readonly<Record<PhoneUse, string>> = {
  support: 'support',
  'calls-from': 'calls its customers from it',
  company: 'company number, not a support line',
};

/** All that is known of a brand: a heading and a list for each kind of fact, each fact with its source. */
export function describeBrand(brand: Brand): string {
  const { id, name, aliases, products, ambiguousNames, sector, countries, related } = brand;
  const head = [
    `${name} (${id})`,
    field('also', aliases.filter((alias) => !products.includes(alias)).join(', ')),
    field('products', products.join(', ')),
    field('words, no claim on their own', ambiguousNames.join(', ')),
    field('sector', sector),
    field('countries', countries.join(' ')),
    field('group', related.join(', ')),
  ];
  const lists = [
    list('Web domains', brand.domains, ({ domain }) => domain),
    list('Mail domains', brand.mailDomains, ({ domain, relation, subdomains }) => {
      return `${subdomains ? `${domain} and below` : domain}, ${relation}`;
    }),
    list('Mail addresses', brand.mailAddresses, ({ address }) => address),
    plainList('Mailboxes of customers, not of the brand', brand.customerMailDomains),
    plainList('Pages of strangers', brand.userContentDomains),
    list('Support pages', brand.supportPages, ({ url }) => url),
    list('Telephone numbers', brand.phones, describePhone),
    list('Chats', brand.chats, describeChat),
    brand.neverAsksSource === null
      ? ''
      : list('Never asks for', [brand.neverAsksSource], () => brand.neverAsks.join(', ').replaceAll('_', ' ')),
    brand.reporting === null ? '' : list('Wants impersonation reported', [brand.reporting], describeReporting),
  ];
  return `${[head.filter((line) => line !== '').join('\n'), ...lists].filter((part) => part !== '').join('\n\n')}\n`;
}

function field(name: string, value: string): string {
  return value === '' ? '' : `  ${name}: ${value}`;
}

function list<Fact extends Source>(heading: string, facts: readonly Fact[], describe: (fact: Fact) => string): string {
  return plainList(
    heading,
    facts.map((fact) => {
      const { source, seen, confidence } = fact;
      const supposed = confidence === 'low' ? ', too little to rely on' : '';
      return `${describe(fact)}\n      ${source.replaceAll('; ', '\n      ')}, seen ${seen}, ${confidence} confidence${supposed}`;
    }),
  );
}

function plainList(heading: string, items: readonly string[]): string {
  return items.length === 0 ? '' : [heading, ...items.map((item) => `  - ${item}`)].join('\n');
}

function describePhone({ number, country, use }: Phone): string {
  return `${number} (${country.toUpperCase()}), ${phoneUses[use]}`;
}

function describeChat({ kind, handle, name }: Chat): string {
  return name === '' ? `${kind}: ${handle}` : `${kind} "${name}": ${handle}`;
}

function describeReporting({ address, page, format, reason }: Reporting): string {
  const how = format === '' ? '' : `as ${format}`;
  return [address, page, how, reason].filter((part) => part !== '').join(', ');
}
