import { z } from 'zod';
import type { BrandEntry } from '../schema.ts';
import { type KeptEntry, keptEntrySchema } from './own-entry.ts';
import { ownLimits } from './own-limits.ts';
import { ownSector, toAdditions, toBrand } from './to-brand.ts';

const layout = 'vouchsafe-own-entries-1';

const about =
  'Own entries of one Vouchsafe, as its owner entered them: nobody else checked them. "brands" and what "corrections" ' +
  'add have the form of shared/registry/data/brands, so that they can be proposed for everybody; replace each source ' +
  'by a page of the organisation first. "entries" is what Vouchsafe imports.';

/** Only what is imported is read: the rest is there for people. */
const fileSchema = z.looseObject({
  layout: z.literal(layout),
  entries: z.array(keptEntrySchema).max(ownLimits.entries),
});

/** What is added to a brand of the registry, and which facts of it are called wrong. */
type Correction = Readonly<{
  id: string;
  adds: Partial<BrandEntry>;
  wrong: KeptEntry['entry']['wrong'];
}>;

/**
 * Own entries as a file.
 * @param day on which it is written (ISO 8601)
 */
export function formatOwnFile(entries: readonly KeptEntry[], day: string): string {
  const brands = entries.filter(({ entry }) => entry.corrects === null).map((kept) => lean(toBrand(kept)));
  const corrections = entries.flatMap(({ id, seen, entry }): readonly Correction[] =>
    entry.corrects === null ? [] : [{ id, adds: lean(toAdditions(entry, seen)), wrong: entry.wrong }],
  );
  return `${JSON.stringify({ layout, about, written: day, sector: ownSector, brands, corrections, entries }, null, 2)}\n`;
}

/** The entries of such a file; null when it is none. */
export function parseOwnFile(text: string): readonly KeptEntry[] | null {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    // Whatever it is, it is no such file: the caller says so.
    return null;
  }
  const result = fileSchema.safeParse(content);
  return result.success ? result.data.entries : null;
}

/** Without lists that are empty, as in the registry's own files. */
function lean<Part extends object>(part: Part): Part {
  const kept = Object.entries(part).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
  // Only lists were left out, each of which may be missing in a brand's file.
  return Object.fromEntries(kept) as Part;
}
