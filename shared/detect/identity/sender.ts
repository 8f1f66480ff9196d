import {
  type Authentication,
  type AuthenticationResultWord,
  notAuthenticated,
} from '../../authentication/authentication.ts';
import { registrableDomain, sameOrganisation } from '../../domain/registrable.ts';
import type { Address } from '../../mail/mail.ts';
import type { Brand } from '../../registry/brand.ts';
import type { HostKind, Registry } from '../../registry/registry.ts';
import type { DetectionContext } from '../context.ts';
import type { Reading } from '../reading.ts';
import { isBrokenSender, isListPost } from './sender-line.ts';

/** What is known about the sender, before it is held against a claim. */
export type Sender = Readonly<{
  author: Address | null;
  /** Domain of the From address, '' when there is none. */
  domain: string;
  /** The From domain when it is proven, else ''. */
  proven: string;
  /** The receiving server looked, and nothing proves the From domain. */
  unproven: boolean;
  /** Its owner says that it is not, or probably not, who sent this: SPF or DMARC fail, or SPF softfail. */
  doubtful: boolean;
  /** A mailing list passed the mail on, which breaks what its author's domain could prove (RFC 7960). */
  byList: boolean;
  authentication: Authentication;
  /** Brands whose domain it is. */
  owners: readonly Brand[];
  /** Brands that share it with others as their mailing service. */
  users: readonly Brand[];
  kinds: ReadonlySet<HostKind>;
  /** Strangers write from this domain, too. */
  shared: boolean;
  /** It is a stranger's: a customer's mailbox, or a tenant's domain below a shared one. */
  strangers: boolean;
  /** The From line names no address that could exist, or is broken in a way that mail programs do not write. */
  malformed: boolean;
}>;

/** Reads the sender of a mail. In a forward the header's authentication says nothing about the original. */
export function readSender(reading: Reading, registry: Registry, context: DetectionContext): Sender {
  const author = reading.authors[0] ?? null;
  const domain = author?.domain ?? '';
  const authentication = reading.forwarded ? notAuthenticated : context.authentication;
  const proven = authentication.state === 'proven' && domain !== '' ? authentication.alignedDomain : '';
  const byList = isListPost(reading.mail, authentication.provenDomains);
  const found = registry.owners(domain);
  return {
    author,
    domain,
    authentication,
    proven,
    unproven: proven === '' && authentication.state !== 'couldNotAsk' && !byList,
    doubtful: !byList && isDoubtful(authentication, domain, proven),
    byList,
    owners: found
      .filter(({ relation }) => relation === 'own' || relation === 'partner' || relation === 'web')
      .map(({ brand }) => brand),
    users: found.filter(({ relation }) => relation === 'sends-via').map(({ brand }) => brand),
    kinds: senderKinds(domain, registry),
    shared: isShared(domain, registry),
    strangers: isStrangers(domain, registry),
    malformed: !reading.forwarded && isBrokenSender(reading.mail),
  };
}

/** Providers that give every tenant a domain of his own below theirs. */
const tenantHosts: ReadonlySet<string> = new Set(['onmicrosoft.com', 'zendesk.com', 'substack.com']);

/** A tenant's domain below a provider's (`x.onmicrosoft.com`) is no personal mailbox, but a desk that anybody can open. */
function senderKinds(domain: string, registry: Registry): ReadonlySet<HostKind> {
  const kinds = registry.hostKinds(domain);
  return domain !== '' && tenantHosts.has(registrableDomain(domain)) ? new Set(['self-service']) : kinds;
}

/** Brands that the sender is proven to be, by a domain of theirs that does not pass on the words of strangers. */
export function provenOwner(sender: Sender, registry: Registry): Brand | null {
  if (sender.proven === '') return null;
  if (isShared(sender.proven, registry)) return null;
  const owners = registry.owners(sender.proven);
  const sending = owners.find(({ relation }) => relation === 'own' || relation === 'partner');
  if (sending !== undefined) return sending.brand;
  // Where nobody wrote down which domains send a brand's mail, its own web domain does.
  return owners.find(({ relation, brand }) => relation === 'web' && brand.mailDomains.length === 0)?.brand ?? null;
}

/** Whether strangers write from a host: mailboxes of customers, pages and desks that anybody can open. */
export function isShared(host: string, registry: Registry): boolean {
  const owners = registry.owners(host);
  if (owners.some(({ relation }) => relation === 'customer-mail')) return true;
  if (owners.some(({ relation }) => relation === 'own' || relation === 'partner')) return false;
  if (owners.some(({ relation }) => relation === 'user-content')) return true;
  const kinds = registry.hostKinds(host);
  return sharedKinds.some((kind) => kinds.has(kind));
}

function isStrangers(host: string, registry: Registry): boolean {
  if (!isShared(host, registry)) return false;
  const owners = registry.owners(host);
  const customers = owners.some(({ relation }) => relation === 'customer-mail');
  return customers || owners.length === 0 || owners.every(({ domain }) => domain !== host);
}

const sharedKinds = ['freemail', 'disposable', 'user-content', 'self-service', 'mailing-service'] as const;

/**
 * The From domain's owner says that this is not his mail: DMARC fails, or the domain says which servers may send for it
 * and this one is not among them (RFC 7208 section 8.4).
 */
export function senderDisowned({ authentication, domain, proven, byList }: Sender): boolean {
  return !byList && disowned(authentication, domain, proven);
}

function isDoubtful(authentication: Authentication, domain: string, proven: string): boolean {
  return disowned(authentication, domain, proven) || spfResult(authentication, domain, proven) === 'softfail';
}

function disowned(authentication: Authentication, domain: string, proven: string): boolean {
  return authentication.state === 'failed' || spfResult(authentication, domain, proven) === 'fail';
}

/** What the From domain's own SPF record said, when nothing proves the domain. */
function spfResult({ spf }: Authentication, domain: string, proven: string): AuthenticationResultWord {
  return proven === '' && spf !== null && sameOrganisation(spf.domain, domain) ? spf.result : 'none';
}

/** True when a brand is the other, or of its group. */
export function isRelated(one: Brand, other: Brand): boolean {
  return one.id === other.id || one.related.includes(other.id) || other.related.includes(one.id);
}
