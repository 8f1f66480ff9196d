import { undoFilters } from './filters.ts';
import { PdfLexer, textOf } from './lexer.ts';
import { pdfLimits } from './limits.ts';
import { nameOf, numberOf, type PdfDictionary, type PdfObject, type PdfValue } from './value.ts';

const letterB = 0x62;
const letterJ = 0x6a;
const letterO = 0x6f;
const endStream = [...'endstream'].map((sign) => sign.charCodeAt(0));
const trailer = [...'trailer'].map((sign) => sign.charCodeAt(0));

/**
 * The objects of a document, found by their own marks: the table that says where they stand may be missing or lie, and
 * programs that show the document repair it.
 */
export class PdfDocument {
  readonly #objects = new Map<number, PdfObject>();
  /** Trailers, and the dictionaries of streams that stand in their place (section 7.5.8). */
  readonly #trailers: PdfDictionary[] = [];
  #octetsLeft: number = pdfLimits.inflatedOctets;
  #streamsLeft: number = pdfLimits.streams;
  #syntaxLeft: number = pdfLimits.syntaxOctets;

  constructor(octets: Uint8Array) {
    this.#findObjects(octets);
    this.#findTrailers(octets);
    for (const { value } of [...this.#objects.values()]) {
      if (value.kind === 'dictionary' && nameOf(value.entries.get('Type')) === 'XRef') this.#trailers.push(value);
    }
    // Strings and streams of an encrypted document say nothing to whom has no key.
    if (!this.encrypted) this.#openObjectStreams();
  }

  get encrypted(): boolean {
    return this.#trailers.some(({ entries }) => entries.has('Encrypt'));
  }

  /** All objects, in the order of the file; later versions of an object in place of earlier ones. */
  get objects(): IterableIterator<PdfObject> {
    return this.#objects.values();
  }

  /** An entry of the trailer. */
  trailerEntry(name: string): PdfValue | undefined {
    return this.#trailers.findLast(({ entries }) => entries.has(name))?.entries.get(name);
  }

  /** What a value refers to; anything but a reference stands for itself. */
  resolve(value: PdfValue | undefined): PdfObject | undefined {
    if (value?.kind !== 'reference') return value === undefined ? undefined : { value, data: null };
    return this.#objects.get(value.id);
  }

  /** The dictionary that a value is or refers to. */
  dictionary(value: PdfValue | undefined): PdfDictionary | null {
    const found = this.resolve(value)?.value;
    return found?.kind === 'dictionary' ? found : null;
  }

  /** The octets of a stream without its filters, as far as the limits reach. */
  read({ value, data }: PdfObject): Uint8Array {
    if (data === null || value.kind !== 'dictionary' || this.#streamsLeft <= 0) return new Uint8Array();
    this.#streamsLeft--;
    const octets = undoFilters(data, value, this.#octetsLeft);
    this.#octetsLeft -= octets.length;
    return octets;
  }

  /** The value at a place, and where it ends. */
  #readValue(octets: Uint8Array, at: number): Readonly<{ value: PdfValue; end: number }> | null {
    const lexer = new PdfLexer(octets.subarray(at, at + Math.min(pdfLimits.valueOctets, this.#syntaxLeft)));
    const value = lexer.next();
    this.#syntaxLeft -= lexer.at;
    return value === null ? null : { value, end: at + lexer.at };
  }

  #findTrailers(octets: Uint8Array): void {
    let left: number = pdfLimits.trailers;
    for (let at = find(octets, trailer, 0); at >= 0 && left > 0; at = find(octets, trailer, at + 1)) {
      left--;
      const found = this.#readValue(octets, at + trailer.length);
      if (found?.value.kind === 'dictionary') this.#trailers.push(found.value);
    }
  }

  #findObjects(octets: Uint8Array): void {
    let searched = 0;
    for (let at = octets.indexOf(letterJ); at >= 0; at = octets.indexOf(letterJ, Math.max(at + 1, searched))) {
      if (this.#objects.size >= pdfLimits.objects) return;
      if (octets[at - 1] !== letterB || octets[at - 2] !== letterO) continue;
      const id = idBefore(octets, at);
      if (id === null) continue;
      const found = this.#readValue(octets, at + 1);
      if (found === null) return;
      const { value } = found;
      const start = value.kind === 'dictionary' ? streamStartAfter(octets, found.end) : -1;
      searched = found.end;
      let data: Uint8Array | null = null;
      if (value.kind === 'dictionary' && start >= 0) {
        searched = streamEndOf(octets, start, numberOf(value.entries.get('Length')));
        data = octets.subarray(start, searched);
      }
      this.#objects.set(id, { value, data });
    }
  }

  /** Objects that stand compressed in a stream (section 7.5.7). */
  #openObjectStreams(): void {
    for (const object of [...this.#objects.values()]) {
      const { value } = object;
      if (value.kind !== 'dictionary' || nameOf(value.entries.get('Type')) !== 'ObjStm') continue;
      const octets = this.read(object);
      const first = numberOf(value.entries.get('First'));
      const head = new PdfLexer(octets);
      for (let left = numberOf(value.entries.get('N')); left > 0 && this.#objects.size < pdfLimits.objects; left--) {
        const id = numberOf(head.next() ?? undefined);
        const offset = numberOf(head.next() ?? undefined);
        if (!Number.isInteger(id) || !Number.isInteger(first + offset) || first + offset >= octets.length) break;
        const inner = this.#readValue(octets, first + offset);
        if (inner !== null && !this.#objects.has(id)) this.#objects.set(id, { value: inner.value, data: null });
      }
    }
  }
}

/** The number in `12 0 obj`, whose last letter stands at `at`. */
function idBefore(octets: Uint8Array, at: number): number | null {
  const id = /(?:^|\D)(\d{1,10})[ \r\n\t]{1,4}\d{1,5}[ \r\n\t]{1,4}obj$/.exec(
    textOf(octets, Math.max(0, at - 28), at + 1),
  );
  return id === null ? null : Number(id[1]);
}

/** Where the data of a stream begins, behind its keyword and a line end; -1 when the object is no stream. */
function streamStartAfter(octets: Uint8Array, end: number): number {
  const mark = /^[\0\t\f\r\n ]{0,20}stream(?:\r\n|\n|\r)?/.exec(textOf(octets, end, end + 30))?.[0];
  return mark === undefined ? -1 : end + mark.length;
}

/** The length may lie, or be a reference: the keyword has to follow. */
function streamEndOf(octets: Uint8Array, start: number, length: number): number {
  const named = start + length;
  if (named <= octets.length && /^\s{0,2}endstream/.test(textOf(octets, named, named + 12))) return named;
  const found = find(octets, endStream, start);
  return found < 0 ? octets.length : found;
}

function find(octets: Uint8Array, word: readonly number[], from: number): number {
  const [initial = 0] = word;
  for (let at = octets.indexOf(initial, from); at >= 0; at = octets.indexOf(initial, at + 1)) {
    if (word.every((octet, i) => octets[at + i] === octet)) return at;
  }
  return -1;
}
