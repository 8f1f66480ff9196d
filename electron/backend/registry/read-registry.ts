import { readFileSync } from 'node:fs';
import type { CompiledRegistry } from '../../../shared/registry/compiled.ts';
import { createRegistry } from '../../../shared/registry/load.ts';
import type { Registry } from '../../../shared/registry/registry.ts';

/** Where the compiled registry lies in a checkout. */
const compiledPath = new URL('../../../shared/registry/data/compiled/registry.json', import.meta.url);

/**
 * Reads the compiled registry.
 * @param path of the file; a bundled program gives its own
 * @throws the file system's error, or Error when the file is no compiled registry
 */
export function readRegistry(path: string | URL = compiledPath): Registry {
  return createRegistry(readCompiledRegistry(path));
}

/** Reads the compiled registry as it lies in its file; see `readRegistry`. */
export function readCompiledRegistry(path: string | URL = compiledPath): CompiledRegistry {
  const compiled: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isCompiledRegistry(compiled)) {
    throw new Error(`${path} is no registry that this version of Vouchsafe can read. Install Vouchsafe again.`);
  }
  return compiled;
}

/** The file ships with the program and `registry:check` holds it against the data, so its outline is enough. */
function isCompiledRegistry(value: unknown): value is CompiledRegistry {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['version', 'sources', 'brands', 'longTail', 'reportBodies', 'hosts'].every((key) => key in value)
  );
}
