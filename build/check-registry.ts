import { existsSync, readFileSync } from 'node:fs';
import type { RegistryData } from '../shared/registry/compile.ts';
import { parseCompiledRegistry } from '../shared/registry/compiled-text.ts';
import { countRegistry, describeCounts } from '../shared/registry/counts.ts';
import { findFaults } from '../shared/registry/faults/find-faults.ts';
import { findImprintFaults } from '../shared/registry/faults/imprints.ts';
import { createRegistry } from '../shared/registry/load.ts';
import { isValidNumber } from '../shared/registry/valid-number.ts';
import { compileData, compiledFile } from './compile-registry.ts';
import { dataFolder, readRegistryData } from './read-registry-data.ts';

/**
 * Checks the registry's data files, and that the compiled file is what they give.
 * @param folder of the data
 * @param compiledPath of the compiled registry
 * @returns the faults, a sentence each, and what was counted
 */
export function checkRegistry(folder: URL = dataFolder, compiledPath: URL = compiledFile) {
  let data: RegistryData;
  let fresh: string;
  try {
    data = readRegistryData(folder);
    fresh = compileData(data);
  } catch (error) {
    // Data that cannot be read, or a fact without a date: the sentence says which, and nothing further can be checked.
    return { faults: [error instanceof Error ? error.message : String(error)], counts: '' };
  }
  const registry = createRegistry(parseCompiledRegistry(fresh));
  const faults = [...findFaults({ registry, isValidNumber }), ...findImprintFaults(data)].map(({ text }) => text);
  if (!existsSync(compiledPath) || readFileSync(compiledPath, 'latin1') !== fresh) {
    faults.push('The compiled registry is not what the data give; run "node build/compile-registry.ts".');
  }
  return { faults, counts: describeCounts(countRegistry(registry)) };
}

if (import.meta.main) {
  const { faults, counts } = checkRegistry();
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.stdout.write(`${counts}\n${faults.length === 0 ? 'No faults.' : `${faults.length} faults.`}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
