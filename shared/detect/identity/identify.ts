import { findLookalike } from '../../domain/lookalike.ts';
import { sameOrganisation } from '../../domain/registrable.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Claim } from '../claims/claim.ts';
import { type Finding, finding } from '../evidence.ts';
import type { Reading } from '../reading.ts';
import type { Standing } from '../weights.ts';
import { isRelated, type Sender } from './sender.ts';

/** How the sender stands to the claimed organisation, and why. */
export type Identity = Readonly<{ standing: Standing; findings: readonly Finding[] }>;

const part = 'header:from';

/**
 * Holds the sender against the claim: whose domain is proven, and is it an official one of the claimed organisation?
 * That nothing is proven is no contradiction by itself: many honest mails lack authentication.
 */
export function identify(claim: Claim, sender: Sender, reading: Reading, registry: Registry): Identity {
  const raw = sender.author?.raw ?? '';
  if (claim.brand !== null) {
    const { brand } = claim;
    if (sender.owners.some((owner) => isRelated(owner, brand))) return official(claim, sender, raw);
    if (sender.users.some((user) => isRelated(user, brand))) return { standing: 'plausible', findings: [] };
  }
  const findings = foreign(claim, sender, reading, registry, raw);
  return { standing: 'foreign', findings: [...findings, ...unproven(sender, raw)] };
}

function official(claim: Claim, sender: Sender, raw: string): Identity {
  const values = { domain: sender.domain, brand: claim.name };
  if (sender.proven !== '') return { standing: 'trusted', findings: [finding('domain-proven', part, raw, values)] };
  if (sender.authentication.state === 'failed') {
    return { standing: 'foreign', findings: [finding('authentication-failed', part, raw, values)] };
  }
  return { standing: 'plausible', findings: [finding('domain-official', part, raw, values), ...unproven(sender, raw)] };
}

function foreign(claim: Claim, sender: Sender, reading: Reading, registry: Registry, raw: string): Finding[] {
  const { domain } = sender;
  const values = { domain, brand: claim.name, name: claim.name };
  const findings: Finding[] = [];
  const say = (code: Finding['code'], extra: Readonly<Record<string, string>> = {}) =>
    findings.push(finding(code, part, raw, { ...values, ...extra }));
  const other = sender.owners[0];
  const lookalike = findLookalike(domain, registry);
  const similar = lookalike !== null && claim.brand !== null && isRelated(lookalike.brand, claim.brand);
  if (sender.malformed) say('sender-malformed');
  else if (sender.kinds.has('freemail') || sender.kinds.has('disposable')) say('sender-freemail');
  else if (sender.kinds.has('self-service') || sender.kinds.has('user-content')) say('sender-self-service');
  else if (other !== undefined) say(sender.proven === '' ? 'sender-forged' : 'sender-elsewhere', { other: other.name });
  else if (similar && (lookalike.resemblance === 'addition' || lookalike.resemblance === 'subdomain'))
    say('sender-named-alike');
  else if (similar) say('sender-lookalike');
  else if (claim.brand !== null && claim.firm) say('sender-elsewhere');
  else say('sender-unlike-name');
  if (sender.authentication.state === 'failed') say('authentication-failed');
  const shown = shownElsewhere(reading, domain);
  if (shown !== null) say('address-in-name', { shown });
  return findings;
}

/** An address in the display name whose domain is not the sender's. */
function shownElsewhere(reading: Reading, domain: string): string | null {
  for (const { displayName } of reading.authors) {
    const shown = /@([a-z0-9.-]{1,255}\.[a-z]{2,24})\b/i.exec(displayName)?.[1]?.toLowerCase();
    if (shown !== undefined && !sameOrganisation(shown, domain)) return shown;
  }
  return null;
}

function unproven(sender: Sender, raw: string): Finding[] {
  return sender.authentication.state === 'notProven' ? [finding('nothing-proven', part, raw)] : [];
}
