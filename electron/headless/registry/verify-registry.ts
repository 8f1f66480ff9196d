import type { CompiledRegistry } from '../../../shared/registry/compiled.ts';
import { countRegistry, describeCounts } from '../../../shared/registry/counts.ts';
import { findFaults } from '../../../shared/registry/faults/find-faults.ts';
import { createRegistry } from '../../../shared/registry/load.ts';
import { isValidNumber } from '../../../shared/registry/valid-number.ts';
import { isWhole } from '../../backend/registry/registry-digest.ts';

export type Verification = Readonly<{ version: string; faults: readonly string[]; counts: string }>;

/** Checks that a registry is what its version says and that it follows its rules. */
export function verifyRegistry(compiled: CompiledRegistry): Verification {
  const registry = createRegistry(compiled);
  const faults = findFaults({ registry, isValidNumber }).map(({ text }) => text);
  if (!isWhole(compiled)) {
    faults.unshift('The registry was changed after it was compiled. Install Vouchsafe again.');
  }
  return { version: compiled.version, faults, counts: describeCounts(countRegistry(registry)) };
}
