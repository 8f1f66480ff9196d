import { fileURLToPath } from 'node:url';
import type { BackendOptions } from '../backend/backend.ts';

const dist = new URL('../../dist/', import.meta.url);

/** Where `npm run build` puts the window. */
export const rendererFolder = fileURLToPath(new URL('renderer', dist));

/**
 * Where `npm run build` puts what the backend starts and reads. Workers run from the bundle also when all else runs
 * from the sources: Node strips types with WebAssembly, several threads doing so crash V8 now and then
 * (WasmImportWrapperCache::Free, seen in Node 24.21), and the bundle starts faster and takes less memory.
 */
export const backendFiles: Pick<BackendOptions, 'workerScript' | 'registryFile'> = {
  workerScript: new URL('backend/examine-worker.js', dist),
  registryFile: fileURLToPath(new URL('backend/registry.txt', dist)),
};
