import type { Brand } from '../brand.ts';
import type { FactKind } from './change.ts';

/**
 * What is known of an organisation, as texts that can be compared and shown.
 * @param other what it is compared with
 */
export function brandFacts(brand: Brand, other: Brand): Readonly<Record<FactKind, readonly string[]>> {
  return {
    name: [brand.name, ...brand.aliases],
    domain: brand.domains.map(({ domain }) => domain),
    'mail-domain': brand.mailDomains.map(({ domain }) => domain),
    'mail-address': brand.mailAddresses.map(({ address }) => address),
    'support-page': brand.supportPages.map(({ url }) => url),
    phone: brand.phones.map(({ number }) => number),
    chat: brand.chats.map(({ kind, handle }) => `${kind}: ${handle}`),
    report: [brand.reporting?.address ?? '', brand.reporting?.page ?? ''].filter((value) => value !== ''),
    about: [JSON.stringify(aboutOf(brand, other))],
  };
}

/** Everything else that judging rests on. */
function aboutOf(brand: Brand, other: Brand): readonly unknown[] {
  const { products, ambiguousNames, wordLabels, sector, countries, related, neverAsks } = brand;
  const { customerMailDomains, userContentDomains, mailDomains, phones, chats, reporting } = brand;
  return [
    [products, ambiguousNames, wordLabels, sector, countries, related, neverAsks],
    [customerMailDomains, userContentDomains],
    // Of what was added or removed the other texts speak: only of a value in both does a change count here.
    mailDomains
      .filter(({ domain }) => other.mailDomains.some((mail) => mail.domain === domain))
      .map(({ domain, relation, subdomains }) => [domain, relation, subdomains]),
    phones
      .filter(({ number }) => other.phones.some((phone) => phone.number === number))
      .map(({ number, country, use }) => [number, country, use]),
    chats
      .filter(({ kind, handle }) => other.chats.some((chat) => chat.kind === kind && chat.handle === handle))
      .map(({ kind, handle, name }) => [kind, handle, name]),
    [reporting?.format ?? '', reporting?.reason ?? ''],
  ];
}
