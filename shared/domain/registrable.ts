import { getDomain } from 'tldts';

/**
 * The part of a host that somebody registered: one label below a public suffix (Public Suffix List). Suffixes of the
 * list's private section count as well, so that two customers of blogspot.com are not one.
 * @param host lower-case host name as A-labels
 * @returns '' when there is none: an IP address, a single label, a suffix itself, a name that is no host.
 */
export function registrableDomain(host: string): string {
  const options = { validateHostname: false };
  // A private suffix is a domain, too, when it stands alone: mailboxes are at iki.fi itself.
  return getDomain(host, { ...options, allowPrivateDomains: true }) ?? getDomain(host, options) ?? '';
}

/** True when both hosts lie below the same registrable domain. */
export function sameOrganisation(one: string, other: string): boolean {
  if (one === other) return one !== '';
  const domain = registrableDomain(one);
  return domain !== '' && domain === registrableDomain(other);
}
