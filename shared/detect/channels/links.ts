import { type Destination, readDestination, readShownHost } from '../../domain/destination.ts';
import { findLookalike } from '../../domain/lookalike.ts';
import { followRedirects } from '../../domain/redirect.ts';
import { registrableDomain, sameOrganisation } from '../../domain/registrable.ts';
import type { Link } from '../../mail/mail.ts';
import type { HostKind, Registry } from '../../registry/registry.ts';
import type { Claim } from '../claims/claim.ts';
import { type Finding, finding } from '../evidence.ts';
import { isRelated, type Sender } from '../identity/sender.ts';

/** Links that are looked into; a mail with more repeats itself or is padded. */
const linkLimit = 300;

/** Redirectors that carry their target in their own address and are in no list of shorteners or mailing services. */
const redirectors = new Set([
  'google.com',
  'bing.com',
  'facebook.com',
  'l.facebook.com',
  'l.instagram.com',
  'youtube.com',
  'linkedin.com',
  'safelinks.protection.outlook.com',
  'urldefense.com',
  'urldefense.proofpoint.com',
  'awstrack.me',
  'duckduckgo.com',
  'translate.goog',
  'googleadservices.com',
  'doubleclick.net',
  'steamcommunity.com',
  'slack-redir.net',
  'vk.com',
]);

type Web = Extract<Destination, { kind: 'web' }>;

/** Where the mail's links lead, held against the claimed organisation. One finding for each kind of contradiction. */
export function readLinks(links: readonly Link[], claim: Claim, sender: Sender, registry: Registry): Finding[] {
  const findings = new Map<string, Finding>();
  const seen = new Set<string>();
  for (const link of links) {
    if (seen.size >= linkLimit) break;
    const key = `${link.target}\n${link.text}`;
    if (link.kind === 'image' || seen.has(key)) continue;
    seen.add(key);
    for (const found of readLink(link, claim, sender, registry)) {
      if (!findings.has(found.code)) findings.set(found.code, found);
    }
  }
  const trap = findings.get('mail-button');
  const buttons = links.filter((link) => link.kind !== 'image' && link.kind !== 'text');
  if (trap !== undefined && buttons.every(({ target }) => /^mailto:/i.test(target))) {
    findings.set('mail-button', { ...trap, code: 'mail-buttons-only' });
  }
  return [...findings.values()];
}

function readLink(link: Link, claim: Claim, sender: Sender, registry: Registry): Finding[] {
  const first = readDestination(link.target);
  const say = (code: Finding['code'], values: Readonly<Record<string, string>> = {}) =>
    finding(code, 'link', link.target, { brand: claim.name, ...values });
  if (first.kind === 'embedded') return [say('link-embedded')];
  if (first.kind === 'mail') return isButton(link) ? readMailButton(first.addresses, claim, sender, registry, say) : [];
  if (first.kind !== 'web') return [];
  const stops = followRedirects(first, (host) => isRedirector(host, registry)).filter((stop) => stop.kind === 'web');
  const last = stops.at(-1) ?? first;
  const findings: Finding[] = [];
  if (first.userinfo !== '') findings.push(say('link-userinfo'));
  const shown = readShownHost(link.text);
  if (shown !== null && differs(shown, stops, registry))
    findings.push(say('link-text-differs', { shown, domain: last.host }));
  const code = judgeHost(last, claim, sender, registry);
  const domain = last.domain === '' ? last.host : last.domain;
  const detour = code === 'link-elsewhere' ? borrowedPage(first, last, registry) : null;
  if (detour !== null) findings.push(say('link-detour', { via: detour, domain }));
  else if (code !== null) findings.push(say(code, { domain }));
  return findings;
}

function judgeHost(stop: Web, claim: Claim, sender: Sender, registry: Registry): Finding['code'] | null {
  if (stop.ip) return 'link-address';
  const owners = registry.owners(stop.host);
  const { brand } = claim;
  const relations = new Set(
    owners.filter((owner) => brand !== null && isRelated(owner.brand, brand)).map(({ relation }) => relation),
  );
  if (relations.has('own') || relations.has('web')) return null;
  if (relations.has('user-content')) return 'link-open-host';
  if (relations.size > 0) return null;
  const kinds = registry.hostKinds(stop.host);
  if (kinds.has('shortener')) return 'link-hidden';
  if (
    isOpenHost(
      kinds,
      owners.some(({ relation }) => relation === 'user-content'),
    )
  )
    return 'link-open-host';
  const lookalike = findLookalike(stop.host, registry);
  if (
    lookalike !== null &&
    brand !== null &&
    isRelated(lookalike.brand, brand) &&
    lookalike.resemblance !== 'subdomain'
  ) {
    return sameOrganisation(stop.host, sender.domain) ? null : 'link-lookalike';
  }
  if (sameOrganisation(stop.host, sender.domain) || kinds.has('mailing-service')) return null;
  // A page of another organisation that the registry knows is advertised or cited.
  return owners.length > 0 ? null : 'link-elsewhere';
}

/** An organisation's page that passes its visitors on, other than a click counter's: nobody needs one in a mail. */
function borrowedPage(first: Web, last: Web, registry: Registry): string | null {
  if (first.host === last.host || registry.hostKinds(first.host).has('mailing-service')) return null;
  return redirectors.has(first.host) || redirectors.has(first.domain) ? first.domain : null;
}

function isOpenHost(kinds: ReadonlySet<HostKind>, userContent: boolean): boolean {
  return userContent || kinds.has('user-content') || kinds.has('self-service');
}

function isRedirector(host: string, registry: Registry): boolean {
  const kinds = registry.hostKinds(host);
  return (
    kinds.has('mailing-service') ||
    kinds.has('shortener') ||
    redirectors.has(host) ||
    redirectors.has(registrableDomain(host))
  );
}

/** The text shows one host and the link leads to another, other than by way of a click counter. */
function differs(shown: string, stops: readonly Destination[], registry: Registry): boolean {
  const hosts = stops.flatMap((stop) => (stop.kind === 'web' ? [stop.host] : []));
  if (hosts.some((host) => sameOrganisation(host, shown))) return false;
  const owner = registry.owners(shown).find(({ relation }) => relation === 'own' || relation === 'web');
  return owner !== undefined && !hosts.some((host) => registry.hostKinds(host).has('mailing-service'));
}

function isButton(link: Link): boolean {
  return link.kind !== 'text' && !link.text.includes('@');
}

function readMailButton(
  addresses: readonly string[],
  claim: Claim,
  sender: Sender,
  registry: Registry,
  say: (code: Finding['code'], values?: Readonly<Record<string, string>>) => Finding,
): Finding[] {
  const stranger = addresses.find((address) => {
    const host = address.slice(address.lastIndexOf('@') + 1);
    const owned = registry
      .owners(host)
      .some(
        (owner) => claim.brand !== null && isRelated(owner.brand, claim.brand) && owner.relation !== 'customer-mail',
      );
    return !owned && !sameOrganisation(host, sender.domain);
  });
  return stranger === undefined ? [] : [say('mail-button', { address: stranger })];
}
