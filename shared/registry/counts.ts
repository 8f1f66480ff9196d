import type { Registry } from './registry.ts';

/** How much a registry knows. */
export type RegistryCounts = Readonly<{
  brands: number;
  longTail: number;
  domains: number;
  mailDomains: number;
  supportPages: number;
  phones: number;
  chats: number;
  reporting: number;
  reportBodies: number;
}>;

/** Counts what a registry knows. */
export function countRegistry({ brands, longTail, reportBodies }: Registry): RegistryCounts {
  const sum = (list: 'domains' | 'mailDomains' | 'supportPages' | 'phones' | 'chats') =>
    brands.reduce((total, brand) => total + brand[list].length, 0);
  return {
    brands: brands.length,
    longTail: longTail.length,
    domains: sum('domains'),
    mailDomains: sum('mailDomains'),
    supportPages: sum('supportPages'),
    phones: sum('phones'),
    chats: sum('chats'),
    reporting: brands.filter(({ reporting }) => reporting !== null).length,
    reportBodies: reportBodies.length,
  };
}

/** The counts in one sentence. */
export function describeCounts(counts: RegistryCounts): string {
  return (
    `${counts.brands} brands with ${counts.domains} domains, ${counts.mailDomains} mail domains, ` +
    `${counts.supportPages} support pages, ${counts.phones} telephone numbers, ${counts.chats} chats and ` +
    `${counts.reporting} places for reports; ${counts.longTail} further names; ${counts.reportBodies} report bodies.`
  );
}
