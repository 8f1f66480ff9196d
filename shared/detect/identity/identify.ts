import { findLookalike, type Resemblance } from '../../domain/lookalike.ts';
import { sameOrganisation } from '../../domain/registrable.ts';
import type { Registry } from '../../registry/registry.ts';
import { foldText } from '../../text/fold.ts';
import type { Claim } from '../claims/claim.ts';
import { type Finding, finding } from '../evidence.ts';
import type { Reading } from '../reading.ts';
import { moduleOf, type Standing } from '../weights.ts';
import { isRelated, type Sender, senderDisowned } from './sender.ts';

/** How the sender stands to the claimed organisation, and why. */
export type Identity = Readonly<{ standing: Standing; findings: readonly Finding[] }>;

const part = 'header:from';

/** Senders that no organisation would use: with one of these nothing is plausible any more. */
const implausible: ReadonlySet<string> = new Set([
  'sender-malformed',
  'sender-freemail',
  'sender-self-service',
  'sender-forged',
  'sender-lookalike',
  'address-in-name',
  'authentication-failed',
]);

/** Links that do not lead to the sender's own pages. */
const leavesSender: ReadonlySet<string> = new Set([
  'link-elsewhere',
  'link-hidden',
  'link-open-host',
  'link-address',
  'link-lookalike',
  'mail-button',
  'reply-elsewhere',
  'attachment-locked',
  'attachment-instead',
  'attachment-page',
  'phone-unknown',
  'code-elsewhere',
]);

/** Links that do not show where they lead. */
const hidesAim: ReadonlySet<string> = new Set([
  'link-hidden',
  'link-open-host',
  'link-address',
  'link-lookalike',
  'code-elsewhere',
]);

/** What no organisation asks for by mail, from whatever domain: a domain that only carries its name is not believed then. */
const neverAsked: ReadonlySet<string> = new Set([
  'asks-card',
  'asks-bank',
  'asks-seed-phrase',
  'asks-one-time-code',
  'asks-gift-card',
  'asks-remote-access',
  'asks-parcel',
  'asks-fine',
]);

/**
 * Holds the sender against the claim: whose domain is proven, and is it an official one of the claimed organisation?
 * That nothing is proven is no contradiction by itself: many honest mails lack authentication.
 * @param signals where the mail leads and what it wants: a desk that no registry knows is believed while it leads to its own pages
 */
export function identify(
  claim: Claim,
  sender: Sender,
  reading: Reading,
  signals: readonly Finding[],
  registry: Registry,
): Identity {
  const raw = sender.author?.raw ?? '';
  const { brand } = claim;
  if (brand !== null) {
    const owned = !sender.malformed && !sender.strangers && sender.owners.some((owner) => isRelated(owner, brand));
    if (owned) return official(claim, sender, signals, raw);
    if (sender.users.some((user) => isRelated(user, brand))) return { standing: 'plausible', findings: [] };
  }
  const findings = [...foreign(claim, sender, reading, registry, raw), ...unproven(sender, raw)];
  if (reading.forwarded && sender.domain === '') return { standing: 'plausible', findings };
  const believed = isBelieved(claim, sender, signals, registry);
  const contradicted =
    findings.some(({ code }) => implausible.has(code)) ||
    claim.findings.some(({ code }) => code === 'name-disguised') ||
    (claim.kind === 'presented' && !believed) ||
    sender.malformed ||
    claim.kind === 'own-domain' ||
    leaves(claim, sender, new Set(signals.map(({ code }) => code)));
  return { standing: contradicted ? 'foreign' : 'vague', findings };
}

function official(claim: Claim, sender: Sender, signals: readonly Finding[], raw: string): Identity {
  const values = { domain: sender.domain, brand: claim.name };
  if (sender.proven !== '' && !sender.shared) {
    const code = claim.byStranger ? 'proven-for-stranger' : 'domain-proven';
    return { standing: 'trusted', findings: [finding(code, part, raw, values)] };
  }
  if (senderDisowned(sender)) {
    // Forwarding breaks authentication, too. Who forges a brand's address wants something by another way than its own.
    const standing = signals.some(({ code }) => moduleOf(code) === 'channels') ? 'foreign' : 'vague';
    return { standing, findings: [finding('authentication-failed', part, raw, values)] };
  }
  return { standing: 'plausible', findings: [finding('domain-official', part, raw, values), ...unproven(sender, raw)] };
}

/**
 * A domain that carries the brand's name may be one that the registry lacks: it is believed until somebody has looked,
 * and a proven one below a country's suffix even then, while the links do not hide where they lead.
 */
