import { readdirSync, readFileSync } from 'node:fs';
import type { RegistryData } from '../shared/registry/compile.ts';
import { singleFiles } from '../shared/registry/data-path.ts';
import { readData } from '../shared/registry/read-data.ts';

/** Where the registry's data lie. */
export const dataFolder = new URL('../shared/registry/data/', import.meta.url);

/**
 * Reads and validates all data files of the registry.
 * @param folder with `brands/`, `hosts/`, `sources.json`, `long-tail.jsonl` and `report-bodies.json`
 * @throws DataFileError that names the file, the place in it and what is wrong there
 */
export function readRegistryData(folder: URL = dataFolder): RegistryData {
  const brandNames = readdirSync(new URL('brands/', folder)).filter((name) => name.endsWith('.json'));
  const paths = [...brandNames.map((name) => `brands/${name}`), ...singleFiles];
  return readData(new Map(paths.map((path) => [path, readFileSync(new URL(path, folder), 'utf8')])));
}
