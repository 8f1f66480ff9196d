import type { Authentication } from '../../authentication/authentication.ts';
import { registrableDomain } from '../../domain/registrable.ts';
import type { Address } from '../../mail/mail.ts';
import type { Brand } from '../../registry/brand.ts';
import type { HostKind, Registry } from '../../registry/registry.ts';
import type { DetectionContext } from '../context.ts';
import type { Reading } from '../reading.ts';

/** What is known about the sender, before it is held against a claim. */
export type Sender = Readonly<{
  author: Address | null;
  /** Domain of the From address, '' when there is none. */
  domain: string;
  /** The From domain when it is proven, else ''. */
  proven: string;
  authentication: Authentication;
  /** Brands whose domain it is. */
  owners: readonly Brand[];
  /** Brands that share it with others as their mailing service. */
  users: readonly Brand[];
  kinds: ReadonlySet<HostKind>;
  malformed: boolean;
}>;

const notAsked: Authentication = {
  source: 'none',
  authservId: '',
  state: 'couldNotAsk',
  provenDomains: [],
  alignedDomain: '',
  dkim: [],
  spf: null,
  dmarc: null,
};

/** Reads the sender of a mail. In a forward the header's authentication says nothing about the original. */
export function readSender(reading: Reading, registry: Registry, context: DetectionContext): Sender {
  const author = reading.authors[0] ?? null;
  const domain = author?.domain ?? '';
  const authentication = reading.forwarded ? notAsked : context.authentication;
  const found = registry.owners(domain);
  return {
    author,
    domain,
    authentication,
    proven: authentication.state === 'proven' && domain !== '' ? authentication.alignedDomain : '',
    owners: found
      .filter(({ relation }) => relation === 'own' || relation === 'partner' || relation === 'web')
      .map(({ brand }) => brand),
    users: found.filter(({ relation }) => relation === 'sends-via').map(({ brand }) => brand),
    kinds: registry.hostKinds(domain),
    malformed: author === null || isMalformed(author, reading),
  };
}

/** Brands that the sender is proven to be, by a domain of theirs that does not pass on the words of strangers. */
export function provenOwner(sender: Sender, registry: Registry): Brand | null {
  if (sender.proven === '') return null;
  const owner = registry.owners(sender.proven).find(({ relation }) => relation === 'own' || relation === 'partner');
  const strangers = registry
    .owners(sender.proven)
    .some(({ relation }) => relation === 'customer-mail' || relation === 'user-content');
  return strangers ? null : (owner?.brand ?? null);
}

/** True when a brand is the other, or of its group. */
export function isRelated(one: Brand, other: Brand): boolean {
  return one.id === other.id || one.related.includes(other.id) || other.related.includes(one.id);
}

function isMalformed(author: Address, reading: Reading): boolean {
  if (reading.forwarded) return false;
  return author.malformed || author.domain === '' || registrableDomain(author.domain) === '';
}
