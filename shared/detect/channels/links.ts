import { type Destination, readDestination, readShownHost } from '../../domain/destination.ts';
import { findLookalike } from '../../domain/lookalike.ts';
import { followRedirects } from '../../domain/redirect.ts';
import { sameOrganisation } from '../../domain/registrable.ts';
import type { Link } from '../../mail/mail.ts';
import type { Brand } from '../../registry/brand.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Claim } from '../claims/claim.ts';
import { type Finding, finding } from '../evidence.ts';
import { isRelated, type Sender } from '../identity/sender.ts';
import { isCounter, isOpenRedirect, isProfilePage, passesOn } from './host-roles.ts';

/** Links that are looked into; a mail with more repeats itself or is padded. */
const linkLimit = 300;

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
  // A firm that no registry knows and that leads home as well may link to others.
  if (claim.brand === null && links.some((link) => leadsHome(link, sender))) findings.delete('link-elsewhere');
  const trap = findings.get('mail-button');
  const buttons = links.filter((link) => link.kind !== 'image' && link.kind !== 'text');
  if (trap !== undefined && buttons.every(({ target }) => /^mailto:/i.test(target))) {
    findings.set('mail-button', { ...trap, code: 'mail-buttons-only' });
  }
  return [...findings.values()];
}

function leadsHome({ kind, target }: Link, sender: Sender): boolean {
  const destination = kind === 'image' ? null : readDestination(target);
  return destination?.kind === 'web' && sameOrganisation(destination.host, sender.domain);
}

function readLink(link: Link, claim: Claim, sender: Sender, registry: Registry): Finding[] {
  const first = readDestination(link.target);
  const say = (code: Finding['code'], values: Readonly<Record<string, string>> = {}) =>
    finding(code, 'link', link.target, { brand: claim.name, ...values });
  if (first.kind === 'embedded') return [say('link-embedded')];
  if (first.kind === 'mail') return isButton(link) ? readMailButton(first.addresses, claim, sender, registry, say) : [];
  if (first.kind !== 'web') return [];
  const stops = followRedirects(first, (host) => passesOn(host, registry)).filter((stop) => stop.kind === 'web');
  const last = stops.at(-1) ?? first;
  const findings: Finding[] = [];
  if (first.userinfo !== '') findings.push(say('link-userinfo'));
  const shown = readShownHost(link.text);
  if (shown !== null && differs(shown, stops, registry))
    findings.push(say('link-text-differs', { shown, domain: last.host }));
  const code = judgeHost(last, claim, sender, registry);
  const domain = last.domain === '' ? last.host : last.domain;
  const detour = code === 'link-elsewhere' ? borrowedPage(first, last) : null;
  if (detour !== null) findings.push(say('link-detour', { via: detour, domain }));
  else if (code !== null) findings.push(say(code, { domain }));
  return findings;
}

function judgeHost(stop: Web, claim: Claim, sender: Sender, registry: Registry): Finding['code'] | null {
  if (stop.ip) return 'link-address';
  const owners = registry.owners(stop.host);
  const { brand } = claim;
  const own = new Set(owners.filter((owner) => isOf(owner.brand, brand)).map(({ relation }) => relation));
  if (own.size > 0 && !(own.has('user-content') && !own.has('own') && !own.has('web'))) return null;
  const kinds = registry.hostKinds(stop.host);
  if (isCounter(stop.host, registry) || isProfilePage(stop.host)) return null;
  if (kinds.has('shortener')) return 'link-hidden';
  const anybodys = owners.some(({ relation }) => relation === 'user-content');
  if (anybodys || kinds.has('user-content') || kinds.has('self-service')) return 'link-open-host';
  if (sameOrganisation(stop.host, sender.domain)) return null;
  const lookalike = findLookalike(stop.host, registry);
  const resembles = lookalike !== null && isOf(lookalike.brand, brand) && lookalike.resemblance !== 'subdomain';
  if (resembles) return 'link-lookalike';
  // A page of another organisation that the registry knows is advertised or cited.
  return owners.length > 0 ? null : 'link-elsewhere';
}

function isOf(one: Brand, brand: Brand | null): boolean {
  return brand !== null && isRelated(one, brand);
}

/** An organisation's page that passes its visitors on: nobody needs one in a mail. */
function borrowedPage(first: Web, last: Web): string | null {
  return first.host !== last.host && isOpenRedirect(first.host) ? first.domain : null;
}

/** The text shows one host and the link leads to another, other than by way of a click counter. */
function differs(shown: string, stops: readonly Destination[], registry: Registry): boolean {
  const hosts = stops.flatMap((stop) => (stop.kind === 'web' ? [stop.host] : []));
  if (hosts.some((host) => sameOrganisation(host, shown))) return false;
  const owner = registry.owners(shown).find(({ relation }) => relation === 'own' || relation === 'web');
  return owner !== undefined && !hosts.some((host) => isCounter(host, registry));
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
