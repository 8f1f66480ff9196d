import { findLookalike } from '../../domain/lookalike.ts';
import { registrableDomain } from '../../domain/registrable.ts';
import type { Address } from '../../mail/mail.ts';
import type { Brand } from '../../registry/brand.ts';
import type { Registry } from '../../registry/registry.ts';
import { type Finding, finding } from '../evidence.ts';
import { findNames } from '../find-names.ts';
import { passage, type Reading } from '../reading.ts';
import { type Claim, points, speaks, type Utterance } from './claim.ts';
import { readDisplayName } from './display-name.ts';
import { readLabels, readSubject, readText } from './text.ts';
import { findUnknownClaim } from './unknown.ts';

/** Mere mentions in the text count at most so much: padding mentions brands, too. */
const mentionLimit = 2;
/** What the text says about one brand counts at most so much. */
const textLimit = 6;

/**
 * Finds out who speaks. A brand that is only mentioned, quoted, advertised or buried in padding does not.
 * @param provenOwner the brand that the proven sender domain belongs to, null when none: who is proven to be somebody
 *   speaks as himself
 * @returns null when nobody claims anything that could be held against the registry or against his own address
 */
export function findClaim(reading: Reading, registry: Registry, provenOwner: Brand | null): Claim | null {
  const author = reading.authors[0];
  const label = author === undefined ? '' : domainLabel(author.domain);
  const presented = [
    ...reading.names.flatMap((name) => readDisplayName(name, label, registry)),
    ...reading.authors.flatMap((address) => readAddress(address, registry)),
  ];
  const said = [
    ...readSubject(reading.subject, registry),
    ...readText(reading.body, registry),
    ...readText(reading.end, registry),
    ...readLabels(reading.images, points.heading, registry),
    ...readLabels(reading.attachments, points.attachment, registry),
  ];
  if (provenOwner !== null && author !== undefined) return provenClaim(provenOwner, author, [...presented, ...said]);
  const speaker = strongest(presented, said);
  if (speaker === null) return findUnknownClaim(reading, label);
  const { brand } = speaker;
  const own = [...presented, ...said].filter((utterance) => utterance.brand === brand);
  return { brand, name: brand.name, firm: speaker.firm, findings: claimFindings(own) };
}

function provenClaim(brand: Brand, author: Address, utterances: readonly Utterance[]): Claim {
  const own = claimFindings(utterances.filter((utterance) => utterance.brand === brand));
  const findings = own.length > 0 ? own : [finding('claims-brand', 'header:from', author.raw, { brand: brand.name })];
  return { brand, name: brand.name, firm: true, findings };
}

function strongest(
  presented: readonly Utterance[],
  said: readonly Utterance[],
): Readonly<{ brand: Brand; firm: boolean }> | null {
  const totals = new Map<Brand, { presented: number; text: number; mentions: number }>();
  const totalOf = (brand: Brand) => {
    const total = totals.get(brand) ?? { presented: 0, text: 0, mentions: 0 };
    totals.set(brand, total);
    return total;
  };
  for (const { brand, points: worth } of presented) totalOf(brand).presented += worth;
  for (const { brand, points: worth } of said) {
    const total = totalOf(brand);
    if (worth > points.mention) total.text += worth;
    else total.mentions += worth;
  }
  let best: { brand: Brand; firm: boolean; sum: number } | null = null;
  for (const [brand, { presented: shown, text, mentions }] of totals) {
    const sum = shown + Math.min(textLimit, text + Math.min(mentionLimit, mentions));
    if (sum >= speaks && sum > (best?.sum ?? 0)) best = { brand, sum, firm: shown >= points.inDisplayName };
  }
  return best;
}

/** One finding for each part of the mail, the weightiest, and one for a disguised name. */
function claimFindings(utterances: readonly Utterance[]): Finding[] {
  const sorted = utterances.toSorted((one, other) => other.points - one.points);
  const parts = new Map<string, Finding>();
  for (const { finding: found, points: worth } of sorted) {
    if (worth > points.mention && !parts.has(found.where.part)) parts.set(found.where.part, found);
  }
  const disguised = utterances.find((utterance) => utterance.disguised);
  const disguise: Finding[] = disguised === undefined ? [] : [{ ...disguised.finding, code: 'name-disguised' }];
  return [...parts.values(), ...disguise];
}

function readAddress(author: Address, registry: Registry): Utterance[] {
  const utterances: Utterance[] = [];
  const say = (brand: Brand, worth: number) =>
    utterances.push({
      brand,
      points: worth,
      disguised: false,
      finding: finding('claims-brand', 'header:from', author.raw, { brand: brand.name }),
    });
  const owner = registry
    .owners(author.domain)
    .find(({ relation }) => relation === 'own' || relation === 'web' || relation === 'partner');
  if (owner !== undefined) say(owner.brand, points.domain);
  const lookalike = findLookalike(author.domain, registry);
  if (lookalike !== null)
    say(lookalike.brand, lookalike.resemblance === 'subdomain' ? points.inAddress : points.domain);
  const local = passage('header:from', author.localPart.slice(0, 100));
  for (const { name } of findNames(local.words, registry, false)) {
    if (name.kind === 'distinct') say(name.brand, points.inAddress);
  }
  return utterances;
}

/** `example` of `mail.example.org`. */
function domainLabel(domain: string): string {
  return registrableDomain(domain).split('.')[0] ?? '';
}
