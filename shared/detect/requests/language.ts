/** What a mail can want from its reader. */
export type RequestKind =
  /** Sign in, enter or keep a password. */
  | 'credentials'
  /** Verify, update, unlock an account or wallet. */
  | 'verify'
  /** The account is or will be suspended, blocked, closed; the mailbox is full. */
  | 'account-threat'
  /** Somebody signed in: "was it you?" */
  | 'sign-in-alert'
  /** A payment failed, billing details are wrong. */
  | 'payment-problem'
  | 'card'
  | 'bank'
  | 'identity-papers'
  | 'seed-phrase'
  | 'one-time-code'
  | 'gift-card'
  /** Connect a wallet, claim tokens, stake, double your coins. */
  | 'crypto'
  | 'remote-access'
  /** A parcel waits for a fee, a date or an address. */
  | 'parcel'
  /** A fine, tax or fee to be paid to an authority. */
  | 'fine'
  /** A refund, a credit, points or funds to be collected. */
  | 'refund'
  /** A prize, voucher, survey reward. */
  | 'prize'
  /** A purchase the reader never made, or a renewal. */
  | 'order'
  | 'call'
  | 'reply'
  | 'attachment'
  | 'archive-password'
  | 'secrecy'
  | 'deadline';

/**
 * One thing that mail asks for, as groups of words: every group has to occur, in any order, within a few words of each
 * other. A word that ends in `*` stands for all words that begin so; accents and case do not matter.
 */
export type RequestRule = Readonly<{ kind: RequestKind; groups: readonly (readonly string[])[]; within?: number }>;

/** What a speaker of a language has to write down so that mail in it can be understood. */
export type Language = Readonly<{
  /** ISO 639-1 */
  code: string;
  /** Names by which a desk calls itself in a display name or signature. */
  desks: readonly string[];
  /** Words that stand beside a brand's name without changing whose name it is: team, official, newsletter. */
  companions: readonly string[];
  /** "Dear", "Hello": a salutation that a customer's designation follows. */
  salutations: readonly string[];
  /** What an organisation calls its customers: customer, user, member. */
  customers: readonly string[];
  /** What an organisation numbers its customers by: "Customer ID". */
  customerNumbers: readonly string[];
  /** Words that a telephone number follows when the reader is to call it. */
  calls: readonly string[];
  /** "Your", before or after the name of an account. */
  possessives: readonly string[];
  /** What a customer has with an organisation: account, wallet, subscription, parcel. */
  belongings: readonly string[];
  /** "Regards", "thank you": what comes before a signature. */
  closings: readonly string[];
  requests: readonly RequestRule[];
}>;

/** Splits a list written as one text: entries separated by commas. */
export function list(text: string): readonly string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** A request made of groups of words, each written as one text. */
export function asks(kind: RequestKind, ...groups: readonly string[]): RequestRule {
  return { kind, groups: groups.map(list) };
}
