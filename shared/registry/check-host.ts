import { carriedTargets } from '../domain/carried-targets.ts';
import { findLookalike, type Resemblance } from '../domain/lookalike.ts';
import type { Brand, Source } from './brand.ts';
import type { Channel } from './channel.ts';
import { type Answer, knownChannel, lookalikeChannel, unknownChannel } from './channel-check.ts';
import { isPersonalPage } from './personal-pages.ts';
import type { DomainOwner, DomainRelation, HostKind, Registry } from './registry.ts';

/** Kinds of hosts at which the page is anybody's. */
const foreignPages: readonly HostKind[] = ['user-content', 'shortener', 'self-service'];
const anyRelation: readonly DomainRelation[] = ['web', 'own', 'partner', 'customer-mail', 'user-content', 'sends-via'];
const foreignMailboxes: readonly HostKind[] = ['freemail', 'disposable'];
/** An address that carries more targets than this is no page of a brand. */
const targetLimit = 40;
/** The last label of this "host" is only there to make a host of a local part (RFC 2606). */
const anySuffix = '.invalid';

/** Whose domain it is. */
export function checkDomain(host: string, registry: Registry): Answer {
  return knownPage(`https://${host}/`, host, registry) ?? checkPlace(host, true, registry);
}

/** Whose page it is. Where strangers publish, only the front page and the pages that the registry knows are the owner's. */
export function checkUrl(url: Page, registry: Registry): Answer {
  return checkPage(url, registry, { left: targetLimit });
}

type Page = Channel & { kind: 'url' };
/** How many carried targets may still be looked at, in all depths together. */
type Budget = { left: number };

function checkPage({ host, userinfo, path }: Page, registry: Registry, budget: Budget): Answer {
  const pretended = pretendedHost(userinfo, registry);
  // "https://paypal.com@example.net": what a hasty reader takes for the host is none.
  if (pretended !== null) return lookalikeChannel(pretended);
  const address = `https://${host}${path}`;
  const page = knownPage(address, host, registry);
  if (page !== null) return page;
  const answer = checkPlace(host, path === '/', registry);
  if (answer.brand === null) return answer;
  if (isPersonalPage(host, path)) return strangersPlace(answer, host);
  return checkTargets(address, answer, registry, budget) ?? answer;
}

/**
 * "https://www.google.com/url?q=https://example.net" is no more Google's than where it leads. Every target that it
 * carries counts: which one the host obeys cannot be known.
 * @returns null when the address carries nothing that is not the brand's own
 */
function checkTargets(address: string, answer: Answer, registry: Registry, budget: Budget): Answer | null {
  const host = URL.parse(address)?.hostname ?? '';
  const redirector: Answer = { ...answer, status: 'unknown', channel: { as: 'redirector', value: host }, source: null };
  let leads = false;
  for (const { href, host: end, userinfo } of carriedTargets(address)) {
    if (budget.left === 0) return redirector;
    budget.left -= 1;
    const { pathname = '/', search = '' } = URL.parse(href) ?? {};
    const target = checkPage({ kind: 'url', host: end, userinfo, path: pathname + search }, registry, budget);
    if (target.status === 'contradicts') return target;
    leads ||= target.status !== 'official' || target.brand?.id !== answer.brand?.id;
  }
  return leads ? redirector : null;
}

/** "paypal.com", "paypal.com%2Flogin", "www.paypal.com": the brand that stands where a reader looks for the host. */
function pretendedHost(userinfo: string, registry: Registry): Brand | null {
  const shown = userinfo.replaceAll('%2e', '.').split(/[^a-z0-9.-]/, 1)[0] ?? '';
  return shown.includes('.') ? (registry.owners(shown)[0]?.brand ?? null) : null;
}

/** Whose host it is, and if strangers publish there, whether the very place is theirs. */
function checkPlace(host: string, front: boolean, registry: Registry): Answer {
  const owners = nearest(registry.owners(host));
  const owner = firstOf(owners, anyRelation);
  if (owner === null) return resembling(host, registry);
  const own = front && isOwnHost(host, owner);
  return own || !isOfStrangers(host, owners, registry) ? found(owner) : strangersPlace(found(owner), host);
}

/** Can anybody have a page or a host below there? */
function isOfStrangers(host: string, owners: readonly DomainOwner[], registry: Registry): boolean {
  const kinds = registry.hostKinds(host);
  return owners.some(({ relation }) => relation === 'user-content') || foreignPages.some((kind) => kinds.has(kind));
}

