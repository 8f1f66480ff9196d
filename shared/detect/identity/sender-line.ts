import { registrableDomain, sameOrganisation } from '../../domain/registrable.ts';
import type { Address, Mail } from '../../mail/mail.ts';

/**
 * Whether a From header is one that no honest program writes: no address, one that cannot exist, several senders at
 * once, or a comma where a mailbox would end (RFC 5322 section 3.4), as in `Name ,_<a@b.example>`.
 */
export function isBrokenSender(mail: Mail): boolean {
  const [author] = mail.from;
  if (author === undefined || mail.from.length > 1) return true;
  if (author.malformed || registrableDomain(author.domain) === '') return true;
  return hasStrayComma(author);
}

/** `Name ,_<a@b>`, `"Name" ,XYZ <a@b>`, `Name, Name <a@b>`. */
function hasStrayComma({ raw, displayName }: Address): boolean {
  const phrase = raw.slice(0, Math.max(0, raw.lastIndexOf('<')));
  const unquoted = phrase.replace(/"[^"]{0,1000}"/g, '""').trim();
  if (/(?:,_?|"",\S{0,100})$/.test(unquoted)) return true;
  const [one = '', other = '', ...more] = displayName.split(',').map((part) => part.trim());
  return one !== '' && one === other && more.length <= 1;
}

/**
 * A post that a mailing list distributed (RFC 2369, RFC 2919): the list, not its author, handed the mail over. Anybody
 * can write such fields, so that the list's own domain has to be proven.
 */
export function isListPost({ headers }: Mail, provenDomains: readonly string[]): boolean {
  if (!headers.some(({ name }) => name === 'list-id')) return false;
  const post = headers.find(({ name }) => name === 'list-post')?.value ?? '';
  const list = /<mailto:[^@<>\s]{1,100}@([a-z0-9.-]{1,255})>/i.exec(post)?.[1]?.toLowerCase() ?? '';
  return provenDomains.some((domain) => sameOrganisation(domain, list));
}

/** A report of the mail system about mail that could not be delivered (RFC 3462): it speaks for nobody. */
export function isDeliveryReport({ headers, from, returnPath, attachments }: Mail): boolean {
  const robot = from.every(({ raw }) => /(?:^|[<\s])(?:mailer-daemon|postmaster|mail-daemon)(?:[@>\s]|$)/i.test(raw));
  if (!robot) return false;
  const report = headers.some(({ name, value }) => name === 'content-type' && /^\s*multipart\/report/i.test(value));
  return (
    report || returnPath?.address === '' || attachments.some(({ mediaType }) => mediaType === 'message/delivery-status')
  );
}
