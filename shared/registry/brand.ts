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
  Readonly<{ domain: string; relation: 'own' | 'partner' | 'sends-via'; subdomains: boolean }>;

export type SupportPage = Source & Readonly<{ url: string }>;
export type Phone = Source & Readonly<{ /** E.164 */ number: string; country: string; use: string }>;
export type Chat = Source &
  Readonly<{ kind: string /** A handle or the address of the official chat page. */; handle: string }>;
export type Reporting = Source &
  Readonly<{ address: string; page: string; format: 'forward' | 'attachment' | 'arf' | 'xarf' | 'form' | '' }>;

/** One organisation of the registry and the channels it officially uses. */
export type Brand = Readonly<{
  id: string;
  name: string;
  aliases: readonly string[];
  /** Names that are ordinary words: never a claim on their own. */
  ambiguousNames: readonly string[];
  sector: string;
  countries: readonly string[];
  domains: readonly WebDomain[];
  mailDomains: readonly MailDomain[];
  mailAddresses: readonly (Source & Readonly<{ address: string }>)[];
  /** Domains where the brand's customers have mailboxes: mail from there is not mail from the brand. */
  customerMailDomains: readonly string[];
  /** The brand's domains that show what strangers wrote. */
  userContentDomains: readonly string[];
  /** Ids of brands of the same group: no contradiction between them. */
  related: readonly string[];
  supportPages: readonly SupportPage[];
  phones: readonly Phone[];
  chats: readonly Chat[];
  neverAsks: readonly string[];
  reporting: Reporting | null;
  /** True for the long tail: name and domains only. */
  nameOnly: boolean;
}>;
