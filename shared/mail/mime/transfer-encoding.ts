/** Values of the base64 alphabet (RFC 4648, and its URL-safe variant), `skip` for all else. */
const skip = 64;
const padding = 65;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const tab = 0x09;
const equals = 0x3d;
const notHex = 16;

const base64Values = base64Table();
const hexValues = hexTable();

/**
 * Undoes a Content-Transfer-Encoding (RFC 2045 section 6). Tolerant: octets that the encoding does not know are skipped
 * (base64) or kept (quoted-printable); an unknown encoding changes nothing.
 * @param encoding lower-case value of the header field
 * @param maximum octets to yield at most
 * @returns a view of the input where nothing had to be decoded
 */
export function decodeTransfer(octets: Uint8Array, encoding: string, maximum: number): Uint8Array {
  if (encoding === 'base64') return decodeBase64(octets, maximum);
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(octets, maximum);
  return octets.length > maximum ? octets.subarray(0, maximum) : octets;
}

/** Octets that decoding will yield, without decoding: exact but for line breaks of unusual length. */
export function estimateDecodedSize(octets: Uint8Array, encoding: string): number {
  if (encoding !== 'base64') return octets.length;
  const lineEnd = octets.indexOf(lineFeed);
  const lineLength = lineEnd < 0 ? octets.length : lineEnd + 1;
  const breakLength = lineEnd < 0 ? 0 : octets[lineEnd - 1] === carriageReturn ? 2 : 1;
  const encoded = octets.length * (1 - breakLength / Math.max(lineLength, 1));
  return Math.floor((encoded * 3) / 4);
}

/**
 * Decodes base64, skipping what is not of its alphabet. Padding ends a group, not the text: some gateways join
 * separately encoded pieces.
 */
export function decodeBase64(octets: Uint8Array, maximum: number): Uint8Array {
  const size = Math.min(Math.ceil((octets.length * 3) / 4), maximum);
  // Room for the group that crosses the maximum.
  const decoded = new Uint8Array(size + 3);
  let length = 0;
  let group = 0;
  let digits = 0;
  for (let i = 0; i < octets.length && length < size; i++) {
    const value = base64Values[octets[i] ?? 0] ?? skip;
    if (value < skip) {
      group = (group << 6) | value;
      if (++digits < 4) continue;
      decoded[length++] = group >> 16;
      decoded[length++] = group >> 8;
      decoded[length++] = group;
      group = digits = 0;
    } else if (value === padding && digits > 0) {
      length = flushGroup(decoded, length, group, digits);
      group = digits = 0;
    }
  }
  length = flushGroup(decoded, length, group, digits);
  return decoded.subarray(0, Math.min(length, size));
}

/** Decodes quoted-printable; a `=` that starts neither an octet nor a soft line break stays as it is. */
export function decodeQuotedPrintable(octets: Uint8Array, maximum: number): Uint8Array {
  const decoded = new Uint8Array(Math.min(octets.length, maximum));
  let length = 0;
  for (let i = 0; i < octets.length && length < decoded.length; i++) {
    const octet = octets[i] ?? 0;
    if (octet !== equals) {
      decoded[length++] = octet;
      continue;
    }
    const high = hexValues[octets[i + 1] ?? 0] ?? notHex;
    const low = hexValues[octets[i + 2] ?? 0] ?? notHex;
    if (high < notHex && low < notHex && i + 2 < octets.length) {
      decoded[length++] = high * 16 + low;
      i += 2;
      continue;
    }
    const lineEnd = softBreakEnd(octets, i + 1);
    if (lineEnd < 0) decoded[length++] = octet;
    else i = lineEnd;
  }
  return decoded.subarray(0, length);
}

/** Index of the last octet of a soft line break whose `=` stands before `at`; -1 when it is none. */
function softBreakEnd(octets: Uint8Array, at: number): number {
  // White space between `=` and the line end was added in transport (RFC 2045 section 6.7, rule 3).
  const paddingLimit = at + 80;
  let i = at;
  while (i < paddingLimit && (octets[i] === space || octets[i] === tab || octets[i] === carriageReturn)) i++;
  if (i >= octets.length) return octets.length - 1;
  return octets[i] === lineFeed ? i : -1;
}

function flushGroup(decoded: Uint8Array, length: number, group: number, digits: number): number {
  if (digits < 2) return length;
  const bits = group << (6 * (4 - digits));
  decoded[length] = bits >> 16;
  if (digits === 3) decoded[length + 1] = bits >> 8;
  return length + digits - 1;
}

function base64Table(): Uint8Array {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const table = new Uint8Array(256).fill(skip);
  for (let value = 0; value < alphabet.length; value++) table[alphabet.charCodeAt(value)] = value;
  table[0x2d] = 62;
  table[0x5f] = 63;
  table[equals] = padding;
  return table;
}

function hexTable(): Uint8Array {
  const table = new Uint8Array(256).fill(notHex);
  for (const [value, digit] of [...'0123456789abcdef'].entries()) {
    table[digit.charCodeAt(0)] = value;
    table[digit.toUpperCase().charCodeAt(0)] = value;
  }
  return table;
}
