import type {
  Brand,
  Chat,
  MailAddress,
  MailDomain,
  Phone,
  Reporting,
  Source,
  SupportPage,
  WebDomain,
} from './brand.ts';
import type { DomainRelation, HostKind } from './registry.ts';

/**
 * The registry as `compileRegistry` makes it and `createRegistry` reads it. Nothing in it is an object before somebody
 * asks for it: brands are JSON texts, indexes and lists are one long string each, so that a worker is ready at once and
 * a hundred worker threads would not hold a hundred copies of what they never look at.
 */
export type CompiledRegistry = Readonly<{
  version: string;
  /** JSON texts of `CompiledSource`; facts refer to them by their place. */
  sources: readonly string[];
  /** JSON texts of `CompiledBrand` (curated brands, which come first) and `CompiledName` (the long tail). */
  brands: readonly string[];
  /** JSON texts of `Referring<ReportBody>`. */
  reportBodies: readonly string[];
  /** Ids of the brands in their order, joined by spaces. */
  ids: string;
  /** Pairs of a domain and its owners ("o3,w3"), joined by spaces; see `owners.ts`. */
  domains: string;
  /** Pairs of an official number and the place of its brand. */
  phones: string;
  /** Pairs of an official mail address and the place of its brand. */
  addresses: string;
  /** Hosts of each kind, joined by spaces. */
  hosts: Readonly<Record<HostKind, string>>;
}>;

export type CompiledSource = readonly [seen: string, source: string];

/** A fact whose source stands in the table of sources, at index `from`. */
export type Referring<Fact extends Source> = Readonly<Omit<Fact, 'source' | 'seen'> & { from: number }>;

type FactLists = {
  domains: WebDomain;
  mailDomains: MailDomain;
  mailAddresses: MailAddress;
  supportPages: SupportPage;
  phones: Phone;
  chats: Chat;
};

/** A curated brand. */
export type CompiledBrand = Readonly<
  Omit<Brand, keyof FactLists | 'neverAsksSource' | 'reporting' | 'nameOnly'> & {
    [List in keyof FactLists]: readonly Referring<FactLists[List]>[];
  } & { neverAsksSource: Referring<Source> | null; reporting: Referring<Reporting> | null }
>;

/** An organisation of the long tail: id, name, further names, domains, place of its source, names that are words. */
export type CompiledName = readonly [
  id: string,
  name: string,
  aliases: readonly string[],
  domains: readonly string[],
  from: number,
  ambiguousNames: readonly string[],
];

/** All kinds of hosts, in the order of the compiled file. */
export const hostKindNames: readonly HostKind[] = [
  'freemail',
  'disposable',
  'shortener',
  'user-content',
  'mailing-service',
  'self-service',
];

/**
 * Relations of a domain by the letter that stands for them in the index. Those that prove least come first, and are
 * named first by `owners`, so that whoever takes the first errs on the safe side.
 */
export const relationLetters: readonly (readonly [string, DomainRelation])[] = [
  ['c', 'customer-mail'],
  ['u', 'user-content'],
  ['o', 'own'],
  ['p', 'partner'],
  ['w', 'web'],
  ['s', 'sends-via'],
];
