import { fileURLToPath } from 'node:url';
import type { BackendOptions } from '../backend.ts';

/**
 * Where the files are that the bundled program brings along: beside its entry.
 * @param entry URL of the program's entry
 */
export function programFiles(entry: string): Pick<BackendOptions, 'registryFile' | 'workerScript'> {
  return {
    workerScript: new URL('./examine-worker.js', entry),
    registryFile: fileURLToPath(new URL('./registry.txt', entry)),
  };
}
