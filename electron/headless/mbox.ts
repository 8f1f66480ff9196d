const newline = 0x0a;
const carriageReturn = 0x0d;
const quote = 0x3e;
const separator = new TextEncoder().encode('From ');

/** True when the octets begin like an mbox file: with a "From " line (RFC 4155). */
export function isMbox(octets: Uint8Array): boolean {
  return startsWith(octets, 0, separator);
}

/**
 * Takes an mbox file apart. A mail begins with a line "From ..." that follows an empty line or the start of the file;
 * ">From " inside a mail is unquoted (mboxrd). Linear in the size.
 * @returns the raw mails in their order, without their "From " lines
 */
export function* readMbox(octets: Uint8Array): Generator<Uint8Array> {
  let start = -1;
  let afterEmptyLine = true;
  for (let line = 0; line < octets.length; ) {
    const end = endOfLine(octets, line);
    if (afterEmptyLine && startsWith(octets, line, separator)) {
      if (start >= 0) yield unquote(octets.subarray(start, line));
      start = end;
    }
    const length = end - line;
    afterEmptyLine = length === 1 || (length === 2 && octets[line] === carriageReturn);
    line = end;
  }
  if (start >= 0) yield unquote(octets.subarray(start));
}

function endOfLine(octets: Uint8Array, from: number): number {
  const at = octets.indexOf(newline, from);
  return at < 0 ? octets.length : at + 1;
}

function unquote(mail: Uint8Array): Uint8Array {
  const kept = new Uint8Array(mail.length);
  let length = 0;
  for (let line = 0; line < mail.length; ) {
    const end = endOfLine(mail, line);
    const from = isQuotedSeparator(mail, line) ? line + 1 : line;
    kept.set(mail.subarray(from, end), length);
    length += end - from;
    line = end;
  }
  return kept.subarray(0, length);
}

function isQuotedSeparator(mail: Uint8Array, line: number): boolean {
  let at = line;
  while (mail[at] === quote) at++;
  return at > line && startsWith(mail, at, separator);
}

function startsWith(octets: Uint8Array, at: number, prefix: Uint8Array): boolean {
  return prefix.every((octet, i) => octets[at + i] === octet);
}
