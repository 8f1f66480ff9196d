import type { Authentication, AuthenticationTrust } from '../../../shared/authentication/authentication.ts';
import { authenticationFromHeaders } from '../../../shared/authentication/from-headers.ts';
import type { Mail } from '../../../shared/mail/mail.ts';
import type { DnsResolver } from './dns-resolver.ts';
import { verifyDkim } from './local-dkim.ts';

/**
 * Whose domain is proven to stand behind a mail: what the receiving server found out, else a check of the signatures
 * here. The server's word goes first, because it saw the connection: it could check SPF and DMARC, and keys that are gone
 * by now.
 * @param raw octets of the message as received
 * @param mail the same, parsed
 * @param trust whose Authentication-Results field may be believed
 */
export async function authenticate(
  raw: Uint8Array,
  mail: Mail,
  trust: AuthenticationTrust,
  resolver: DnsResolver,
): Promise<Authentication> {
  const believed = authenticationFromHeaders(mail, trust);
  if (isAnswered(believed)) return believed;
  const local = await verifyDkim(raw, mail, resolver);
  return believed.source === 'none' || local.state === 'proven' ? local : believed;
}

/** False when the server could not ask, or did not look at the signatures. */
function isAnswered({ source, state, dkim }: Authentication): boolean {
  if (source === 'none' || state === 'couldNotAsk') return false;
  return state !== 'notProven' || dkim.length > 0;
}
