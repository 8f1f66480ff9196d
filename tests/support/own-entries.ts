import { emptyEntry } from '../../shared/registry/own/empty-entry.ts';
import type { KeptEntry, OwnEntry } from '../../shared/registry/own/own-entry.ts';

/** A shop of the neighbourhood that follows all rules, with what a test wants different. */
export function ownShop(changes: Partial<OwnEntry> = {}): OwnEntry {
  return {
    ...emptyEntry,
    name: 'Village Bakery',
    countries: ['gb'],
    domains: ['bakery.example.com'],
    mailDomains: ['bakery.example.com'],
    phones: [{ number: '+442079460123', country: 'gb', use: 'support' }],
    note: 'their receipt',
    ...changes,
  };
}

/** A correction of a brand, with what a test wants different. */
export function ownCorrection(corrects: string, changes: Partial<OwnEntry> = {}): OwnEntry {
  return { ...emptyEntry, corrects, ...changes };
}

/** An entry as it is kept. */
export function keptEntry(entry: OwnEntry, id = entry.corrects ?? 'own-village-bakery'): KeptEntry {
  return { id, seen: '2026-11-24', entry };
}
