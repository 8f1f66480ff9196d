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
import type { Buckets } from './buckets.ts';
import type { DomainRelation, HostKind } from './registry.ts';

/**
 * The registry as `compileRegistry` makes it and `createRegistry` reads it. Nothing in it is an object before somebody
 * asks for it: brands are JSON texts, and indexes are looked up as they lie in the file, so that a worker is ready at once and
 * a hundred worker threads would not hold a hundred copies of what they never look at.
 */
export type CompiledRegistry = Readonly<{
  version: string;
  /** JSON texts of `CompiledSource`; facts refer to them by their place. */
  sources: readonly string[];
  /** JSON texts of `CompiledBrand`: the curated brands. Their places come first in the indexes. */
  brands: readonly string[];
  /** JSON texts of `CompiledName`. */
  longTail: readonly string[];
  /** JSON texts of `Referring<ReportBody>`. */
  reportBodies: readonly string[];
  /** The place of each id's brand. */
  ids: Buckets;
  /** The owners of each domain ("o3,w3"); see `owners.ts`. */
  domains: Buckets;
  /** The place of each official number's brand. */
  phones: Buckets;
  /** The place of each official mail address's brand. */
  addresses: Buckets;
  /** The letters of each host's kinds ("fd"). */
  hosts: Buckets;
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

/** Kinds of hosts by the letter that stands for them in the index. */
export const hostKindLetters: readonly (readonly [string, HostKind])[] = [
  ['f', 'freemail'],
  ['d', 'disposable'],
  ['s', 'shortener'],
  ['u', 'user-content'],
  ['m', 'mailing-service'],
  ['x', 'self-service'],
];

/** All kinds of hosts. */
export const hostKindNames: readonly HostKind[] = hostKindLetters.map(([, kind]) => kind);

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
