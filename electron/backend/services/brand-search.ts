import type { BrandLine, BrandPage, BrandQuery } from '../../../shared/contract/brand-channels.ts';
import type { Brand } from '../../../shared/registry/brand.ts';
import type { Registry } from '../../../shared/registry/registry.ts';
import { fold } from '../../../shared/text/fold.ts';

/** A brand as it is looked for: what is compared is folded once. */
type Entry = Readonly<{ line: BrandLine; name: string; aliases: readonly string[]; domains: readonly string[] }>;

/**
 * Looks organisations up by what a person types: the beginning of a name, a name it also goes by, a domain. The curated
 * ones only: of the others nothing but a name and domains is known, and nobody could be sent there.
 */
export function createBrandSearch(registry: Registry): (query: BrandQuery) => BrandPage {
  let entries: readonly Entry[] = [];
  let version: string | null = null;
  return ({ text, offset, limit }) => {
    // Made when it is first asked for: most windows never open the list. The registry may be another one meanwhile.
    if (version !== registry.version) {
      entries = registry.brands.map(entryOf).sort((a, b) => compare(a.name, b.name));
      version = registry.version;
    }
    const found = text === undefined ? entries : ranked(entries, fold(text).text.trim());
    return { brands: found.slice(offset, offset + limit).map(({ line }) => line), total: found.length };
  };
}

function ranked(entries: readonly Entry[], wanted: string): readonly Entry[] {
  return entries
    .flatMap((entry) => {
      const rank = rankOf(entry, wanted);
      return rank === null ? [] : [{ entry, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

/** How well a brand matches, 0 is best; null when it does not. Entries of one rank stay in the order of names. */
function rankOf({ name, aliases, domains }: Entry, wanted: string): number | null {
  if (name.startsWith(wanted)) return 0;
  if (aliases.some((alias) => alias.startsWith(wanted))) return 1;
  if (domains.some((domain) => domain.startsWith(wanted))) return 2;
  const inside = [name, ...aliases, ...domains];
  return inside.some((candidate) => candidate.includes(wanted)) ? 3 : null;
}

function entryOf(brand: Brand): Entry {
  const { id, name, sector, countries } = brand;
  const domains = [...brand.domains, ...brand.mailDomains].map(({ domain }) => domain);
  return {
    line: { id, name, sector, countries, domain: brand.domains[0]?.domain ?? '' },
    name: fold(name).text,
    aliases: brand.aliases.map((alias) => fold(alias).text),
    domains: [...new Set(domains)],
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
