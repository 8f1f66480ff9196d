import type { PhraseHit } from '../../text/phrases.ts';
import type { RequestKind } from './language.ts';
import { requestRules, type Sense } from './lexicon.ts';

/** A request found: the words it rests on, `first` to before `end`. */
export type RequestHit = Readonly<{ kind: RequestKind; first: number; end: number }>;

/** All groups of a request stand within so many words. */
const reach = 12;

/**
 * Finds what a passage asks for: the first place for each kind of request. Linear in the number of phrases found.
 * @param senses the phrases of the passage, in the order of their first word
 */
export function findRequests(senses: readonly PhraseHit<Sense>[]): RequestHit[] {
  const found = new Map<RequestKind, RequestHit>();
  const pending = new Map<number, (PhraseHit<Sense> | undefined)[]>();
  for (const hit of senses) {
    for (const { rule, group } of hit.meaning.parts) {
      const { kind, groups } = requestRules[rule] ?? noRule;
      if (found.has(kind)) continue;
      const seen = pending.get(rule) ?? [];
      pending.set(rule, seen);
      seen[group] = hit;
      const span = complete(seen, groups.length);
      if (span !== null) found.set(kind, { kind, ...span });
    }
  }
  return [...found.values()];
}

const noRule = { kind: 'deadline', groups: [] } as const;

function complete(
  seen: readonly (PhraseHit<Sense> | undefined)[],
  size: number,
): Readonly<{ first: number; end: number }> | null {
  let first = Number.POSITIVE_INFINITY;
  let end = 0;
  for (let group = 0; group < size; group++) {
    const hit = seen[group];
    if (hit === undefined) return null;
    first = Math.min(first, hit.first);
    end = Math.max(end, hit.end);
  }
  return end - first <= reach ? { first, end } : null;
}
