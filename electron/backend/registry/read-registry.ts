import { readFileSync } from 'node:fs';
import type { CompiledRegistry } from '../../../shared/registry/compiled.ts';
import { parseCompiledRegistry } from '../../../shared/registry/compiled-text.ts';
import { createRegistry } from '../../../shared/registry/load.ts';
import type { Registry } from '../../../shared/registry/registry.ts';

/** Where the compiled registry lies in a checkout. */
const compiledPath = new URL('../../../shared/registry/data/compiled/registry.txt', import.meta.url);

/**
 * Reads the compiled registry.
 * @param path of the file; a bundled program gives its own
 * @throws the file system's error, or Error when the file is no compiled registry
 */
export function readRegistry(path: string | URL = compiledPath): Registry {
  return createRegistry(readCompiledRegistry(path));
}

/** @param text of a compiled registry */
export function registryOfText(text: string): Registry {
  return createRegistry(parseCompiledRegistry(text));
}

/** Reads the compiled registry as it lies in its file; see `readRegistry`. */
export function readCompiledRegistry(path: string | URL = compiledPath): CompiledRegistry {
  // The file is ASCII, and as Latin-1 its text takes one byte a letter.
  return parseCompiledRegistry(readFileSync(path, 'latin1'));
}
