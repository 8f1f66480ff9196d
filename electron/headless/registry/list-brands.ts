import type { Brand } from '../../../shared/registry/brand.ts';
import type { Registry } from '../../../shared/registry/registry.ts';

/** The brands of a registry, sorted by name, one a line. */
export function listBrands(registry: Registry, all: boolean, json: boolean): readonly string[] {
  const brands = all ? [...registry.brands, ...registry.longTail] : registry.brands;
  const sorted = brands.toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  if (json) return sorted.map(({ id, name, sector, countries }) => JSON.stringify({ id, name, sector, countries }));
  const width = Math.max(...sorted.map(({ id }) => id.length));
  return sorted.map((brand) => `${brand.id.padEnd(width)}  ${describe(brand)}`);
}

function describe({ name, sector, countries, domains }: Brand): string {
  const about = [sector, countries.join(' ')].filter((part) => part !== '').join(', ');
  return [name, about === '' ? '' : `(${about})`, domains[0]?.domain ?? ''].filter((part) => part !== '').join('  ');
}
