import { decodeText } from './charset.ts';
import { decodeEncodedWords } from './encoded-word.ts';

/** A value with parameters, as of Content-Type and Content-Disposition (RFC 2045 section 5.1). */
export type Parameterised = Readonly<{
  /** Lower case. */
  value: string;
  /** By lower-case name, RFC 2231 and encoded words decoded. */
  parameters: ReadonlyMap<string, string>;
}>;

/** Parameters read of one field: a file name in 100 continuations is the longest seen in the wild. */
const parameterLimit = 200;

/**
 * Reads a value and its parameters. Tolerant: unquoted values may have spaces, quotes may be left open, the first of two
 * equal names counts.
 */
export function parseParameterised(field: string): Parameterised {
  const semicolon = field.indexOf(';');
  const head = (semicolon < 0 ? field : field.slice(0, semicolon)).trim();
  // "text/html charset=utf-8": the semicolon is forgotten.
  const blank = head.search(/\s/);
  const value = (blank < 0 ? head : head.slice(0, blank)).toLowerCase();
  const raw = new Map<string, string>();
  let at = semicolon < 0 ? (blank < 0 ? field.length : field.indexOf(head) + blank) : semicolon + 1;
  while (at < field.length && raw.size < parameterLimit) at = readParameter(field, at, raw);
  return { value, parameters: decodeParameters(raw) };
}

/** Reads one `name=value` into `raw`; returns the index after it. */
function readParameter(field: string, start: number, raw: Map<string, string>): number {
  const equals = field.indexOf('=', start);
  const semicolon = field.indexOf(';', start);
  if (equals < 0) return field.length;
  if (semicolon >= 0 && semicolon < equals) return semicolon + 1;
  const name = field.slice(start, equals).trim().toLowerCase();
  let at = equals + 1;
  while (field.charAt(at) === ' ') at++;
  const quoted = field.charAt(at) === '"' ? readQuoted(field, at) : null;
  const next = field.indexOf(';', quoted?.end ?? at);
  const end = next < 0 ? field.length : next;
  // A quote that is never closed is forgotten, not meant.
  const value = quoted?.text ?? field.slice(at, end).trim().replace(/^"/, '');
  if (name !== '' && !raw.has(name)) raw.set(name, value);
  return end + 1;
}

/** A quoted string (RFC 5322 section 3.2.4); null when it is left open. */
export function readQuoted(text: string, start: number): Readonly<{ text: string; end: number }> | null {
  let unquoted = '';
  let copied = start + 1;
  for (let i = start + 1; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '"') return { text: unquoted + text.slice(copied, i), end: i + 1 };
    if (character !== '\\') continue;
    unquoted += text.slice(copied, i);
    copied = ++i;
  }
  return null;
}

function decodeParameters(raw: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>();
  const continued = new Map<string, { index: number; text: string; extended: boolean }[]>();
  for (const [name, text] of raw) {
    const star = name.indexOf('*');
    if (star < 0) {
      if (!parameters.has(name)) parameters.set(name, decodeEncodedWords(text));
      continue;
    }
    const suffix = name.slice(star + 1);
    const index = Number.parseInt(suffix, 10);
    const piece = { index: Number.isNaN(index) ? 0 : index, text, extended: suffix === '' || suffix.endsWith('*') };
    const base = name.slice(0, star);
    continued.set(base, [...(continued.get(base) ?? []), piece]);
  }
  // RFC 6266 section 4.3: the extended form is preferred to the plain one beside it.
  for (const [name, pieces] of continued) {
    parameters.set(name, joinPieces(pieces.sort((one, other) => one.index - other.index)));
  }
  return parameters;
}

/** RFC 2231 sections 3 and 4: pieces in order, percent-encoded ones in the charset that the first names. */
function joinPieces(pieces: readonly Readonly<{ text: string; extended: boolean }>[]): string {
  const quotes = /^([^']{0,60})'[^']{0,60}'/.exec(pieces[0]?.extended === true ? pieces[0].text : '');
  const charset = quotes?.[1] ?? '';
  const octets: number[] = [];
  for (const [index, { text, extended }] of pieces.entries()) {
    pushOctets(octets, index === 0 && quotes !== null ? text.slice(quotes[0].length) : text, extended);
  }
  return decodeEncodedWords(decodeText(Uint8Array.from(octets), charset));
}

const encoder = new TextEncoder();

function pushOctets(octets: number[], text: string, extended: boolean): void {
  const encoded = encoder.encode(text);
  for (let i = 0; i < encoded.length; i++) {
    const octet = encoded[i] ?? 0;
    const hex = extended && octet === 0x25 ? String.fromCharCode(encoded[i + 1] ?? 0, encoded[i + 2] ?? 0) : '';
    if (/^[0-9a-f]{2}$/i.test(hex)) {
      octets.push(Number.parseInt(hex, 16));
      i += 2;
    } else octets.push(octet);
  }
}
