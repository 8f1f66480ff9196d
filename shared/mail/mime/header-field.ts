import { type Budget, limits } from '../limits.ts';
import type { HeaderField } from '../mail.ts';
import { decodeUnlabelled } from './charset.ts';

/** A header section and where the body behind it begins. */
export type HeaderSection = Readonly<{ fields: readonly HeaderField[]; bodyStart: number }>;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Reads the header section of a message or part (RFC 5322 section 2.2). Raw 8-bit text is read as UTF-8 (RFC 6532), else
 * in the charset that the header names for the body. Lines that are no field are passed over.
 * @param start index of the first octet of the section
 * @param end index after the last octet of the message or part
 */
export function readHeader(octets: Uint8Array, start: number, end: number, budget: Budget): HeaderSection {
  const { headerEnd, bodyStart } = findBody(octets, start, end);
  const readEnd = Math.min(headerEnd, start + limits.headerBytes);
  if (readEnd < headerEnd) budget.reached.add('headerBytes');
  const fields: HeaderField[] = [];
  let name = '';
  let value: string[] = [];
  const finish = () => {
    if (name !== '') fields.push({ name, value: value.join(' ').trim() });
  };
  for (const line of headerLines(octets.subarray(start, readEnd))) {
    if (isFolded(line)) {
      value.push(line.trim());
      continue;
    }
    finish();
    const colon = line.indexOf(':');
    name = fieldName(colon < 0 ? '' : line.slice(0, colon));
    value = [line.slice(colon + 1).trim()];
    if (fields.length >= limits.headerCount) {
      budget.reached.add('headerCount');
      name = '';
      break;
    }
  }
  finish();
  return { fields, bodyStart };
}

/** Values of all fields of a name, topmost first. */
export function headerValues(fields: readonly HeaderField[], name: string): readonly string[] {
  return fields.filter((field) => field.name === name).map(({ value }) => value);
}

/** Value of the topmost field of a name, '' when there is none. */
export function headerValue(fields: readonly HeaderField[], name: string): string {
  return fields.find((field) => field.name === name)?.value ?? '';
}

/** The section ends at the first empty line. */
function findBody(octets: Uint8Array, start: number, end: number): { headerEnd: number; bodyStart: number } {
  for (let lineStart = start; lineStart < end; ) {
    if (octets[lineStart] === lineFeed) return { headerEnd: lineStart, bodyStart: lineStart + 1 };
    if (octets[lineStart] === carriageReturn && octets[lineStart + 1] === lineFeed) {
      return { headerEnd: lineStart, bodyStart: Math.min(lineStart + 2, end) };
    }
    const lineEnd = octets.indexOf(lineFeed, lineStart);
    if (lineEnd < 0) break;
    lineStart = lineEnd + 1;
  }
  return { headerEnd: end, bodyStart: end };
}

function headerLines(octets: Uint8Array): readonly string[] {
  const text = utf8.decode(octets);
  if (!text.includes('\ufffd')) return text.split('\n');
  // Each line in its own charset: relays add ASCII and UTF-8 to what a careless sender wrote in that of the body.
  const charset = /charset\s{0,3}=\s{0,3}["']?([\w.-]{1,40})/i.exec(text)?.[1] ?? '';
  const lines: string[] = [];
  for (let start = 0; start < octets.length; ) {
    const found = octets.indexOf(lineFeed, start);
    const end = found < 0 ? octets.length : found;
    lines.push(decodeUnlabelled(octets.subarray(start, end), charset));
    start = end + 1;
  }
  return lines;
}

const utf8 = new TextDecoder('utf-8');

function isFolded(line: string): boolean {
  const first = line.charCodeAt(0);
  return first === 0x20 || first === 0x09;
}

/** Lower-case field name; '' when it has characters that a name cannot have, as the "From " line of an mbox. */
function fieldName(text: string): string {
  const name = text.trimEnd();
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code <= 0x20 || code >= 0x7f) return '';
  }
  return name.toLowerCase();
}
