import type { CompiledRegistry } from '../compiled.ts';
import { findChannelFaults } from '../faults/channels.ts';
import { findDomainFaults } from '../faults/domains.ts';
import { findFactFaults } from '../faults/facts.ts';
import type { Fault, Inspection, Rule } from '../faults/fault.ts';
import { findNameFaults } from '../faults/names.ts';
import { createRegistry } from '../load.ts';
import { findConflicts } from './conflicts.ts';
import { findFormFaults } from './form-faults.ts';
import { applyOwn } from './merge.ts';
import type { KeptEntry, OwnEntry } from './own-entry.ts';
import type { OwnFault, OwnFaultCode } from './own-fault.ts';

export type OwnInspection = Readonly<{
  /** The registry with all other own entries, without this one. */
  compiled: CompiledRegistry;
  isValidNumber: Inspection['isValidNumber'];
}>;

/**
 * What is wrong with an own entry: its form by the registry's own schema, what contradicts the registry, and the
 * registry's own rules. Each step looks at what passed the one before.
 */
export function findOwnFaults(kept: KeptEntry, { compiled, isValidNumber }: OwnInspection): readonly OwnFault[] {
  const form = findFormFaults(kept);
  if (form.length > 0) return form;
  const conflicts = findConflicts(kept, createRegistry(compiled));
  if (conflicts.length > 0) return conflicts;
  const registry = createRegistry(applyOwn(compiled, [kept], compiled.version));
  const brand = registry.brand(kept.id);
  // The rules look at one brand only, and look others up in the whole registry.
  const brands = brand === null ? [] : [brand];
  const view = { ...registry, brands, longTail: [] };
  const faults = [
    ...findNameFaults(view),
    ...findDomainFaults(view),
    ...findFactFaults({ ...view, reportBodies: [] }),
    ...findChannelFaults({ registry: view, isValidNumber }),
  ];
  return faults.flatMap((fault) => explain(fault, kept.entry));
}

const codes: Partial<Readonly<Record<Rule, OwnFaultCode>>> = {
  'no-letter': 'no-letter',
  'not-registrable': 'not-registrable',
  'not-at-home': 'not-at-home',
  'no-number': 'no-number',
  customers: 'everybodys',
  'host-kind': 'everybodys',
};

/** A fault of what the registry itself says about a corrected brand is not its owner's. */
function explain({ rule, value, text }: Fault, entry: OwnEntry): readonly OwnFault[] {
  const path = pathOf(value, entry);
  if (path === null) return [];
  const code = codes[rule];
  if (code === undefined) return [{ path, code: 'rule', values: { text } }];
  if (code === 'everybodys') return [{ path, code, values: { value, kind: 'freemail' } }];
  const country = entry.phones.find(({ number }) => number === value)?.country;
  return [{ path, code, values: { value, ...(country === undefined ? {} : { country }) } }];
}

/** Where in an entry a value stands; null when it does not. */
function pathOf(value: string, entry: OwnEntry): string | null {
  if (value === entry.name) return 'name';
  const lists = {
    aliases: entry.aliases,
    domains: entry.domains,
    mailDomains: entry.mailDomains,
    mailAddresses: entry.mailAddresses,
    supportPages: entry.supportPages,
  };
  for (const [list, values] of Object.entries(lists)) {
    const index = values.indexOf(value);
    if (index !== -1) return `${list}.${index}`;
  }
  const phone = entry.phones.findIndex(({ number }) => number === value);
  if (phone !== -1) return `phones.${phone}.number`;
  const chat = entry.chats.findIndex(({ handle }) => handle === value);
  if (chat !== -1) return `chats.${chat}.handle`;
  if (value !== '' && value === entry.reporting.address) return 'reporting.address';
  return value !== '' && value === entry.reporting.page ? 'reporting.page' : null;
}
