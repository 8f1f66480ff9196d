/** RFC 2045 section 6.7, rule 5: a line has at most 76 characters, the `=` at its end among them. */
const lineLength = 75;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const equals = 0x3d;

/** Encodes octets in quoted-printable (RFC 2045 section 6.7). Line breaks, CRLF or LF, become CRLF; a CR alone is encoded. */
export function quotedPrintable(octets: Uint8Array): string {
  const lines: string[] = [];
  for (let start = 0; start <= octets.length; ) {
    const found = octets.indexOf(lineFeed, start);
    const next = found < 0 ? octets.length : found;
    const end = found > start && octets[found - 1] === carriageReturn ? found - 1 : next;
    lines.push(encodeLine(octets.subarray(start, end)));
    start = next + 1;
  }
  return lines.join('\r\n');
}

function encodeLine(octets: Uint8Array): string {
  let line = '';
  let length = 0;
  for (const [at, octet] of octets.entries()) {
    const token = encodeOctet(octet, at === octets.length - 1);
    if (length + token.length > lineLength) {
      line += '=\r\n';
      length = 0;
    }
    line += token;
    length += token.length;
  }
  return line;
}

/** Blanks at the end of a line get lost on the way (rule 3). */
function encodeOctet(octet: number, last: boolean): string {
  const isBlank = octet === 0x20 || octet === 0x09;
  const isLiteral = octet > 0x20 && octet < 0x7f && octet !== equals;
  if (isLiteral || (isBlank && !last)) return String.fromCharCode(octet);
  return `=${octet.toString(16).toUpperCase().padStart(2, '0')}`;
}
