import { type Budget, cut, limits } from '../limits.ts';
import type { HeaderField } from '../mail.ts';
import { headerValue, readHeader } from './header-field.ts';
import { parseParameterised } from './header-parameters.ts';

/** One body part (RFC 2046), not decoded. */
export type MimePart = Readonly<{
  /** Lower-case `type/subtype`. */
  mediaType: string;
  charset: string;
  /** `format=flowed` (RFC 3676). */
  flowed: boolean;
  disposition: 'attachment' | 'inline' | '';
  fileName: string;
  contentId: string;
  /** Lower-case Content-Transfer-Encoding. */
  encoding: string;
  /** The body as transferred. */
  octets: Uint8Array;
  children: readonly MimePart[];
}>;

/** The octets of a message and the lines in it that may be boundaries, found in one pass for all levels. */
type Source = Readonly<{ octets: Uint8Array; delimiterLines: readonly number[] }>;

const hyphen = 0x2d;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const tab = 0x09;

/**
 * Reads the tree of parts of a message. Boundaries may be missing or broken: an outer boundary ends what an inner one
 * left open, and a multipart in which no boundary is found is read as text.
 * @param fields header of the message
 * @param bodyStart index of the first octet of its body
 */
export function readParts(
  octets: Uint8Array,
  fields: readonly HeaderField[],
  bodyStart: number,
  budget: Budget,
): MimePart {
  const multipart = /^\s*multipart\//i.test(headerValue(fields, 'content-type'));
  const delimiterLines = multipart ? findDelimiterLines(octets, bodyStart, budget) : [];
  return readPart({ octets, delimiterLines }, fields, bodyStart, octets.length, 'text/plain', 0, budget);
}

function readPart(
  source: Source,
  fields: readonly HeaderField[],
  start: number,
  end: number,
  defaultType: string,
  depth: number,
  budget: Budget,
): MimePart {
  budget.parts++;
  const contentType = parseParameterised(headerValue(fields, 'content-type'));
  const disposition = parseParameterised(headerValue(fields, 'content-disposition'));
  const named = /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(contentType.value) ? contentType.value : defaultType;
  const boundary = contentType.parameters.get('boundary') ?? '';
  const ranges = named.startsWith('multipart/') ? splitParts(source, start, end, boundary, depth, budget) : [];
  const childType = named === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  const children: MimePart[] = [];
  for (const range of ranges) {
    if (budget.parts >= limits.partCount) {
      budget.reached.add('partCount');
      break;
    }
    const header = readHeader(source.octets, range.start, range.end, budget);
    children.push(readPart(source, header.fields, header.bodyStart, range.end, childType, depth + 1, budget));
  }
  const name = disposition.parameters.get('filename') ?? contentType.parameters.get('name') ?? '';
  return {
    mediaType: named.startsWith('multipart/') && children.length === 0 ? 'text/plain' : named,
    charset: contentType.parameters.get('charset') ?? '',
    flowed: contentType.parameters.get('format')?.toLowerCase() === 'flowed',
    disposition: disposition.value === 'attachment' || disposition.value === 'inline' ? disposition.value : '',
    fileName: cut(name.trim(), 'fileNameLength', budget),
    contentId: headerValue(fields, 'content-id').replace(/^<|>$/g, '').slice(0, limits.addressLength),
    encoding: transferEncoding(headerValue(fields, 'content-transfer-encoding')),
    octets: source.octets.subarray(start, end),
    children,
  };
}

type Range = Readonly<{ start: number; end: number }>;

/** The ranges between the boundaries of one multipart. */
function splitParts(
  source: Source,
  start: number,
  end: number,
  boundary: string,
  depth: number,
  budget: Budget,
): readonly Range[] {
  if (depth >= limits.partDepth) {
    budget.reached.add('partDepth');
    return [];
  }
  const lines = linesWithin(source.delimiterLines, start, end);
  const wanted = boundary === '' ? guessBoundary(source, lines) : new TextEncoder().encode(boundary);
  const ranges: Range[] = [];
  let partStart = -1;
  for (const line of lines) {
    const delimiter = matchDelimiter(source.octets, line, end, wanted);
    if (delimiter === null) continue;
    if (partStart >= 0) ranges.push({ start: partStart, end: beforeLineBreak(source.octets, partStart, line) });
    partStart = delimiter.closing ? -1 : delimiter.end;
    if (delimiter.closing) break;
    // One more than can be read, so that reading notices what was left out.
    if (ranges.length > limits.partCount) break;
  }
  if (partStart >= 0 && partStart < end) ranges.push({ start: partStart, end });
  return ranges;
}

/** Indexes of all lines that begin with `--`. */
function findDelimiterLines(octets: Uint8Array, start: number, budget: Budget): readonly number[] {
  const lines: number[] = [];
  if (octets[start] === hyphen && octets[start + 1] === hyphen) lines.push(start);
  const last = octets.length - 2;
  for (let i = start; i < last; i++) {
    if (octets[i] !== lineFeed || octets[i + 1] !== hyphen || octets[i + 2] !== hyphen) continue;
    if (lines.length >= limits.delimiterLines) {
      budget.reached.add('delimiterLines');
      break;
    }
    lines.push(i + 1);
  }
  return lines;
}

function linesWithin(lines: readonly number[], start: number, end: number): readonly number[] {
  return lines.slice(lowerBound(lines, start), lowerBound(lines, end));
}

/** Index of the first element that is not below the value. */
function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? value) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the line is `--boundary` or `--boundary--`, with white space behind it at most. */
function matchDelimiter(
  octets: Uint8Array,
  line: number,
  end: number,
  boundary: Uint8Array,
): Readonly<{ closing: boolean; end: number }> | null {
  let at = line + 2;
  if (boundary.length === 0) return null;
  for (const octet of boundary) {
    if (octets[at++] !== octet) return null;
  }
  const closing = octets[at] === hyphen && octets[at + 1] === hyphen;
  if (closing) at += 2;
  while (at < end && (octets[at] === space || octets[at] === tab || octets[at] === carriageReturn)) at++;
  if (at < end && octets[at] !== lineFeed) return null;
  return { closing, end: Math.min(at + 1, end) };
}

/** Without the parameter, the first line that begins with `--` shows what the boundary must be. */
function guessBoundary(source: Source, lines: readonly number[]): Uint8Array {
  const line = lines[0];
  if (line === undefined) return new Uint8Array(0);
  const found = source.octets.indexOf(lineFeed, line);
  let end = found < 0 ? source.octets.length : found;
  while (end > line && (source.octets[end - 1] === carriageReturn || source.octets[end - 1] === space)) end--;
  // RFC 2046 section 5.1.1: a boundary has at most 70 characters.
  return source.octets.subarray(line + 2, Math.min(end, line + 2 + 70));
}

/** The line break before a boundary belongs to the boundary (RFC 2046 section 5.1.1). */
function beforeLineBreak(octets: Uint8Array, start: number, line: number): number {
  const breakLength = octets[line - 2] === carriageReturn ? 2 : 1;
  return Math.max(start, line - breakLength);
}

function transferEncoding(value: string): string {
  return /^["']?([\w-]{1,40})/.exec(value.trim().toLowerCase())?.[1] ?? '';
}
