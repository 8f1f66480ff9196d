import type { CompiledSource } from './compiled.ts';
import type { Provenance, SourceFile } from './schema.ts';

/** So many digits of a commit's name are enough to find it in a repository. */
const commitLength = 12;

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
      const names = pagesFirst(provenance.sources).map((entry) => sourceName(entry, known));
      const source = names.join('; ');
      const seen = seenOn(provenance, known);
      const key = `${seen} ${source}`;
      const place = places.get(key) ?? table.push([seen, source]) - 1;
      places.set(key, place);
      return place;
    },
    newest: () => table.reduce((newest, [seen]) => (seen > newest ? seen : newest), ''),
  };
}

/** What a person reads of a source; for a list its name, what it is and where the very file is to be found. */
function sourceName(entry: string, known: SourceFile): string {
  const [key = '', ...place] = entry.split(':');
  const list = listed(key, known);
  if (list === undefined) return entry;
  const { name, about, page, revision = 'HEAD' } = list;
  const file = place.join(':');
  const commit = revision.slice(0, commitLength);
  const address = page === undefined || file === '' ? page : `${page}/blob/${commit}/${encodeURI(file)}`;
  const details = [about, address ?? file].filter((detail) => detail !== undefined && detail !== '');
  return details.length === 0 ? name : `${name} (${details.join(', ')})`;
}

/** Pages of the organisation itself say more than lists, which know it by hearsay. */
function pagesFirst(sources: readonly string[]): readonly string[] {
  return sources.toSorted((one, other) => Number(isPage(other)) - Number(isPage(one)));
}

function isPage(source: string): boolean {
  return /^https?:\/\//.test(source);
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
