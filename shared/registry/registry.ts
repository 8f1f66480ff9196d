import type { Brand, ReportBody } from './brand.ts';

/** What a domain is to the brand that the registry knows it for. */
export type DomainRelation = 'web' | 'own' | 'partner' | 'sends-via' | 'customer-mail' | 'user-content';

export type DomainOwner = Readonly<{
  brand: Brand;
  relation: DomainRelation /** The registry's entry that matched. */;
  domain: string;
}>;

/** Kinds of hosts that belong to nobody in particular. */
export type HostKind = 'freemail' | 'disposable' | 'shortener' | 'user-content' | 'mailing-service' | 'self-service';

/** The compiled registry: read-only, looked up in constant time, the same answer for the same version. */
export type Registry = Readonly<{
  version: string;
  /** The curated brands. */
  brands: readonly Brand[];
  /** Thousands of organisations of which only names and domains are known; read when somebody asks for all of them. */
  longTail: readonly Brand[];
  /** National and industry bodies that take reports. */
  reportBodies: readonly ReportBody[];
  brand(id: string): Brand | null;
  /**
   * Everyone the registry knows the host (or a parent domain of it) for, longest match first. At one domain the
   * relations that prove least come first: `customer-mail` and `user-content`, then `own`, `partner`, `web`,
   * `sends-via`. A domain with customers' mailboxes is never `own`. A domain may be one brand's own and a user-content
   * domain of the same brand; `sends-via` domains belong to several brands.
   */
  owners(host: string): readonly DomainOwner[];
  /** Kinds of the host or of a parent domain of it. */
  hostKinds(host: string): ReadonlySet<HostKind>;
  /** The brand whose official number this is (E.164). */
  phoneOwner(number: string): Brand | null;
  /** The brand whose official single address this is (lower case). */
  addressOwner(address: string): Brand | null;
}>;
