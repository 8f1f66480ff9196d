/** RFC 8601 result words, as far as they matter here; 'temperror' means "could not ask". */
export type AuthenticationResultWord =
  | 'pass'
  | 'fail'
  | 'softfail'
  | 'neutral'
  | 'none'
  | 'temperror'
  | 'permerror'
  | 'policy';

export type DomainResult = Readonly<{
  result: AuthenticationResultWord;
  /** Lower-case domain the result is about (DKIM d=, SPF MAIL FROM or HELO, DMARC header.from), '' when not given. */
  domain: string;
}>;

/**
 * What is proven about the sender. "Could not ask" is never "the answer was no": `notProven` says that everything
 * was asked and nothing proved a domain; `couldNotAsk` that the question could not be put (no network, no trusted header).
 */
export type Authentication = Readonly<{
  /** Who did the checking. */
  source: 'authentication-results' | 'local-dkim' | 'none';
  /** The authserv-id of the header believed (RFC 8601 section 2.5), '' when none. */
  authservId: string;
  state: 'proven' | 'failed' | 'notProven' | 'couldNotAsk';
  /** Domains whose responsibility is proven: DKIM d= that passed, SPF MAIL FROM that passed. Lower case. */
  provenDomains: readonly string[];
  /** The From header's domain when DMARC passed, or when a proven domain is aligned with it (relaxed); else ''. */
  alignedDomain: string;
  dkim: readonly DomainResult[];
  spf: DomainResult | null;
  dmarc: DomainResult | null;
}>;

/** Which Authentication-Results header may be believed for an account. */
export type AuthenticationTrust =
  | Readonly<{
      kind: 'authserv-id';
      ids: readonly string[];
      /** The server writes several fields under one id for each mail (Fastmail); absent: only the topmost counts. */
      several?: true;
    }>
  /** Servers (Outlook) that write the header without an authserv-id. */
  | Readonly<{ kind: 'unnamed' }>
  /** The topmost header, whoever wrote it: for archives only. */
  | Readonly<{ kind: 'topmost' }>
  | Readonly<{ kind: 'nobody' }>;

/** Nothing was asked: the value for mail that no check has seen. */
export const notAuthenticated: Authentication = {
  source: 'none',
  authservId: '',
  state: 'couldNotAsk',
  provenDomains: [],
  alignedDomain: '',
  dkim: [],
  spf: null,
  dmarc: null,
};
