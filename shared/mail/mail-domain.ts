/** A label of a host name (RFC 1123), and the underscore that some mail hosts carry all the same. */
const label = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;
const nameLength = 253;

/**
 * A domain as lower-case A-labels (RFC 5890), so that it can be compared. What cannot be converted is kept in lower case.
 * @param text domain as it stands in the mail
 */
export function toAsciiDomain(text: string): string {
  const lower = text.trim().toLowerCase().replace(/\.$/, '');
  if (isAscii(lower)) return lower;
  // Characters that would end the host of a URL must not make another, shorter domain out of this one.
  if (/[\s/\\?#@:%[\]]/.test(lower) || lower.length > nameLength) return lower;
  return URL.parse(`http://${lower}/`)?.hostname ?? lower;
}

/**
 * True for a domain that mail can come from by its form: at least two labels, the last of them no number. Address
 * literals, single labels and names with other characters are not.
 * @param domain lower-case A-labels
 */
export function isMailDomain(domain: string): boolean {
  if (domain.length > nameLength) return false;
  const labels = domain.split('.');
  return labels.length >= 2 && labels.every((part) => label.test(part)) && /^[a-z]/.test(labels.at(-1) ?? '');
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) >= 0x80) return false;
  }
  return true;
}
