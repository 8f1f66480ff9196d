import { pdfLimits } from './limits.ts';
import type { PdfValue } from './value.ts';

const backslash = 0x5c;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;

/** Octets that end a name, number or keyword (ISO 32000-1 section 7.2.2). */
const whiteSpace = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const delimiters = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)));
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads the syntax of PDF (ISO 32000-1 section 7.3), in a document as well as in its streams. Tolerant and linear. */
export class PdfLexer {
  readonly octets: Uint8Array;
  at: number;

  constructor(octets: Uint8Array, at = 0) {
    this.octets = octets;
    this.at = at;
  }

  /** The next value; null at the end. What is no value is a keyword. */
  next(depth = 0): PdfValue | null {
    this.#skip();
    const sign = this.#sign();
    switch (sign) {
      case '':
        return null;
      case '/':
        return { kind: 'name', name: this.#readName() };
      case '(':
        return { kind: 'string', octets: this.#readLiteral() };
      case '[':
        return depth < pdfLimits.depth ? this.#readArray(depth) : this.#keyword(1);
      case '<':
        if (this.#sign(1) !== '<') return { kind: 'string', octets: this.#readHex() };
        return depth < pdfLimits.depth ? this.#readDictionary(depth) : this.#keyword(2);
      case '>':
        return this.#keyword(this.#sign(1) === '>' ? 2 : 1);
      case ']':
      case ')':
      case '{':
      case '}':
        return this.#keyword(1);
      default:
        return this.#readWord();
    }
  }

  #sign(ahead = 0): string {
    const octet = this.octets[this.at + ahead];
    return octet === undefined ? '' : String.fromCharCode(octet);
  }

  #skip(): void {
    const { octets } = this;
    for (; this.at < octets.length; this.at++) {
      const octet = octets[this.at] ?? 0;
      if (octet === 0x25) this.#skipComment();
      else if (!whiteSpace.has(octet)) return;
    }
  }

  #skipComment(): void {
    while (this.at < this.octets.length && this.octets[this.at] !== lineFeed && this.octets[this.at] !== carriageReturn)
      this.at++;
  }

  #keyword(length: number): PdfValue {
    const text = textOf(this.octets, this.at, this.at + length);
    this.at += length;
    return { kind: 'keyword', text };
  }

  #readWord(): PdfValue {
    const start = this.at;
    while (this.at < this.octets.length && !this.#ends(this.octets[this.at] ?? 0)) this.at++;
    const text = textOf(this.octets, start, Math.min(this.at, start + 32));
    return /^[+-]?(?:\d{1,15}\.?\d{0,15}|\.\d{1,15})$/.test(text)
      ? { kind: 'number', number: Number(text) }
      : { kind: 'keyword', text };
  }

  #ends(octet: number): boolean {
    return whiteSpace.has(octet) || delimiters.has(octet);
  }

  #readName(): string {
    const start = ++this.at;
    while (this.at < this.octets.length && !this.#ends(this.octets[this.at] ?? 0)) this.at++;
    const name = textOf(this.octets, start, Math.min(this.at, start + 128));
    return name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }

  #readArray(depth: number): PdfValue {
    this.at++;
    const items: PdfValue[] = [];
    for (let item = this.next(depth + 1); item !== null; item = this.next(depth + 1)) {
      if (item.kind === 'keyword' && item.text === ']') break;
      addValue(items, item);
    }
    return { kind: 'array', items };
  }

  #readDictionary(depth: number): PdfValue {
    this.at += 2;
    const items: PdfValue[] = [];
    for (let item = this.next(depth + 1); item !== null; item = this.next(depth + 1)) {
      if (item.kind === 'keyword' && item.text === '>>') break;
      addValue(items, item);
    }
    const entries = new Map<string, PdfValue>();
    for (let i = 0; i + 1 < items.length; i += 2) {
      const [key, value] = [items[i], items[i + 1]];
      if (key?.kind === 'name' && value !== undefined) entries.set(key.name, value);
    }
    return { kind: 'dictionary', entries };
  }

  /** `(text)`, with balanced parentheses and escapes (section 7.3.4.2). One character for each octet. */
  #readLiteral(): string {
    let text = '';
    let open = 0;
    for (this.at++; this.at < this.octets.length; this.at++) {
      const octet = this.octets[this.at] ?? 0;
      if (octet === backslash) {
        text += this.#readEscape();
        continue;
      }
      const sign = String.fromCharCode(octet);
      if (sign === '(') open++;
      if (sign === ')' && open-- === 0) break;
      text += sign;
    }
    this.at++;
    return text;
  }

  #readEscape(): string {
    const sign = this.#sign(1);
    this.at++;
    if (/[0-7]/.test(sign)) {
      const digits = /^[0-7]{1,3}/.exec(textOf(this.octets, this.at, this.at + 3))?.[0] ?? '';
      this.at += digits.length - 1;
      return String.fromCharCode(Number.parseInt(digits, 8) & 0xff);
    }
    if (sign === '\r' && this.#sign(1) === '\n') this.at++;
    return sign === '\r' || sign === '\n' ? '' : (escapes[sign] ?? sign);
  }

  #readHex(): string {
    let text = '';
    let high = '';
    for (this.at++; this.at < this.octets.length; this.at++) {
      const sign = this.#sign();
      if (sign === '>') break;
      if (!/[0-9a-f]/i.test(sign)) continue;
      if (high !== '') text += String.fromCharCode(Number.parseInt(high + sign, 16));
      high = high === '' ? sign : '';
    }
    this.at++;
    // The last digit may be missing: it is 0 (section 7.3.4.3).
    return high === '' ? text : text + String.fromCharCode(Number.parseInt(`${high}0`, 16));
  }
}

/** `12 0 R` refers to object 12: the keyword takes its numbers back. */
function addValue(items: PdfValue[], item: PdfValue): void {
  const id = item.kind === 'keyword' && item.text === 'R' ? items.at(-2) : undefined;
  if (id?.kind === 'number') items.splice(-2, 2, { kind: 'reference', id: id.number });
  else items.push(item);
}

/** The octets of a short range as characters. */
export function textOf(octets: Uint8Array, start: number, end: number): string {
  let text = '';
  const last = Math.min(end, octets.length);
  for (let at = start; at < last; at++) text += String.fromCharCode(octets[at] ?? 0);
  return text;
}
