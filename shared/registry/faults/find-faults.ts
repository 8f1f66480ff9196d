import { findChannelFaults } from './channels.ts';
import { findDomainFaults } from './domains.ts';
import { findFactFaults } from './facts.ts';
import type { Fault, Inspection } from './fault.ts';
import { findNameFaults } from './names.ts';

/** Checks a whole registry by all rules. Takes seconds: not for the start of a program. */
export function findFaults(inspection: Inspection): readonly Fault[] {
  const { registry } = inspection;
  return [
    ...findNameFaults(registry),
    ...findDomainFaults(registry),
    ...findFactFaults(registry),
    ...findChannelFaults(inspection),
  ];
}
