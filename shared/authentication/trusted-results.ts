import type { HeaderField } from '../mail/mail.ts';
import type { AuthenticationTrust } from './authentication.ts';
import { type AuthenticationResults, parseAuthenticationResults } from './authentication-results.ts';
import { publicDomain, receivedBy, receivingDomain } from './received.ts';

/** Domains of one operator: its servers pass a mail on among them. */
const operators: readonly ReadonlySet<string>[] = [
  new Set(['outlook.com', 'office365.com', 'hotmail.com', 'exchangelabs.com', 'microsoft.com']),
  new Set(['google.com', 'gmail.com', 'googlemail.com']),
  new Set(['icloud.com', 'me.com', 'mac.com', 'apple.com']),
  new Set(['yahoo.com', 'aol.com', 'yahoodns.net']),
  new Set(['gmx.net', 'gmx.com', 'web.de', 'mail.com', 'kundenserver.de', '1and1.com', 'ionos.com']),
  new Set(['fastmail.com', 'messagingengine.com']),
];

/**
 * The Authentication-Results fields of a mail that may be believed, topmost first.
 *
 * Anybody can write such a field into a mail before sending it. What tells the receiving server's from a forged one:
 *
 * 1. Its authserv-id is the receiving server's (RFC 8601 section 2.5). That alone proves nothing: the id is no secret.
 * 2. Fields are added at the top. Whatever stands below the first Received field of a foreign host was in the mail when
 *    it came in, so that the search ends there. Own hosts are those of the id's organisation and of the topmost named
 *    Received; hosts without a public name (Gmail's `by 2002:a05:...`, Fastmail's `.internal`, Yahoo's `by 10...`)
 *    are passed over, as they stand above the border host's field.
 * 3. Of each id only the topmost counts. The border host's field may stand above its own Received (Outlook, GMX, iCloud,
 *    Yahoo, Fastmail) or right below it (Gmail, milters of Postfix and Sendmail), where a forged one follows the genuine
 *    one directly. iCloud's three fields have three ids (`dmarc.icloud.com` ...), so that all of them count.
 * 4. Servers that are known to write several fields under one id for nearly every mail (`several`) are believed in all
 *    that stand together, but each method only in the first of them that has it. Of other servers this would be unsafe:
 *    a forged field could add the method that the genuine one lacks.
 * 5. A server that writes no field for some mails leaves a forged one as the topmost. It must therefore have been seen to
 *    write one for nearly every mail before its id is learnt (learn-authserv-id.ts).
 *
 * Microsoft writes the field without an id; then the topmost without one, above the first foreign Received, counts.
 */
export function trustedResults(
  headers: readonly HeaderField[],
  trust: AuthenticationTrust,
): readonly AuthenticationResults[] {
  if (trust.kind === 'nobody') return [];
  if (trust.kind === 'topmost') return readable(readRuns(headers).flat().slice(0, 1));
  const runs = readRuns(ownFields(headers, trust.kind === 'authserv-id' ? trust.ids : []));
  if (trust.kind === 'unnamed') return readable(topmostRun(runs, '').slice(0, 1));
  return trust.ids.flatMap((id) =>
    readable(topmostRun(runs, id.toLowerCase()).slice(0, trust.several ? fieldLimit : 1)),
  );
}

/** The fields that the receiving organisation wrote: those above the first Received field of a foreign host. */
export function ownFields(headers: readonly HeaderField[], ids: readonly string[]): readonly HeaderField[] {
  const own = new Set([receivingDomain(headers), ...ids.map(publicDomain)]);
  const border = headers.findIndex(({ name, value }) => name === 'received' && isForeign(receivedBy(value), own));
  return border < 0 ? headers : headers.slice(0, border);
}

/** True when both domains belong to one operator of mail servers. */
export function sameOperator(one: string, other: string): boolean {
  return one === other || operators.some((domains) => domains.has(one) && domains.has(other));
}

/** An id matches itself and hosts below it: Yahoo and Fastmail write the name of the single server. */
export function matchesId(authservId: string, trusted: string): boolean {
  return authservId === trusted || (trusted !== '' && authservId.endsWith(`.${trusted}`));
}

function isForeign(host: string, own: ReadonlySet<string>): boolean {
  const domain = publicDomain(host);
  return domain !== '' && ![...own].some((known) => known !== '' && sameOperator(domain, known));
}

type Field = AuthenticationResults | null;

/** The fields of an id in the topmost run that has one; one that cannot be read may be of the id. */
function topmostRun(runs: readonly (readonly Field[])[], id: string): readonly Field[] {
  const isOfId = (field: Field) => field === null || matchesId(field.authservId, id);
  return runs.find((run) => run.some(isOfId))?.filter(isOfId) ?? [];
}

/** The fields down to one that cannot be read safely: nothing below it is believed in its place. */
function readable(fields: readonly Field[]): readonly AuthenticationResults[] {
  const unreadable = fields.indexOf(null);
  return fields.slice(0, unreadable < 0 ? fields.length : unreadable).filter((field) => field !== null);
}

/** Fields looked at; Fastmail writes four. */
const fieldLimit = 20;

/** The Authentication-Results fields, in runs between Received fields. */
function readRuns(headers: readonly HeaderField[]): readonly (readonly Field[])[] {
  const runs: Field[][] = [[]];
  let fields = 0;
  for (const { name, value } of headers) {
    if (name === 'received') runs.push([]);
    if (name !== 'authentication-results' || ++fields > fieldLimit) continue;
    runs.at(-1)?.push(parseAuthenticationResults(value));
  }
  return runs;
}