function isBelieved(claim: Claim, sender: Sender, signals: readonly Finding[], registry: Registry): boolean {
  if (signals.some(({ code }) => hidesAim.has(code))) return false;
  const resemblance = resembles(claim, sender.domain, registry);
  if (resemblance === 'addition' && signals.some(({ code }) => neverAsked.has(code))) return false;
  if (resemblance === 'national') return sender.proven !== '' || sender.authentication.state === 'couldNotAsk';
  if (sender.authentication.state !== 'couldNotAsk') return false;
  return resemblance === 'addition' || resemblance === 'subdomain' || resemblance === 'word';
}

/**
 * A desk that leads away from its own pages; an organisation that does so unproven or for a wallet, or that hides where
 * it leads.
 */
function leaves(claim: Claim, sender: Sender, signals: ReadonlySet<string>): boolean {
  const leavesOwnPages = [...leavesSender].some((code) => signals.has(code));
  const personal = sender.kinds.has('freemail') || sender.kinds.has('disposable');
  if (claim.kind === 'desk') return leavesOwnPages;
  if (claim.kind !== 'organisation') return false;
  const wallet = signals.has('asks-crypto') || signals.has('asks-seed-phrase');
  if (wallet || personal) return leavesOwnPages;
  return [...hidesAim].some((code) => signals.has(code));
}

function foreign(claim: Claim, sender: Sender, reading: Reading, registry: Registry, raw: string): Finding[] {
  const { domain } = sender;
  const values = { domain, brand: claim.name, name: claim.name };
  const findings: Finding[] = [];
  const say = (code: Finding['code'], extra: Readonly<Record<string, string>> = {}) =>
    findings.push(finding(code, part, raw, { ...values, ...extra }));
  const other = sender.owners[0];
  const resemblance = resembles(claim, domain, registry);
  // In a forward the original's address may be missing: that says nothing.
  if (reading.forwarded && domain === '') return findings;
  if (claim.kind === 'own-domain') say('sender-not-own');
  else if (sender.malformed) say('sender-malformed');
  else if (sender.kinds.has('freemail') || sender.kinds.has('disposable')) {
    // No brand writes from a personal mailbox, but many a small firm does.
    say(claim.brand === null ? 'sender-personal' : 'sender-freemail');
  } else if (sender.shared && !isMailing(claim, sender)) say('sender-self-service');
  else if (other !== undefined) say(sender.proven === '' ? 'sender-forged' : 'sender-elsewhere', { other: other.name });
  else if (resemblance === 'word') say('sender-shares-word');
  else if (resemblance === 'addition' || resemblance === 'subdomain' || resemblance === 'national')
    say('sender-named-alike');
  else if (resemblance !== null) say('sender-lookalike');
  else if (claim.kind === 'presented') say('sender-elsewhere');
  else say('sender-unlike-name');
  if (senderDisowned(sender)) say('authentication-failed');
  const shown = shownElsewhere(reading, domain);
  if (shown !== null) say('address-in-name', { shown });
  return findings;
}

/** A mailing service carries whatever its customers write, and a firm that no registry knows may well be one of them. */
function isMailing({ brand }: Claim, { kinds }: Sender): boolean {
  return brand === null && !kinds.has('self-service') && !kinds.has('user-content');
}

function resembles(claim: Claim, domain: string, registry: Registry): Resemblance | 'word' | null {
  const { brand } = claim;
  if (brand === null) return null;
  const lookalike = findLookalike(domain, registry);
  if (lookalike !== null && isRelated(lookalike.brand, brand)) return lookalike.resemblance;
  // "discover" is an ordinary word, so it is no look-alike by itself; with the claim beside it, it may be the name.
  const labels = new Set(domain.split(/[.-]/));
  const shared = brand.domains.map((own) => own.domain.split('.')[0] ?? '').find((label) => labels.has(label));
  if (shared === undefined) return null;
  return brand.ambiguousNames.some((name) => foldText(name) === shared) ? 'word' : 'subdomain';
}

/** An address in the display name whose domain is not the sender's. */
function shownElsewhere(reading: Reading, domain: string): string | null {
  for (const { displayName } of reading.authors) {
    const shown = /@([a-z0-9.-]{1,255}\.[a-z]{2,24})\b/i.exec(foldText(displayName))?.[1]?.toLowerCase();
    if (shown !== undefined && !sameOrganisation(shown, domain)) return shown;
  }
  return null;
}

function unproven(sender: Sender, raw: string): Finding[] {
  return sender.unproven && sender.authentication.provenDomains.length === 0
    ? [finding('nothing-proven', part, raw)]
    : [];
}
