import { type CompiledRegistry, hostKindNames } from './compiled.ts';
import { parentDomains } from './parent-domains.ts';
import type { HostKind, Registry } from './registry.ts';

const noKinds: ReadonlySet<HostKind> = new Set();

/** The lookup of a host's kinds over the compiled lists of hosts. */
export function createHostKinds(hosts: CompiledRegistry['hosts']): Registry['hostKinds'] {
  const masks = new Map<string, number>();
  for (const [bit, kind] of hostKindNames.entries()) {
    for (const host of hosts[kind].split('\n')) masks.set(host, (masks.get(host) ?? 0) | (1 << bit));
  }
  const sets = new Map<number, ReadonlySet<HostKind>>([[0, noKinds]]);
  return (host) => {
    let mask = 0;
    for (const domain of parentDomains(host)) mask |= masks.get(domain) ?? 0;
    return sets.get(mask) ?? remember(sets, mask);
  };
}

function remember(sets: Map<number, ReadonlySet<HostKind>>, mask: number): ReadonlySet<HostKind> {
  const kinds = new Set(hostKindNames.filter((_, bit) => (mask & (1 << bit)) !== 0));
  sets.set(mask, kinds);
  return kinds;
}
