import type { BrandEntry } from '../schema.ts';
import type { KeptEntry, OwnEntry } from './own-entry.ts';
import { ownSource } from './own-source.ts';

/** Where own brands stand in the list of sectors. */
export const ownSector = 'own';

/** The parts of a brand that an entry can add to one. */
export type Additions = Omit<BrandEntry, 'id' | 'name'>;

/** A new brand in the form of the registry's data. */
export function toBrand({ id, seen, entry }: KeptEntry): BrandEntry {
  return { id, name: entry.name, ...toAdditions(entry, seen) };
}

/**
 * What an entry adds, in the form of the registry's data. It is shown to its owner as they wrote it, and they looked at
 * it: the confidence is theirs.
 */
export function toAdditions(entry: OwnEntry, seen: string): Additions {
  const fact = { confidence: 'high' as const, seen, sources: [ownSource(entry.note)] };
  const { address, page } = entry.reporting;
  const names = [entry.name, ...entry.aliases].filter((name) => name !== '');
  return {
    aliases: [...entry.aliases],
    ambiguousNames: entry.ordinary ? names : [],
    countries: [...entry.countries],
    domains: entry.domains.map((domain) => ({ domain, ...fact })),
    mailDomains: entry.mailDomains.map((domain) => ({ domain, relation: 'own', subdomains: true, ...fact })),
    mailAddresses: entry.mailAddresses.map((one) => ({ address: one, ...fact })),
    supportPages: entry.supportPages.map((url) => ({ url, ...fact })),
    phones: entry.phones.map((phone) => ({ ...phone, ...fact })),
    chats: entry.chats.map((chat) => ({ ...chat, ...fact })),
    ...(address === '' && page === '' ? {} : { reporting: { ...reportingPlace(address, page), ...fact } }),
  };
}

function reportingPlace(address: string, page: string): Readonly<{ address?: string; page?: string }> {
  return { ...(address === '' ? {} : { address }), ...(page === '' ? {} : { page }) };
}
