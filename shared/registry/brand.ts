/** How much a fact can be trusted to be shown to a person as "the real channel". */
export type Confidence = 'high' | 'medium' | 'low';

/** Where a fact comes from: a page's address or a public list's name, and when it was seen. Every fact has one. */
export type Source = Readonly<{ source: string; seen: string; confidence: Confidence }>;

export type WebDomain = Source & Readonly<{ domain: string }>;

/**
 * A domain that sends mail for the brand. `own` and `partner` prove the brand when they are the proven domain;
 * `sends-via` (a mailing service's DKIM d= shared with others) only fails to contradict it.
 */
export type MailDomain = Source &
  Readonly<{ domain: string; relation: MailRelation /** Hosts below it send as well. */; subdomains: boolean }>;
export type MailRelation = 'own' | 'partner' | 'sends-via';

export type MailAddress = Source & Readonly<{ address: string }>;
export type SupportPage = Source & Readonly<{ url: string }>;

/** What a number is for. `company` numbers come from an imprint and are no support lines; `calls-from` are caller ids. */
export type PhoneUse = 'support' | 'calls-from' | 'company';
export type Phone = Source &
  Readonly<{
    /** E.164, or the digits of a national short code ("3631") that has no such form. */
    number: string;
    /** ISO 3166 code, lower case. */
    country: string;
    use: PhoneUse;
  }>;

export type ChatKind = 'chatbot' | 'live-chat' | 'whatsapp' | 'telegram' | 'messenger' | 'x';
export type Chat = Source &
  Readonly<{
    kind: ChatKind;
    /** A handle (without @) or the address of the official chat page. */
    handle: string;
    /** The chatbot's name, if it has one. */
    name: string;
  }>;

export type ReportFormat = 'forward' | 'attachment' | 'arf' | 'xarf' | 'form' | '';

/** Where impersonation is to be reported; `address` or `page` may be ''. */
export type Reporting = Source &
  Readonly<{
    address: string;
    page: string;
    format: ReportFormat;
    /** Why the address is not on a domain of the brand; '' when it is. */
    reason: string;
  }>;

/** One organisation of the registry and the channels it officially uses. */
export type Brand = Readonly<{
  id: string;
  name: string;
  /** Every other name it goes by, products included. */
  aliases: readonly string[];
  /** Those of the aliases that name a product or service of the brand. */
  products: readonly string[];
  /** Names that are ordinary words: never a claim on their own. */
  ambiguousNames: readonly string[];
  /** Labels of its domains that are ordinary words (`login` of `login.gov`): on another domain they say nothing. */
  wordLabels: readonly string[];
  sector: string;
  countries: readonly string[];
  /** The main domain comes first. */
  domains: readonly WebDomain[];
  mailDomains: readonly MailDomain[];
  mailAddresses: readonly MailAddress[];
  /** Domains where the brand's customers have mailboxes: mail from there is not mail from the brand. */
  customerMailDomains: readonly string[];
  /** The brand's domains that show what strangers wrote. */
  userContentDomains: readonly string[];
  /** Ids of brands of the same group: no contradiction between them. */
  related: readonly string[];
  supportPages: readonly SupportPage[];
  phones: readonly Phone[];
  chats: readonly Chat[];
  /** What the brand says that it never asks for, in keywords. */
  neverAsks: readonly string[];
  /** Where it says so. */
  neverAsksSource: Source | null;
  reporting: Reporting | null;
  /** True for the long tail: name and domains only. */
  nameOnly: boolean;
}>;

/** A national or industry body that takes reports of impersonation and fraud, whoever is impersonated. */
export type ReportBody = Source &
  Readonly<{
    id: string;
    name: string;
    /** ISO 3166 codes, lower case; `global` for everywhere. */
    countries: readonly string[];
    /** What it takes: `phishing email`, `phishing url`, `fraud` ... */
    scope: readonly string[];
    address: string;
    page: string;
    phone: string;
    format: ReportFormat;
    note: string;
  }>;
