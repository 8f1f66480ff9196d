import type {
  Brand,
  Chat,
  MailAddress,
  MailDomain,
  Phone,
  ReportBody,
  Reporting,
  Source,
  SupportPage,
  WebDomain,
} from './brand.ts';
import type { HostKind } from './registry.ts';

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

/** An organisation of the long tail: id, name, further names, domains, index of its source, 1 if the name is a word. */
export type CompiledName = readonly [
  id: string,
  name: string,
  aliases: readonly string[],
  domains: readonly string[],
  from: number,
  ambiguous: 0 | 1,
];

/** The registry in one compact object, made by `compileRegistry` and read by `createRegistry`. */
export type CompiledRegistry = Readonly<{
  version: string;
  /** Pairs of a source and the day it was seen. */
  sources: readonly (readonly [source: string, seen: string])[];
  brands: readonly CompiledBrand[];
  longTail: readonly CompiledName[];
  reportBodies: readonly Referring<ReportBody>[];
  /** Per kind its hosts, joined by line breaks: one long string is read faster than many short ones. */
  hosts: Readonly<Record<HostKind, string>>;
}>;

export const hostKindNames: readonly HostKind[] = [
  'freemail',
  'disposable',
  'shortener',
  'user-content',
  'mailing-service',
  'self-service',
];
