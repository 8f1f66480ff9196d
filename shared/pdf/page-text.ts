import type { PdfDocument } from './document.ts';
import { type Font, plainFont, readFont } from './font.ts';
import { PdfLexer } from './lexer.ts';
import { pdfLimits } from './limits.ts';
import { nameOf, numberOf, type PdfDictionary, type PdfObject, type PdfValue } from './value.ts';

/** Operands of an operator; the most that any has are six. */
const operandLimit = 10;
/** A gap between letters, in thousandths of the type size, from which on a reader sees a space. */
const wordGap = 180;
/** Rendering mode of text that is not drawn (section 9.3.6). */
const invisible = 3;

/** Collects the text that the pages of a document draw, in the order in which they draw it. */
export class PageText {
  readonly #document: PdfDocument;
  readonly #fonts = new Map<PdfDictionary, Font>();
  #text = '';
  #gap = '';
  #operatorsLeft: number = pdfLimits.operators;

  constructor(document: PdfDocument) {
    this.#document = document;
  }

  get text(): string {
    return this.#text;
  }

  /** Adds the text of one page, or of a drawing on it. */
  add(content: readonly PdfObject[], resources: PdfDictionary | null, depth = 0): void {
    for (const stream of content) {
      this.#widen('\n');
      this.#draw(new PdfLexer(this.#document.read(stream)), resources, depth);
    }
  }

  get #full(): boolean {
    return this.#text.length >= pdfLimits.textLength || this.#operatorsLeft <= 0;
  }

  #draw(lexer: PdfLexer, resources: PdfDictionary | null, depth: number): void {
    const operands: PdfValue[] = [];
    let font = plainFont;
    let shown = true;
    let line = Number.NaN;
    for (let value = lexer.next(); value !== null && !this.#full; value = lexer.next()) {
      if (value.kind !== 'keyword') {
        if (operands.length < operandLimit) operands.push(value);
        continue;
      }
      this.#operatorsLeft--;
      const last = operands.at(-1);
      switch (value.text) {
        case 'Tf':
          font = this.#font(nameOf(operands[0]), resources);
          break;
        case 'Tr':
          shown = numberOf(last) !== invisible;
          break;
        case 'Td':
        case 'TD':
          this.#widen(numberOf(last) === 0 ? ' ' : '\n');
          break;
        case 'Tm':
          this.#widen(numberOf(last) === line ? ' ' : '\n');
          line = numberOf(last);
          break;
        case 'T*':
        case 'ET':
          this.#widen(value.text === 'ET' ? ' ' : '\n');
          break;
        case "'":
        case '"':
          this.#widen('\n');
          if (shown) this.#show(last, font);
          break;
        case 'Tj':
        case 'TJ':
          if (shown) this.#show(last, font);
          break;
        case 'Do':
          this.#drawForm(nameOf(last), resources, depth);
          break;
        case 'ID':
          skipInlineImage(lexer);
          break;
      }
      operands.length = 0;
    }
  }

  #show(value: PdfValue | undefined, font: Font): void {
    for (const item of value?.kind === 'array' ? value.items : [value]) {
      if (item?.kind === 'string') this.#append(font(item.octets));
      else if (numberOf(item) < -wordGap) this.#widen(' ');
    }
  }

  #append(text: string): void {
    if (text.trim() === '') {
      if (text !== '') this.#widen(' ');
      return;
    }
    this.#text += (this.#text === '' ? '' : this.#gap) + text;
    this.#gap = '';
  }

  #widen(gap: ' ' | '\n'): void {
    if (this.#gap !== '\n') this.#gap = gap;
  }

  #font(name: string, resources: PdfDictionary | null): Font {
    const fonts = this.#document.dictionary(resources?.entries.get('Font'));
    const dictionary = this.#document.dictionary(fonts?.entries.get(name));
    if (dictionary === null) return plainFont;
    const font = this.#fonts.get(dictionary) ?? readFont(this.#document, dictionary);
    this.#fonts.set(dictionary, font);
    return font;
  }

  /** A drawing that is used like a stamp (section 8.10). */
  #drawForm(name: string, resources: PdfDictionary | null, depth: number): void {
    if (depth >= pdfLimits.depth) return;
    const forms = this.#document.dictionary(resources?.entries.get('XObject'));
    const form = this.#document.resolve(forms?.entries.get(name));
    if (form === undefined || form.value.kind !== 'dictionary') return;
    if (nameOf(form.value.entries.get('Subtype')) !== 'Form') return;
    const own = this.#document.dictionary(form.value.entries.get('Resources'));
    this.add([form], own ?? resources, depth + 1);
  }
}

/** The data of an inline image is no syntax (section 8.9.7). */
function skipInlineImage(lexer: PdfLexer): void {
  const { octets } = lexer;
  for (let at = octets.indexOf(0x45, lexer.at); at >= 0; at = octets.indexOf(0x45, at + 1)) {
    if (octets[at + 1] !== 0x49 || !isBlank(octets[at - 1]) || !isBlank(octets[at + 2])) continue;
    lexer.at = at + 2;
    return;
  }
  lexer.at = octets.length;
}

function isBlank(octet: number | undefined): boolean {
  return octet === undefined || octet <= 0x20;
}
