import { createHash } from 'node:crypto';
import type { CompiledRegistry } from '../../../shared/registry/compiled.ts';
import { versionedText } from '../../../shared/registry/compiled-text.ts';
import { countRegistry, describeCounts } from '../../../shared/registry/counts.ts';
import { findFaults } from '../../../shared/registry/faults/find-faults.ts';
import { createRegistry } from '../../../shared/registry/load.ts';
import { isValidNumber } from '../../../shared/registry/valid-number.ts';

export type Verification = Readonly<{ version: string; faults: readonly string[]; counts: string }>;

/** Checks that a registry is what its version says and that it follows its rules. */
export function verifyRegistry(compiled: CompiledRegistry): Verification {
  const registry = createRegistry(compiled);
  const faults = findFaults({ registry, isValidNumber }).map(({ text }) => text);
  const hash = createHash('sha256').update(versionedText(compiled)).digest('hex');
  const [stated = ''] = compiled.version.split('-').slice(-1);
  if (stated === '' || !hash.startsWith(stated)) {
    faults.unshift('The registry was changed after it was compiled. Install Vouchsafe again.');
  }
  return { version: compiled.version, faults, counts: describeCounts(countRegistry(registry)) };
}