/** The very host that the registry names, which is its owner's even where every host below is a stranger's. */
function isOwnHost(host: string, { domain }: DomainOwner): boolean {
  return host === domain || host === `www.${domain}`;
}

/** A place at the brand that may be anybody's. */
function strangersPlace(answer: Answer, host: string): Answer {
  return { ...answer, status: 'unknown', channel: { as: 'user-content', value: host }, source: null };
}

/** A page that the registry knows as the brand's: help, a chat, a form for reports. */
function knownPage(address: string, host: string, registry: Registry): Answer | null {
  for (const { brand } of registry.owners(host)) {
    const pages = [
      ...brand.supportPages.map((fact) => ({ page: fact.url, fact })),
      ...brand.chats.map((fact) => ({ page: fact.handle, fact })),
      ...(brand.reporting === null ? [] : [{ page: brand.reporting.page, fact: brand.reporting }]),
    ];
    const known = pages.find(({ page, fact }) => fact.confidence !== 'low' && samePage(page, address));
    if (known !== undefined) return knownChannel(brand, 'page', known.page, known.fact);
  }
  return null;
}

function samePage(one: string, other: string): boolean {
  const plain = (text: string) =>
    URL.parse(text)
      ?.href.replace(/^http:/, 'https:')
      .replace(/\/$/, '');
  return one.includes('://') && plain(one) === plain(other);
}

/** Whose mail address it is. */
export function checkAddress({ address, local, host }: Channel & { kind: 'address' }, registry: Registry): Answer {
  const brand = registry.addressOwner(address);
  const fact = brand?.mailAddresses.find((entry) => entry.address === address);
  if (brand !== null && fact !== undefined) return knownChannel(brand, 'address', address, fact);
  const owners = nearest(registry.owners(host));
  const mailbox = firstOf(owners, ['customer-mail']);
  if (isAnybodysMailbox(host, registry)) {
    const pretended = brandInLocalPart(local, registry);
    if (pretended !== null) return lookalikeChannel(pretended);
    return mailbox === null ? unknownChannel : found(mailbox);
  }
  const owner = firstOf(owners, ['own', 'partner', 'user-content', 'web', 'sends-via']);
  if (owner === null) return resembling(host, registry);
  // "support@anything.zendesk.com": whoever opens a desk or a site there has mailboxes below the provider's domain.
  const strangers = !isOwnHost(host, owner) && isOfStrangers(host, owners, registry);
  return strangers ? strangersPlace(found(owner), host) : found(owner);
}

/** Is it a mailbox that anybody can have, whoever he says he is? */
export function isAnybodysMailbox(host: string, registry: Registry): boolean {
  const kinds = registry.hostKinds(host);
  return (
    foreignMailboxes.some((kind) => kinds.has(kind)) ||
    nearest(registry.owners(host)).some(({ relation }) => relation === 'customer-mail')
  );
}

/**
 * The brand that a local part or a handle names: "paypal-support@" a free mailbox, where the brand would use its own
 * domain.
 */
export function brandInLocalPart(local: string, registry: Registry): Brand | null {
  const label = local.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const lookalike = findLookalike(label + anySuffix, registry);
  const kinds: readonly Resemblance[] = ['other-suffix', 'addition', 'confusable'];
  return lookalike === null || !kinds.includes(lookalike.resemblance) ? null : lookalike.brand;
}

function resembling(host: string, registry: Registry): Answer {
  const lookalike = findLookalike(host, registry);
  return lookalike === null ? unknownChannel : lookalikeChannel(lookalike.brand);
}

/** The owners of the longest domain that matched; those of its parents say less. */
function nearest(owners: readonly DomainOwner[]): readonly DomainOwner[] {
  return owners.filter(({ domain }) => domain === owners[0]?.domain);
}

function firstOf(owners: readonly DomainOwner[], relations: readonly DomainRelation[]): DomainOwner | null {
  for (const relation of relations) {
    const owner = owners.find((candidate) => candidate.relation === relation);
    if (owner !== undefined) return owner;
  }
  return null;
}

function found(owner: DomainOwner): Answer {
  return knownChannel(owner.brand, owner.relation, owner.domain, factOf(owner));
}

/** The fact that makes a domain the brand's own channel; null for what is its customers' or shared with others. */
function factOf({ brand, relation, domain }: DomainOwner): Source | null {
  if (relation === 'web') return brand.domains.find((fact) => fact.domain === domain) ?? null;
  if (relation !== 'own' && relation !== 'partner') return null;
  return brand.mailDomains.find((fact) => fact.domain === domain) ?? null;
}
