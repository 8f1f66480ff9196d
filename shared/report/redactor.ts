import { encodeBase64 } from '../octets/base64.ts';
import { octetText, textOctets } from '../octets/octet-text.ts';
import { isPlainAddress } from './plain-address.ts';
import type { Redaction } from './report.ts';

/** What stands where an address or a name stood. */
export const placeholder = '(redacted)';

/** Takes a person's addresses and names out of texts. */
export type Redactor = Readonly<{
  text(text: string): string;
  /** Of octets in any charset that has ASCII, or in UTF-16. The same array when there was nothing. */
  octets(octets: Uint8Array): Uint8Array;
}>;

type Needle = Readonly<{ text: string /** Counts only where no letter or digit stands beside it. */; word: boolean }>;

/** Addresses and names that are looked for. */
const needleLimit = 20;
/** A shorter name is too often a part of something else. */
const nameLength = 3;

/** @returns a redactor for what is given; addresses that are none, and names of less than three letters, are passed over */
export function createRedactor({ addresses, names }: Redaction): Redactor {
  const written: readonly Needle[] = [
    ...addresses
      .filter(isPlainAddress)
      .slice(0, needleLimit)
      .flatMap(spellings)
      .map((text) => ({ text, word: false })),
    ...names
      .map((name) => name.trim())
      .filter((name) => name.length >= nameLength)
      .slice(0, needleLimit)
      .flatMap((name) => [name, name.toLowerCase(), name.toUpperCase()])
      .map((text) => ({ text, word: true })),
  ];
  const encoded = written.flatMap(inCharsets);
  return {
    text: (text) => takeOut(text, written, /[\p{L}\p{N}]/u),
    octets: (octets) => {
      const text = octetText(octets);
      const left = takeOut(text, encoded, /[\da-z\x80-\xff]/i);
      return left === text ? octets : textOctets(left);
    },
  };
}

/** The ways in which an address stands in mail: plainly, in HTML, in a URL, in an envelope sender (VERP), in base64. */
function spellings(address: string): readonly string[] {
  const signs = ['@', '%40', '&#64;', '&#x40;', '&commat;', '='];
  return [
    ...signs.map((sign) => address.replace('@', () => sign)),
    ...new Set([address, address.toLowerCase()].flatMap(inBase64)),
  ];
}

/** What is certain of the base64 of a text that has such an address in it, wherever in a group of three it begins. */
function inBase64(address: string): readonly string[] {
  return [0, 1, 2].map((before) => {
    const encoded = octetText(encodeBase64(textOctets('\0'.repeat(before) + address)));
    const certain = Math.floor(((before + address.length) * 8) / 6);
    return encoded.slice(Math.ceil((before * 8) / 6), certain);
  });
}

function inCharsets({ text, word }: Needle): readonly Needle[] {
  const units = Array.from(text, (_, at) => text.charCodeAt(at));
  const wide = units.map((unit) => [String.fromCharCode(unit >> 8), String.fromCharCode(unit & 255)] as const);
  const utf8 = octetText(new TextEncoder().encode(text));
  const latin1 = units.every((unit) => unit < 256) ? [text] : [];
  return [
    ...[...new Set([utf8, ...latin1])].map((one) => ({ text: one, word })),
    { text: wide.map(([high, low]) => high + low).join(''), word: false },
    { text: wide.map(([high, low]) => low + high).join(''), word: false },
  ];
}

/** Upper and lower case of ASCII are one. What overlaps is taken out together. */
function takeOut(text: string, needles: readonly Needle[], letters: RegExp): string {
  const searched = lowerCase(text);
  const finds = needles.flatMap((needle) => findAll(text, searched, needle, letters)).sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of finds) {
    if (start >= at) pieces.push(text.slice(at, start), placeholder);
    at = Math.max(at, end);
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(at);
}

type Span = Readonly<{ start: number; end: number }>;

function findAll(text: string, searched: string, { text: needle, word }: Needle, letters: RegExp): readonly Span[] {
  const wanted = lowerCase(needle);
  const spans: Span[] = [];
  for (let start = searched.indexOf(wanted); start >= 0; start = searched.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    const isPart = word && (letters.test(text.charAt(start - 1)) || letters.test(text.charAt(end)));
    if (!isPart) spans.push({ start, end });
  }
  return spans;
}

/** Keeps the length, which `toLowerCase` does not for all letters. */
function lowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
