import { existsSync, readFileSync } from 'node:fs';
import parsePhoneNumber, { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max';
import { parseCompiledRegistry } from '../shared/registry/compiled-text.ts';
import { countRegistry, describeCounts } from '../shared/registry/counts.ts';
import { findFaults } from '../shared/registry/faults/find-faults.ts';
import { createRegistry } from '../shared/registry/load.ts';
import { compileDataFiles, compiledFile } from './compile-registry.ts';
import { dataFolder } from './read-registry-data.ts';

/**
 * Checks the registry's data files, and that the compiled file is what they give.
 * @param folder of the data
 * @param compiledPath of the compiled registry
 * @returns the faults, a sentence each, and what was counted
 */
export function checkRegistry(folder: URL = dataFolder, compiledPath: URL = compiledFile) {
  let fresh: string;
  try {
    fresh = compileDataFiles(folder);
  } catch (error) {
    // Data that cannot be read, or a fact without a date: the sentence says which, and nothing further can be checked.
    return { faults: [error instanceof Error ? error.message : String(error)], counts: '' };
  }
  const registry = createRegistry(parseCompiledRegistry(fresh));
  const faults = findFaults({ registry, isValidNumber }).map(({ text }) => text);
  if (!existsSync(compiledPath) || readFileSync(compiledPath, 'latin1') !== fresh) {
    faults.push('The compiled registry is not what the data give; run "node build/compile-registry.ts".');
  }
  return { faults, counts: describeCounts(countRegistry(registry)) };
}

/** Short codes have no E.164 form and stand in no numbering plan that the library knows. */
function isValidNumber(number: string, country: string): boolean {
  if (!number.startsWith('+')) return true;
  const code = country.toUpperCase();
  if (!isSupportedCountry(code)) return false;
  const parsed = parsePhoneNumber(number);
  return parsed?.countryCallingCode === getCountryCallingCode(code) && parsed.isValid();
}

if (import.meta.main) {
  const { faults, counts } = checkRegistry();
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  process.stdout.write(`${counts}\n${faults.length === 0 ? 'No faults.' : `${faults.length} faults.`}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
