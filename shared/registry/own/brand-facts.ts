import type { Brand } from '../brand.ts';
import type { correctable } from './own-limits.ts';

export type BrandFact = Readonly<{
  list: (typeof correctable)[number];
  value: string;
  source: string;
  seen: string;
}>;

/** The facts of a brand by the value that each is known by. */
export function brandFacts(brand: Brand): readonly BrandFact[] {
  const { reporting } = brand;
  return [
    ...brand.domains.map(({ domain, source, seen }) => fact('domains', domain, source, seen)),
    ...brand.mailDomains.map(({ domain, source, seen }) => fact('mailDomains', domain, source, seen)),
    ...brand.mailAddresses.map(({ address, source, seen }) => fact('mailAddresses', address, source, seen)),
    ...brand.supportPages.map(({ url, source, seen }) => fact('supportPages', url, source, seen)),
    ...brand.phones.map(({ number, source, seen }) => fact('phones', number, source, seen)),
    ...brand.chats.map(({ handle, source, seen }) => fact('chats', handle, source, seen)),
    ...(reporting === null
      ? []
      : [fact('reporting', reporting.address || reporting.page, reporting.source, reporting.seen)]),
  ];
}

function fact(list: BrandFact['list'], value: string, source: string, seen: string): BrandFact {
  return { list, value, source, seen };
}
