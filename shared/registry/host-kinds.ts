import { type CompiledRegistry, hostKindNames } from './compiled.ts';
import { parentDomains } from './parent-domains.ts';
import type { HostKind, Registry } from './registry.ts';

const noKinds: ReadonlySet<HostKind> = new Set();

/** The lookup of a host's kinds; the lists become sets at the first question. */
export function createHostKinds(hosts: CompiledRegistry['hosts']): Registry['hostKinds'] {
  let sets: readonly (readonly [HostKind, ReadonlySet<string>])[] | null = null;
  return (host) => {
    sets ??= hostKindNames.map((kind) => [kind, new Set(hosts[kind].split(' '))] as const);
    let kinds: Set<HostKind> | null = null;
    for (const domain of parentDomains(host)) {
      for (const [kind, members] of sets) {
        if (!members.has(domain)) continue;
        kinds ??= new Set();
        kinds.add(kind);
      }
    }
    return kinds ?? noKinds;
  };
}
