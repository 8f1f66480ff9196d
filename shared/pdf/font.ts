import { latin1Octets } from '../mail/mime/encoded-word.ts';
import type { PdfDocument } from './document.ts';
import { PdfLexer } from './lexer.ts';
import { pdfLimits } from './limits.ts';
import { nameOf, type PdfDictionary, type PdfValue } from './value.ts';

/** Turns the octets that a font draws into text. */
export type Font = (octets: string) => string;

const utf16 = new TextDecoder('utf-16be');
const windows1252 = new TextDecoder('windows-1252');

/** A font without a map of its own draws Latin letters (ISO 32000-1 annex D). */
export const plainFont: Font = (octets) => windows1252.decode(latin1Octets(octets));
const unreadable: Font = () => '';

/** A font by its dictionary: by its map to Unicode (section 9.10.3), where it has one. */
export function readFont(document: PdfDocument, { entries }: PdfDictionary): Font {
  const map = document.resolve(entries.get('ToUnicode'));
  if (map !== undefined && map.data !== null) return mappedFont(document.read(map));
  // Glyphs of a composite font are numbered as the font pleases.
  return nameOf(entries.get('Subtype')) === 'Type0' ? unreadable : plainFont;
}

function mappedFont(octets: Uint8Array): Font {
  const codes = new Map<string, string>();
  const operands: PdfValue[] = [];
  const lexer = new PdfLexer(octets);
  let width = 1;
  for (let value = lexer.next(); value !== null && codes.size < pdfLimits.mappedCodes; value = lexer.next()) {
    if (value.kind !== 'keyword') {
      operands.push(value);
      continue;
    }
    if (value.text === 'endcodespacerange') width = Math.max(1, stringOf(operands.at(-1)).length);
    if (value.text === 'endbfchar') addCharacters(operands, codes);
    if (value.text === 'endbfrange') addRanges(operands, codes);
    operands.length = 0;
  }
  return (drawn) => {
    let text = '';
    for (let at = 0; at < drawn.length; at += width) text += codes.get(drawn.slice(at, at + width)) ?? '';
    return text;
  };
}

function addCharacters(operands: readonly PdfValue[], codes: Map<string, string>): void {
  for (let i = 0; i + 1 < operands.length; i += 2)
    codes.set(stringOf(operands[i]), unicodeOf(stringOf(operands[i + 1])));
}

function addRanges(operands: readonly PdfValue[], codes: Map<string, string>): void {
  for (let i = 0; i + 2 < operands.length; i += 3) {
    const first = stringOf(operands[i]);
    const last = stringOf(operands[i + 1]);
    const target = operands[i + 2];
    const start = first.charCodeAt(first.length - 1);
    const end = Math.min(last.charCodeAt(last.length - 1), 0xff);
    for (let code = start; code <= end && codes.size < pdfLimits.mappedCodes; code++) {
      const drawn = first.slice(0, -1) + String.fromCharCode(code);
      const unicode = target?.kind === 'array' ? stringOf(target.items[code - start]) : shifted(target, code - start);
      codes.set(drawn, unicodeOf(unicode));
    }
  }
}

/** The target of a range counts up in its last octet. */
function shifted(target: PdfValue | undefined, by: number): string {
  const octets = stringOf(target);
  return octets.slice(0, -1) + String.fromCharCode((octets.charCodeAt(octets.length - 1) + by) & 0xff);
}

function unicodeOf(octets: string): string {
  return utf16.decode(latin1Octets(octets));
}

function stringOf(value: PdfValue | undefined): string {
  return value?.kind === 'string' ? value.octets : '';
}
