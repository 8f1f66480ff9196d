import { readShownHost } from '../../domain/destination.ts';
import type { Brand } from '../../registry/brand.ts';
import type { Registry } from '../../registry/registry.ts';
import { findingIn } from '../evidence.ts';
import { findNames, type NameHit } from '../names/find-names.ts';
import type { Passage } from '../reading.ts';
import { points, type Utterance } from './claim.ts';
import { isGeneric, rolesOf } from './roles.ts';

/**
 * The brands that a display name presents its sender as.
 * @param ownLabel the registrable label of the sender's domain: a name that is also the domain's ("Lockergnome Windows
 *   Daily" of lockergnome.com) is the sender's own, whatever brands it mentions
 */
export function readDisplayName(name: Passage, ownLabel: string, registry: Registry): Utterance[] {
  const hits = findNames(name.words, registry, true);
  const covered = new Set(hits.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i)));
  const others = coreWords(name).filter(({ at }) => !covered.has(at));
  const segments = splitSegments(name);
  if (others.some(({ word }) => word.length > 2 && ownLabel.includes(word))) return [];
  const desk = rolesOf(name).within('desk', 0, name.words.words.length);
  return [
    ...hits.flatMap((hit) => {
      const beside = others.some(({ at }) => segments[at] === segments[hit.first]);
      return utterance(name, hit, beside, desk, ownLabel);
    }),
    ...shownAddress(name, registry),
  ];
}

/**
 * For each word the part of the name it stands in: "Peacock - Limited offer", "GLS | Seguimiento", "Informa BB: Conta".
 * A hyphen within a word is no boundary.
 */
function splitSegments({ words }: Passage): readonly number[] {
  const { text } = words.folded;
  let segment = 0;
  return words.words.map((_, at) => {
    const between = at === 0 ? '' : text.slice(words.ends[at - 1], words.starts[at]);
    if (/[|:;,()[\]•]|(?:^|\s)[-–—~]+(?:\s|$)/.test(between)) segment++;
    return segment;
  });
}

/** True when a display name names nobody in particular: "Customer Support", "Congratulations!", "Order 12345". */
export function isAnonymous(name: Passage): boolean {
  return coreWords(name).length === 0;
}

/**
 * True when a display name is what the sender's domain says: "Splash Wines" of splashwines.example.
 * @param ownLabel the registrable label of that domain
 */
export function isOwnName(name: Passage, ownLabel: string): boolean {
  const label = ownLabel.replaceAll('-', '');
  if (label.length < 3) return false;
  const core = coreWords(name).map(({ word }) => word);
  return core.some((word) => word.length > 3 && label.includes(word)) || core.join('').includes(label);
}

/** The words of a display name that could name somebody. */
export function coreWords(name: Passage): readonly Readonly<{ word: string; at: number }>[] {
  const roles = rolesOf(name);
  return name.words.words.flatMap((word, at) => (isGeneric(word, roles.at(at)) ? [] : [{ word, at }]));
}

function utterance(name: Passage, hit: NameHit, amongOthers: boolean, desk: boolean, ownLabel: string): Utterance[] {
  const { kind } = hit;
  const { brand } = hit.name;
  // An ordinary word ("Target", "Chase") among others is no brand; alone it may be a person's name, or another firm's.
  if (kind !== 'distinct' && amongOthers) return [];
  if (kind === 'ambiguous' && ownLabel === hit.name.joined && !isOwnLabel(brand, ownLabel)) {
    return [];
  }
  const ambiguous = kind === 'personal' && !desk;
  const alone = ambiguous ? points.ambiguousName : points.displayName;
  return [
    {
      brand,
      place: 'name',
      points: amongOthers ? points.inDisplayName : alone,
      voice: true,
      ambiguous,
      disguised: hit.disguised,
      finding: findingIn('claims-brand', name.part, name.words, hit, { brand: brand.name }),
    },
  ];
}

function shownHost(name: string): string | null {
  for (const piece of name.split(/[\s<>()[\]"'|,;:@]+/, 20)) {
    const host = readShownHost(piece);
    if (host !== null) return host;
  }
  return null;
}

function isOwnLabel({ domains }: Brand, label: string): boolean {
  return domains.some(({ domain }) => domain.startsWith(`${label}.`));
}

/** "Offers@amazon.de" or "PayPal.com" as a name. */
function shownAddress(name: Passage, registry: Registry): Utterance[] {
  const { source } = name.words.folded;
  const host = shownHost(source);
  if (host === null) return [];
  const owner = registry.owners(host).find(({ relation }) => relation === 'own' || relation === 'web');
  if (owner === undefined) return [];
  const { brand } = owner;
  const span = { first: 0, end: name.words.words.length };
  return [
    {
      brand,
      place: 'name',
      points: points.addressInName,
      voice: true,
      ambiguous: false,
      disguised: false,
      finding: findingIn('claims-brand', name.part, name.words, span, { brand: brand.name }),
    },
  ];
}
