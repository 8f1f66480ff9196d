/** Characters of a Received field in which the sending host is looked for. */
const fieldLength = 2_000;

/** What is private, of this machine, of this network, for documentation, or for many at once (RFC 6890). */
const notPublic4 =
  /^(?:0|10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168|192\.0\.[02]|198\.(?:1[89]|51\.100)|203\.0\.113|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|22[4-9]|2[34]\d|25[0-5])\./;
const notPublic6 = /^(?:::|f[c-f]|2001:db8|64:ff9b|100:)/i;

/**
 * The public IP address of the host that a server says it took a mail from, in the `from` clause of a Received field
 * (RFC 5321 section 4.4). What the server saw stands in the comment; the name in front of it is what the other said about
 * itself, and may be an address, too.
 * @param value unfolded value of the field
 * @returns '' when there is none
 */
export function publicAddress(value: string): string {
  const clause = /^from\s+\S+(.*)$/i.exec(value.slice(0, fieldLength))?.[1]?.split(/\sby\s/i, 1)[0] ?? '';
  for (const [, found = ''] of clause.matchAll(/[[(](?:IPv6:)?([\da-f.:]{3,45})[\])]/gi)) {
    if (isAddress4(found) ? !notPublic4.test(found) : isAddress6(found) && !notPublic6.test(found)) return found;
  }
  return '';
}

function isAddress4(text: string): boolean {
  return /^(?:\d{1,3}\.){3}\d{1,3}$/.test(text) && text.split('.').every((part) => Number(part) < 256);
}

function isAddress6(text: string): boolean {
  return text.includes(':') && URL.canParse(`http://[${text}]/`);
}
