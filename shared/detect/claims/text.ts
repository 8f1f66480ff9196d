import type { Registry } from '../../registry/registry.ts';
import { sourceSpan } from '../../text/fold.ts';
import { findingIn } from '../evidence.ts';
import { findNames, type NameHit } from '../find-names.ts';
import type { Passage } from '../reading.ts';
import { points, type Utterance } from './claim.ts';
import { type Roles, rolesOf } from './roles.ts';

/** So many words at the beginning of a text are its heading. */
const headingWords = 4;
/** A signature stands within so many words after "Regards". */
const signatureWords = 7;
/** Characters before a name in which a copyright sign is looked for. */
const copyrightReach = 24;

/** The brands that a running text speaks as, or at least mentions. */
export function readText(passage: Passage, registry: Registry): Utterance[] {
  const roles = rolesOf(passage);
  return findNames(passage.words, registry, false).map((hit) => ({
    brand: hit.name.brand,
    points: worth(passage, hit, roles),
    finding: findingIn('claims-brand', passage.part, passage.words, hit, { brand: hit.name.brand.name }),
    disguised: hit.disguised,
  }));
}

/** The brands that a subject names: at its beginning or as whose account it is about, more than in passing. */
export function readSubject(passage: Passage, registry: Registry): Utterance[] {
  const roles = rolesOf(passage);
  return findNames(passage.words, registry, true)
    .filter(({ name }) => name.kind !== 'ambiguous')
    .map((hit) => ({
      brand: hit.name.brand,
      points: points.subject + (isSpeaking(passage, hit, roles) ? 1 : 0),
      finding: findingIn('claims-brand', passage.part, passage.words, hit, { brand: hit.name.brand.name }),
      disguised: hit.disguised,
    }));
}

/** The brands that short labels name: alternative texts of images, names of attachments. */
export function readLabels(passage: Passage, worthEach: number, registry: Registry): Utterance[] {
  return findNames(passage.words, registry, true)
    .filter(({ name }) => name.kind !== 'ambiguous')
    .map((hit) => ({
      brand: hit.name.brand,
      points: worthEach,
      finding: findingIn('claims-brand', passage.part, passage.words, hit, { brand: hit.name.brand.name }),
      disguised: hit.disguised,
    }));
}

function worth(passage: Passage, hit: NameHit, roles: Roles): number {
  if (isSpeaking(passage, hit, roles)) return points.speaking;
  if (hit.name.kind === 'ambiguous') return 0;
  return hit.first < headingWords ? points.heading : hit.name.kind === 'distinct' ? points.mention : 0;
}

function isSpeaking(passage: Passage, { first, end }: NameHit, roles: Roles): boolean {
  const owned =
    roles.within('possessive', first - 3, first) &&
    (roles.within('belonging', end, end + 2) || roles.within('belonging', first - 2, first));
  const greeted = roles.within('salutation', first - 4, first) && roles.within('customer', first - 3, end + 3);
  const desk = roles.within('desk', end, end + 2);
  const signed =
    roles.within('closing', first - signatureWords, first) && !roles.within('possessive', first - 2, first);
  return owned || greeted || desk || signed || hasCopyright(passage, first);
}

function hasCopyright(passage: Passage, first: number): boolean {
  const { words } = passage;
  const { start } = sourceSpan(words.folded, words.starts[first] ?? 0, words.ends[first] ?? 0);
  const before = words.folded.source.slice(Math.max(0, start - copyrightReach), start);
  return /©|\bcopyright\b|\(c\)/i.test(before);
}
