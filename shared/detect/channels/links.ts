import { readDestination, readShownHost } from '../../domain/destination.ts';
import { sameOrganisation } from '../../domain/registrable.ts';
import type { Link } from '../../mail/mail.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Claim } from '../claims/claim.ts';
import { type Finding, finding } from '../evidence.ts';
import type { Sender } from '../identity/sender.ts';
import { isCounter } from './host-roles.ts';
import { isOf, judgeTarget } from './target.ts';

/** Links that are looked into; a mail with more repeats itself or is padded. */
const linkLimit = 300;

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
  const { hosts, domain, code, via } = judgeTarget(first, claim, sender, registry);
  const findings: Finding[] = [];
  if (first.userinfo !== '') findings.push(say('link-userinfo'));
  const shown = readShownHost(link.text);
  if (shown !== null && differs(shown, hosts, registry)) {
    findings.push(say('link-text-differs', { shown, domain: hosts.at(-1) ?? domain }));
  }
  if (code !== null) findings.push(say(code, { domain, via }));
  return findings;
}

/** The text shows one host and the link leads to another, other than by way of a click counter. */
function differs(shown: string, hosts: readonly string[], registry: Registry): boolean {
  if (hosts.some((host) => sameOrganisation(host, shown) || isCounter(host, registry))) return false;
  return registry.owners(shown).some(({ relation }) => relation === 'own' || relation === 'web');
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
      .some((owner) => isOf(owner.brand, claim.brand) && owner.relation !== 'customer-mail');
    return !owned && !sameOrganisation(host, sender.domain);
  });
  return stranger === undefined ? [] : [say('mail-button', { address: stranger })];
}
