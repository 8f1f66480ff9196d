import type { OwnFault } from '../../../shared/registry/own/own-fault.ts';
import { messages } from '../messages.ts';

/** The sentences about one field of an own entry, and about what stands in it: "domains", "domains.2", "phones.0.number". */
export function faultsAt(faults: readonly OwnFault[], field: string): readonly string[] {
  const { fault } = messages.registry.editor;
  return faults
    .filter(({ path }) => path === field || path.startsWith(`${field}.`))
    .map(({ code, values }) => fault(code, values));
}
