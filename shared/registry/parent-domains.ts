/** The longest host name that DNS can carry (RFC 1035, 2.3.4); anything longer belongs to nobody. */
const hostLimit = 253;

/** The host itself, then each of its parent domains down to the last two labels, the longest first. */
export function parentDomains(host: string): readonly string[] {
  const domains: string[] = [];
  if (host.length > hostLimit) return domains;
  let start = 0;
  while (host.includes('.', start)) {
    domains.push(host.slice(start));
    start = host.indexOf('.', start) + 1;
  }
  return domains;
}
