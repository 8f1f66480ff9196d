import { createHash } from 'node:crypto';
import type { CompiledRegistry } from '../../../shared/registry/compiled.ts';
import { versionedText } from '../../../shared/registry/compiled-text.ts';

/** The hash that becomes part of a compiled registry's version. */
export function registryDigest(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

/** Whether a compiled registry is what its version says: finds damage, and holds nobody who means it. */
export function isWhole(compiled: CompiledRegistry): boolean {
  const [stated = ''] = compiled.version.split('-').slice(-1);
  return stated === registryDigest(versionedText(compiled));
}
