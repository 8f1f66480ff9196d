import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { compileRegistry, type RegistryData } from '../shared/registry/compile.ts';
import { formatCompiledRegistry } from '../shared/registry/compiled-text.ts';
import { DataFileError } from '../shared/registry/read-data.ts';
import { dataFolder, readRegistryData } from './read-registry-data.ts';

/** The compiled registry, kept beside the data so that nothing has to be built before it can be used. */
export const compiledFile = new URL('compiled/registry.txt', dataFolder);

/** Compiles the registry's data to the text of the compiled registry. */
export function compileData(data: RegistryData): string {
  const digest = (content: string) => createHash('sha256').update(content).digest('hex').slice(0, 12);
  return formatCompiledRegistry(compileRegistry(data, digest));
}

if (import.meta.main) {
  try {
    const compiled = compileData(readRegistryData());
    mkdirSync(new URL('.', compiledFile), { recursive: true });
    writeFileSync(compiledFile, compiled);
    process.stdout.write(`Compiled the registry: ${Math.round(compiled.length / 1024)} KB.\n`);
  } catch (error) {
    // The sentence says which line of the data is wrong; where in the compiler that came out helps nobody.
    if (!(error instanceof DataFileError || error instanceof RangeError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
