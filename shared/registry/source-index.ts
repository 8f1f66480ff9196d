import type { CompiledSource } from './compiled.ts';
import type { Provenance, SourceFile } from './schema.ts';

/** Collects the sources of facts into one table, each text once. */
export type SourceIndex = Readonly<{
  /** Grows with each `add`. */
  table: readonly CompiledSource[];
  /** Adds where a fact comes from; returns its place in the table. */
  add(provenance: Provenance): number;
  /** The newest day at which anything was seen. */
  newest(): string;
}>;

/**
 * @param known the lists of `sources.json`, by the short names that facts use
 * @throws RangeError from `add` when a fact has no day and one of its sources is no such list
 */
export function createSourceIndex(known: SourceFile): SourceIndex {
  const table: CompiledSource[] = [];
  const places = new Map<string, number>();
  return {
    table,
    add(provenance) {
      const source = provenance.sources.map((entry) => sourceName(entry, known)).join('; ');
      const seen = seenOn(provenance, known);
      const key = `${seen} ${source}`;
      const place = places.get(key) ?? table.push([seen, source]) - 1;
      places.set(key, place);
      return place;
    },
    newest: () => table.reduce((newest, [seen]) => (seen > newest ? seen : newest), ''),
  };
}

/** "2fa:entries/m/migros.ch.json" as "2factorauth/twofactorauth entries/m/migros.ch.json". */
function sourceName(entry: string, known: SourceFile): string {
  const [key = '', ...place] = entry.split(':');
  const list = listed(key, known);
  if (list === undefined) return entry;
  return place.length === 0 ? list.name : `${list.name} ${place.join(':')}`;
}

function seenOn({ sources, seen }: Provenance, known: SourceFile): string {
  if (seen !== undefined) return seen;
  let newest = '';
  for (const entry of sources) {
    const list = listed(entry.split(':')[0] ?? '', known);
    if (list === undefined) throw new RangeError(`"${entry}" stands in no sources.json: say when it was seen.`);
    if (list.seen > newest) newest = list.seen;
  }
  return newest;
}

function listed(key: string, known: SourceFile) {
  return Object.hasOwn(known, key) ? known[key] : undefined;
}
