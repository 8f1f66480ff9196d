import { registrableDomain } from '../../domain/registrable.ts';
import type { Brand } from '../../registry/brand.ts';
import type { Registry } from '../../registry/registry.ts';
import { type Finding, finding } from '../evidence.ts';
import { provenOwner, type Sender, senderDisowned } from '../identity/sender.ts';
import { isDeliveryReport } from '../identity/sender-line.ts';
import type { Reading } from '../reading.ts';
import type { Requests } from '../requests/read-requests.ts';
import type { EvidenceCode } from '../weights.ts';
import { readAddress } from './address.ts';
import { type Claim, points, type Utterance } from './claim.ts';
import { isAnonymous, readDisplayName } from './display-name.ts';
import { findSpeaker } from './speaker.ts';
import { addressesCustomers, readLabels, readSubject, readText } from './text.ts';
import { findUnknownClaim } from './unknown.ts';

/**
 * Finds out who speaks. A brand that is only mentioned, quoted, advertised or buried in padding does not.
 * @param sender who is proven to be a brand speaks as himself
 * @returns null when nobody claims anything that could be held against the registry or against his own address
 */
export function findClaim(reading: Reading, sender: Sender, requests: Requests, registry: Registry): Claim | null {
  if (isDeliveryReport(reading.mail)) return null;
  const label = registrableDomain(sender.domain).split('.')[0] ?? '';
  const utterances = [
    ...reading.names.flatMap((name) => readDisplayName(name, label, registry)),
    ...reading.authors.flatMap((author) => readAddress(author, registry, sender)),
    ...readSubject(reading.subject, registry),
    ...readText(reading.body, registry),
    ...readText(reading.end, registry),
    ...readLabels(reading.images, points.heading, registry),
    ...readLabels(reading.attachments, points.attachment, registry),
  ];
  const proven = provenOwner(sender, registry);
  if (proven !== null) return claimBrand(proven, true, utterances, sender);
  const borrowed = sender.malformed || senderDisowned(sender);
  const anonymous = (reading.names.length > 0 && reading.names.every(isAnonymous)) || borrowed;
  const toCustomers = addressesCustomers(reading.body);
  const speaker = findSpeaker(utterances, {
    anonymous,
    borrowed,
    toCustomers,
    requests: new Set(requests.hits.map(({ kind }) => kind)),
  });
  if (speaker !== null) return claimBrand(speaker.brand, speaker.presented, utterances, sender);
  const owner = sender.shared ? undefined : sender.owners[0];
  // Nobody speaks, but the address is a brand's that its owner disowns.
  if (owner !== undefined && anonymous && borrowed) return claimBrand(owner, false, utterances, sender);
  const unknown = findUnknownClaim(reading, label, sender, toCustomers);
  if (unknown !== null) return unknown;
  // An address of a brand is a claim, too, when nothing else is said.
  return owner === undefined || sender.malformed ? null : claimBrand(owner, false, utterances, sender);
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
    findings: own.length > 0 ? own : [shown],
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
