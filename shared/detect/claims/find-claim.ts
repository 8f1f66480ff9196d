import { registrableDomain } from '../../domain/registrable.ts';
import type { Brand } from '../../registry/brand.ts';
import type { Registry } from '../../registry/registry.ts';
import { foldText } from '../../text/fold.ts';
import { type Finding, finding } from '../evidence.ts';
import { isRelated, provenOwner, type Sender } from '../identity/sender.ts';
import { isDeliveryReport } from '../identity/sender-line.ts';
import type { Reading } from '../reading.ts';
import { findRequests, type RequestHit } from '../requests/find-requests.ts';
import type { RequestKind } from '../requests/language.ts';
import type { Requests } from '../requests/read-requests.ts';
import type { EvidenceCode } from '../weights.ts';
import { readAddress } from './address.ts';
import { type Claim, points, type Utterance } from './claim.ts';
import { isAnonymous, isOwnName, readDisplayName } from './display-name.ts';
import { findOwnDomainClaim } from './own-domain.ts';
import { findSpeaker } from './speaker.ts';
import { addressesCustomers, readLabels, readSubject, readText } from './text.ts';
import { findUnknownClaim } from './unknown.ts';

/**
 * Finds out who speaks. A brand that is only mentioned, quoted, advertised or buried in padding does not.
 * @param sender who is proven to be a brand speaks as himself
 * @param ownAddresses the account's addresses: a mail may pretend to be the reader's own provider
 * @returns null when nobody claims anything that could be held against the registry or against his own address
 */
export function findClaim(
  reading: Reading,
  sender: Sender,
  requests: Requests,
  registry: Registry,
  ownAddresses: readonly string[],
): Claim | null {
  if (isDeliveryReport(reading.mail)) return null;
  // The name of a mailbox provider or ticket desk is not that of its customers.
  const label = sender.shared ? '' : (registrableDomain(sender.domain).split('.')[0] ?? '');
  const utterances = [
    ...reading.names.flatMap((name) => readDisplayName(name, label, registry)),
    ...reading.authors.flatMap((author) => readAddress(author, registry, sender)),
    ...readSubject(reading.subject, registry),
    ...readText(reading.body, registry),
    ...readText(reading.end, registry),
    ...readText(reading.document, registry),
    ...readLabels(reading.images, points.heading, registry),
    ...readLabels(reading.attachments, points.attachment, registry),
  ];
  const borrowed = sender.malformed || sender.doubtful;
  const anonymous = (reading.names.length > 0 && reading.names.every(isAnonymous)) || borrowed;
  const toCustomers = addressesCustomers(reading.body);
  const proven = provenOwner(sender, registry);
  if (proven !== null && !speaksForOther(proven, utterances, reading, requests)) {
    return { ...claimBrand(proven, true, utterances, sender), byStranger: !bearsName(proven, utterances, reading) };
  }
  // Who speaks for another does not speak by his own address.
  const voices = utterances.filter(({ place, brand }) => place !== 'address' || brand !== proven);
  const speaker = findSpeaker(voices, {
    anonymous,
    borrowed,
    ownName: reading.names.some((name) => isOwnName(name, label)),
    toCustomers,
    requests: kindsOf(requests.hits),
    subjectRequests: kindsOf(isReply(reading) ? [] : findRequests(reading.subject.senses)),
  });
  const own = findOwnDomainClaim(reading, sender, ownAddresses, registry);
  if (own !== null && speaker?.presented !== true) return own;
  if (speaker !== null) return claimBrand(speaker.brand, speaker.presented, utterances, sender);
  const owner = sender.shared || proven !== null ? undefined : sender.owners[0];
  // Nobody else speaks, but the address is a brand's: that is a claim, too, even where its owner disowns it.
  if (owner !== undefined && (anonymous || !borrowed)) return claimBrand(owner, false, utterances, sender);
  return findUnknownClaim(reading, label, sender, toCustomers);
}

function kindsOf(hits: readonly RequestHit[]): ReadonlySet<RequestKind> {
  return new Set(hits.map(({ kind }) => kind));
}

/** An answer speaks about what somebody else wrote. */
function isReply({ mail }: Reading): boolean {
  return /^\s{0,4}(?:re|aw|sv|odp|antw)\s{0,2}:/i.test(mail.subject);
}

/**
 * A proven sender speaks as himself, unless his name is another brand's, or is neither his nor anybody's he stands for
 * above an offer no honest service makes: accounts of mailers and ticket desks are broken into.
 */
function speaksForOther(owner: Brand, utterances: readonly Utterance[], reading: Reading, { hits }: Requests): boolean {
  const named = utterances.filter(({ place }) => place === 'name');
  if (named.some(({ brand }) => isRelated(brand, owner))) return false;
  if (named.some(({ points: worth }) => worth === points.displayName)) return true;
  const lure = hits.some(({ kind }) => kind === 'crypto' || kind === 'seed-phrase' || kind === 'prize');
  return lure && reading.names.length > 0 && !reading.names.every(isAnonymous);
}

/** The sender's name is the owner's, one of his domains' or nobody's: "Amazon", "Lyft Receipts", "Customer Service", none. */
function bearsName(owner: Brand, utterances: readonly Utterance[], reading: Reading): boolean {
  if (utterances.some(({ place, brand }) => place === 'name' && isRelated(brand, owner))) return true;
  const labels = [owner.name, ...owner.domains.map(({ domain }) => domain.split('.')[0] ?? '')].map((label) =>
    foldText(label).replace(/[^a-z0-9]/g, ''),
  );
  return reading.names.every((name) => {
    const { words } = name.words;
    return isAnonymous(name) || labels.some((label) => words.includes(label) || isPartOf(label, words.join('')));
  });
}

/** Shorter labels (gh, dh) stand in many a name by chance. */
function isPartOf(label: string, name: string): boolean {
  return label.length > 3 && name.includes(label);
}

function claimBrand(brand: Brand, presented: boolean, utterances: readonly Utterance[], sender: Sender): Claim {
  const code: EvidenceCode = presented ? 'claims-brand' : 'speaks-as-brand';
  const own = claimFindings(utterances.filter((utterance) => utterance.brand === brand)).map((found) =>
    found.code === 'claims-brand' ? { ...found, code } : found,
  );
  const shown = finding(code, 'header:from', sender.author?.raw ?? '', { brand: brand.name });
  return {
    brand,
    name: brand.name,
    kind: presented ? 'presented' : 'spoken',
    byStranger: false,
    findings: own.some((found) => found.code === code) ? own : [shown, ...own],
  };
}

/** One finding for each part of the mail, the weightiest, and one for a disguised name. */
function claimFindings(utterances: readonly Utterance[]): Finding[] {
  const parts = new Map<string, Finding>();
  for (const { finding: found, points: worth } of utterances.toSorted((one, other) => other.points - one.points)) {
    if (worth > points.mention && !parts.has(found.where.part)) parts.set(found.where.part, found);
  }
  const disguised = utterances.find((utterance) => utterance.disguised);
  const disguise: Finding[] = disguised === undefined ? [] : [{ ...disguised.finding, code: 'name-disguised' }];
  return [...parts.values(), ...disguise];
}
