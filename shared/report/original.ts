import { encodeBase64Lines } from '../octets/base64.ts';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** RFC 5321 section 4.5.3.1.6, without the line break. */
const lineLimit = 998;

/** An original as it stands in the report. */
export type CarriedOriginal = Readonly<{ encoding: '7bit' | '8bit' | 'base64'; octets: Uint8Array }>;

/**
 * How an original goes through the mail. As it is, if it may: message/rfc822 must not be encoded (RFC 2046 section
 * 5.2.1), and whoever reads it finds every octet as it was fetched. Three kinds cannot:
 *
 * - with octets above 127, when the server does not pass those on (`eightBitMime`);
 * - with a line of more than 998 octets, a NUL, or a line break that is half a one: servers cut, refuse or repair them
 *   (RFC 5321 section 2.3.8), and a repaired line break is what SMTP smuggling is made of;
 *
 * These go as a file in base64, which desks open like any .eml.
 *
 * A mail that was stored with LF alone gets the CRLF it came with, which the signatures in it need.
 */
export function carryOriginal(original: Uint8Array, eightBitMime: boolean): CarriedOriginal {
  const octets = withReturns(original);
  const { safe, eightBit } = survey(octets);
  if (!safe || (eightBit && !eightBitMime)) return { encoding: 'base64', octets: encodeBase64Lines(original) };
  return { encoding: eightBit ? '8bit' : '7bit', octets };
}

/** A mail with CRLF where it was stored with LF alone; the same octets when it has any CR. */
export function withReturns(original: Uint8Array): Uint8Array {
  if (original.includes(carriageReturn)) return original;
  const lineFeeds = original.reduce((count, octet) => (octet === lineFeed ? count + 1 : count), 0);
  if (lineFeeds === 0) return original;
  const returned = new Uint8Array(original.length + lineFeeds);
  let at = 0;
  for (const octet of original) {
    if (octet === lineFeed) returned[at++] = carriageReturn;
    returned[at++] = octet;
  }
  return returned;
}

function survey(octets: Uint8Array): Readonly<{ safe: boolean; eightBit: boolean }> {
  let safe = true;
  let eightBit = false;
  let lineStart = 0;
  let before = 0;
  for (let i = 0; i < octets.length; i++) {
    const octet = octets[i] ?? 0;
    if (octet === lineFeed) {
      if (before !== carriageReturn || i - 1 - lineStart > lineLimit) safe = false;
      lineStart = i + 1;
    } else if (before === carriageReturn || octet === 0) {
      safe = false;
    }
    if (octet > 127) eightBit = true;
    before = octet;
  }
  if (before === carriageReturn || octets.length - lineStart > lineLimit) safe = false;
  return { safe, eightBit };
}
