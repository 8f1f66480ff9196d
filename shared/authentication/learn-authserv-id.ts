import type { HeaderField } from '../mail/mail.ts';
import type { AuthenticationTrust } from './authentication.ts';
import { parseAuthenticationResults } from './authentication-results.ts';
import { publicDomain, receivingDomain } from './received.ts';
import { matchesId, ownFields, sameOperator } from './trusted-results.ts';

/** Fewer mails say nothing about a server's habits. */
const fewestMails = 5;
/**
 * Part of the mails that must carry the server's field. A server that writes none leaves the field to be written by
 * senders; four of five senders will not forge one.
 */
const consistentPart = 0.8;
/** Part of the mails that must carry the very same id, for it to be learnt instead of its domain. */
const sameIdPart = 0.5;

const nobody: AuthenticationTrust = { kind: 'nobody' };

/** The fields in one mail that its receiving server may have written: their ids, '' for one without. */
type Written = Readonly<{ receiving: string; ids: readonly string[] }>;

/**
 * Learns from an account's newest mails which Authentication-Results field its server writes. An id counts only when it
 * belongs to the organisation whose host received the mail, or that the account's IMAP server belongs to, and when
 * nearly all mails carry it.
 * @param mails headers of the newest mails of the account
 * @param imapHost host name of its IMAP server
 * @returns `nobody` when no server's habit can be told
 */
export function learnAuthservId(mails: readonly (readonly HeaderField[])[], imapHost: string): AuthenticationTrust {
  // Drafts and mail that never travelled carry no Received and say nothing.
  const travelled = mails.filter((headers) => headers.some(({ name }) => name === 'received'));
  const needed = Math.max(fewestMails, Math.ceil(travelled.length * consistentPart));
  if (travelled.length < fewestMails) return nobody;
  const written = travelled.map(readWritten);
  const ids = learnNamed(written, publicDomain(imapHost.toLowerCase()), needed, travelled.length * sameIdPart);
  if (ids.length > 0) {
    const several = written.filter((mail) => ids.some((id) => repeats(mail, id))).length >= needed;
    return several ? { kind: 'authserv-id', ids, several } : { kind: 'authserv-id', ids };
  }
  const unnamed = written.filter(
    ({ receiving, ids: found }) => found[0] === '' && sameOperator(receiving, 'outlook.com'),
  );
  return unnamed.length >= needed ? { kind: 'unnamed' } : nobody;
}

function learnNamed(
  written: readonly Written[],
  imapDomain: string,
  needed: number,
  neededOfOneId: number,
): readonly string[] {
  const domains = new Map<string, number>();
  const counts = new Map<string, number>();
  for (const { receiving, ids } of written) {
    const own = ids.filter((id) => id !== '' && isOwn(publicDomain(id), receiving, imapDomain));
    for (const domain of new Set(own.map(publicDomain))) domains.set(domain, (domains.get(domain) ?? 0) + 1);
    for (const id of new Set(own)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const [domain = ''] = [...domains].find(([, count]) => count >= needed) ?? [];
  if (domain === '') return [];
  const ids = [...counts].filter(([id, count]) => count >= neededOfOneId && publicDomain(id) === domain);
  return ids.length > 0 ? ids.map(([id]) => id) : [domain];
}

/** True when one mail has several fields of the id. */
function repeats({ ids }: Written, trusted: string): boolean {
  return ids.filter((id) => matchesId(id, trusted)).length > 1;
}

function isOwn(domain: string, receiving: string, imapDomain: string): boolean {
  if (domain === '') return false;
  return [receiving, imapDomain].some((known) => known !== '' && sameOperator(domain, known));
}

function readWritten(headers: readonly HeaderField[]): Written {
  const fields = ownFields(headers, []).filter(({ name }) => name === 'authentication-results');
  const ids = fields.slice(0, 5).map(({ value }) => parseAuthenticationResults(value)?.authservId);
  return { receiving: receivingDomain(headers), ids: ids.filter((id) => id !== undefined) };
}
