import { type Buckets, lookUp } from './buckets.ts';
import { hostKindLetters } from './compiled.ts';
import { parentDomains } from './parent-domains.ts';
import type { HostKind, Registry } from './registry.ts';

/** The lookup of a host's kinds in the index of their letters. */
export function createHostKinds(hosts: Buckets): Registry['hostKinds'] {
  const known = new Map<string, ReadonlySet<HostKind>>();
  return (host) => {
    let letters = '';
    for (const domain of parentDomains(host)) letters += lookUp(hosts, domain) ?? '';
    const kinds = known.get(letters) ?? kindsOf(letters);
    known.set(letters, kinds);
    return kinds;
  };
}

function kindsOf(letters: string): ReadonlySet<HostKind> {
  return new Set(hostKindLetters.flatMap(([letter, kind]) => (letters.includes(letter) ? [kind] : [])));
}
