import type { Registry } from '../../registry/registry.ts';
import { sourceSpan } from '../../text/fold.ts';
import { findingIn } from '../evidence.ts';
import { findNames, type NameHit } from '../names/find-names.ts';
import { isClear } from '../names/name-index.ts';
import type { Passage } from '../reading.ts';
import { points, type Utterance } from './claim.ts';
import { type Roles, rolesOf } from './roles.ts';

/** So many words at the beginning of a text are its heading. */
const headingWords = 4;
/** A signature stands within so many words after "Regards", "All rights reserved" so many after the name. */
const signatureWords = 7;
/** Characters before a name in which a copyright sign is looked for. */
const copyrightReach = 24;

/** The brands that a running text speaks as, or at least mentions. */
export function readText(passage: Passage, registry: Registry): Utterance[] {
  const roles = rolesOf(passage);
  return findNames(passage.words, registry, false).map((hit) =>
    utter(passage, 'text', hit, ...worth(passage, hit, roles)),
  );
}

/** The brands that a subject names. */
export function readSubject(passage: Passage, registry: Registry): Utterance[] {
  const roles = rolesOf(passage);
  return clearNames(passage, registry).map((hit) => {
    const speaking = speaks(passage, hit, roles) || isOwned(hit, roles);
    return utter(passage, 'subject', hit, points.subject + (speaking ? 1 : 0), speaking);
  });
}

/** The brands that short labels name: alternative texts of images, names of attachments. */
export function readLabels(passage: Passage, worthEach: number, registry: Registry): Utterance[] {
  return clearNames(passage, registry).map((hit) => utter(passage, 'text', hit, worthEach, true));
}

/** "Dear customer", "Prezado cliente", "Customer ID": the text is written by an organisation, whoever it may be. */
export function addressesCustomers(body: Passage): boolean {
  const roles = rolesOf(body);
  return body.words.words.some((_, at) => {
    const here = roles.at(at);
    return here.has('customer-number') || (here.has('salutation') && roles.within('customer', at + 1, at + 4));
  });
}

function clearNames(passage: Passage, registry: Registry): NameHit[] {
  return findNames(passage.words, registry, true).filter(({ kind }) => isClear(kind));
}

function utter(passage: Passage, place: 'subject' | 'text', hit: NameHit, worthOf: number, voice: boolean): Utterance {
  const { kind } = hit;
  const { brand } = hit.name;
  const finding = findingIn('claims-brand', passage.part, passage.words, hit, { brand: brand.name });
  return { brand, place, points: worthOf, voice, ambiguous: !isClear(kind), disguised: hit.disguised, finding };
}

function worth(passage: Passage, hit: NameHit, roles: Roles): readonly [points: number, voice: boolean] {
  if (speaks(passage, hit, roles)) return [points.speaking, true];
  if (isOwned(hit, roles)) return [points.owned, false];
  if (!isClear(hit.kind)) return [isNamelike(passage, hit.first) ? points.word : points.none, false];
  if (hit.first < headingWords) return [points.heading, true];
  return [hit.kind === 'distinct' ? points.mention : 0, false];
}

function isOwned({ first, end }: NameHit, roles: Roles): boolean {
  const belonging = roles.within('belonging', end, end + 2) || roles.within('belonging', first - 2, first);
  return belonging && roles.within('possessive', first - 3, first);
}

function speaks(passage: Passage, { first, end, kind }: NameHit, roles: Roles): boolean {
  // "At", "free": an ordinary word counts only where it is written like a name.
  if (!isClear(kind) && !isNamelike(passage, first)) return false;
  const greeted = roles.within('salutation', first - 4, first) && roles.within('customer', first - 3, end + 3);
  const desk = isClear(kind) && roles.within('desk', end, end + 2);
  // "Regards, Max": below a closing an ordinary word is a person's name.
  const signed =
    isClear(kind) &&
    roles.within('closing', first - signatureWords, first) &&
    !roles.within('possessive', first - 2, first);
  return greeted || desk || signed || hasCopyright(passage, first, end, roles);
}

function isNamelike({ words }: Passage, at: number): boolean {
  const { start } = sourceSpan(words.folded, words.starts[at] ?? 0, words.ends[at] ?? 0);
  return (words.words[at] ?? '').length > 3 && /\p{Lu}/u.test(words.folded.source.charAt(start));
}

/** "© 2024 PayPal", "PayPal 2024. All rights reserved." */
function hasCopyright({ words }: Passage, first: number, end: number, roles: Roles): boolean {
  const { start } = sourceSpan(words.folded, words.starts[first] ?? 0, words.ends[first] ?? 0);
  const before = words.folded.source.slice(Math.max(0, start - copyrightReach), start);
  if (/©|\bcopyright\b|\(c\)/i.test(before)) return true;
  return /^\d{4}$/.test(words.words[end] ?? '') && roles.within('closing', end + 1, end + signatureWords);
}
