import { registrableDomain } from '../domain/registrable.ts';
import type { HeaderField } from '../mail/mail.ts';

/** Top-level names for a network's inside (RFC 6762, RFC 9476, ICANN's .internal): hosts that write them have no public name. */
const insideNames: ReadonlySet<string> = new Set([
  'internal',
  'local',
  'localdomain',
  'localhost',
  'lan',
  'intern',
  'alt',
]);

/** Characters of a Received field in which the `by` clause is looked for. */
const fieldLength = 2_000;

/**
 * The host that wrote a Received field (RFC 5321 section 4.4, the `by` clause), lower case; '' when it names none.
 * @param value unfolded value of the field
 */
export function receivedBy(value: string): string {
  const clause = withoutComments(value.slice(0, fieldLength));
  const host = /(?:^|\s)by\s+([^\s;]{1,255})/i.exec(clause)?.[1] ?? '';
  return host.toLowerCase().replace(/\.$/, '');
}

/**
 * The organisation of a host as a registrable domain; '' for addresses, single labels and names that exist only inside
 * a network.
 */
export function publicDomain(host: string): string {
  const last = host.slice(host.lastIndexOf('.') + 1);
  if (insideNames.has(last) || /^[\d.]*$|[:[\]]/.test(host)) return '';
  return registrableDomain(host);
}

/** The organisation that received the mail: of the topmost Received field whose host has a public name, '' when none has. */
export function receivingDomain(headers: readonly HeaderField[]): string {
  for (const { name, value } of headers) {
    const domain = name === 'received' ? publicDomain(receivedBy(value)) : '';
    if (domain !== '') return domain;
  }
  return '';
}

function withoutComments(text: string): string {
  let kept = '';
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '\\') i++;
    else if (character === '(') depth++;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += character;
  }
  return kept;
}
