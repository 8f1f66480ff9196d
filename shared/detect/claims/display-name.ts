import { readShownHost } from '../../domain/destination.ts';
import { registrableDomain } from '../../domain/registrable.ts';
import type { Registry } from '../../registry/registry.ts';
import { findingIn } from '../evidence.ts';
import { findNames, type NameHit } from '../find-names.ts';
import type { Passage } from '../reading.ts';
import { points, type Utterance } from './claim.ts';
import { rolesOf } from './roles.ts';

/**
 * The brands that a display name presents its sender as.
 * @param ownLabel the registrable label of the sender's domain: a name that is also the domain's ("Lockergnome Windows
 *   Daily" of lockergnome.com) is the sender's own, whatever brands it mentions
 */
export function readDisplayName(name: Passage, ownLabel: string, registry: Registry): Utterance[] {
  const hits = findNames(name.words, registry, true);
  const roles = rolesOf(name);
  const covered = new Set(hits.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i)));
  const rest = name.words.words.filter(
    (word, at) => !covered.has(at) && !roles.at(at).has('companion') && !roles.at(at).has('desk') && isWord(word),
  );
  if (rest.some((word) => word.length > 2 && ownLabel.includes(word))) return [];
  const utterances = hits.flatMap((hit) => utterance(name, hit, rest.length));
  return [...utterances, ...shownAddress(name, registry)];
}

function utterance(name: Passage, hit: NameHit, others: number): Utterance[] {
  // An ordinary word ("Target", "Chase") among others is no brand.
  if (others > 0 && hit.name.kind !== 'distinct') return [];
  const { brand } = hit.name;
  const finding = findingIn('claims-brand', name.part, name.words, hit, { brand: brand.name });
  const worth = others === 0 ? points.displayName : points.inDisplayName;
  return [{ brand, points: worth, finding, disguised: hit.disguised }];
}

/** "Offers@amazon.de" or "PayPal.com" as a name. */
function shownAddress(name: Passage, registry: Registry): Utterance[] {
  const { source } = name.words.folded;
  const shown = /@([\w.-]{3,255})/.exec(source)?.[1] ?? source.trim();
  const host = readShownHost(shown.toLowerCase());
  if (host === null) return [];
  const owner = registry.owners(host).find(({ relation }) => relation === 'own' || relation === 'web');
  if (owner === undefined || registrableDomain(host) === '') return [];
  const finding = findingIn(
    'claims-brand',
    name.part,
    name.words,
    { first: 0, end: name.words.words.length },
    { brand: owner.brand.name },
  );
  return [{ brand: owner.brand, points: points.addressInName, finding, disguised: false }];
}

/** Numbers and reference codes say nothing about who somebody is. */
function isWord(word: string): boolean {
  return !/\d/.test(word) && word.length > 1;
}
