import { fileURLToPath } from 'node:url';
import type { BackendOptions } from '../backend.ts';

/**
 * Where the files are that the program brings along. Run from its sources it finds them by itself; the bundle has
 * them beside its entry.
 * @param entry URL of the program's entry
 */
export function programFiles(entry: string): Pick<BackendOptions, 'registryFile' | 'workerScript'> {
  if (entry.endsWith('.ts')) return {};
  return {
    workerScript: new URL('./examine-worker.js', entry),
    registryFile: fileURLToPath(new URL('./registry.txt', entry)),
  };
}
