import { sameOrganisation } from '../domain/registrable.ts';
import type { Mail } from '../mail/mail.ts';

/**
 * The one domain a mail says it is from; '' when it does not say so clearly: no address, a malformed one, more than one
 * (RFC 7489 section 6.6.1). Programs differ in which of two addresses they show, so that proof of one proves nothing.
 */
export function authorDomain(mail: Mail): string {
  const [author, ...more] = mail.from;
  if (author === undefined || more.length > 0 || author.malformed) return '';
  return mail.headers.filter(({ name }) => name === 'from').length === 1 ? author.domain : '';
}

/**
 * The author's domain when one of the proven domains is of the same organisation (RFC 7489 section 3.1, relaxed), else
 * ''. Customers of one provider (`a.example-pages.test`, `b.example-pages.test`) are not one organisation when the Public
 * Suffix List knows the provider.
 */
export function alignedDomain(author: string, proven: readonly string[]): string {
  return proven.some((domain) => sameOrganisation(domain, author)) ? author : '';
}
