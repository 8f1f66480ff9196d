import { deflateSync } from 'node:zlib';

/** A PDF document as a test writes it down. */
export type PdfDraft = Readonly<{
  /** Lines of its page. */
  lines?: readonly string[];
  title?: string;
  links?: readonly string[];
  /** Streams compressed. */
  compressed?: boolean;
  /** Objects in an object stream, as programs have written them since PDF 1.5. */
  packed?: boolean;
  /** The octets of a stream of the page in place of `lines`. */
  content?: string | Uint8Array;
  /** Filters of that stream, when it is given. */
  filter?: string;
  /** Resources of the page, beside its font. */
  resources?: string;
  /** More objects: number and value. */
  objects?: readonly (readonly [id: number, value: string])[];
  encrypted?: boolean;
}>;

/** The octets of a document. Without a cross-reference table: readers that repair documents need none. */
export function writePdf(draft: PdfDraft): Uint8Array {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const add = (id: number, body: string | Buffer) =>
    pieces.push(Buffer.from(`${id} 0 obj\n`), Buffer.from(body), Buffer.from('\nendobj\n'));
  const drawn = (draft.lines ?? []).map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join('\n');
  const content = draft.content ?? `BT /F1 12 Tf 50 700 Td 14 TL\n${drawn}\nET`;
  const dictionaries: (readonly [number, string])[] = [
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, `<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /Font << /F1 5 0 R >> ${draft.resources ?? ''} >> >>`],
    [3, `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Annots [${(draft.links ?? []).map(annotation).join(' ')}] >>`],
    [5, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
    [6, `<< /Producer (test) ${draft.title === undefined ? '' : `/Title ${pdfString(draft.title)}`} >>`],
    ...(draft.objects ?? []),
  ];
  add(4, stream(Buffer.from(content), draft.compressed === true, draft.filter));
  if (draft.packed === true) add(9, objectStream(dictionaries));
  else for (const [id, value] of dictionaries) add(id, Buffer.from(value, 'latin1'));
  const encryption = draft.encrypted === true ? '/Encrypt << /Filter /Standard /V 2 >>' : '';
  if (draft.packed === true)
    add(10, stream(Buffer.from('xref'), true, undefined, `/Type /XRef /Root 1 0 R /Info 6 0 R ${encryption}`));
  else pieces.push(Buffer.from(`trailer\n<< /Root 1 0 R /Info 6 0 R ${encryption} >>\n`));
  pieces.push(Buffer.from('%%EOF\n'));
  return new Uint8Array(Buffer.concat(pieces));
}

/** A stream object's text. */
export function pdfStream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function stream(content: Buffer, compressed: boolean, filter = '', more = ''): Buffer {
  const data = compressed ? deflateSync(content) : content;
  const named = compressed ? '/Filter /FlateDecode' : filter === '' ? '' : `/Filter ${filter}`;
  return Buffer.concat([
    Buffer.from(`<< /Length ${data.length} ${named} ${more} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
}

function objectStream(objects: readonly (readonly [number, string])[]): Buffer {
  let offset = 0;
  const head: string[] = [];
  for (const [id, value] of objects) {
    head.push(`${id} ${offset}`);
    offset += value.length + 1;
  }
  const table = `${head.join(' ')} `;
  const body = Buffer.from(table + objects.map(([, value]) => value).join('\n'), 'latin1');
  return stream(body, true, undefined, `/Type /ObjStm /N ${objects.length} /First ${table.length}`);
}

function annotation(target: string): string {
  return `<< /Type /Annot /Subtype /Link /Rect [0 0 1 1] /A << /S /URI /URI (${target}) >> >>`;
}

/** Latin text as it is, anything else in UTF-16 (ISO 32000-1 section 7.9.2.2). */
function pdfString(text: string): string {
  const latin = /^[\x20-\x7e]*$/.test(text);
  if (latin) return `(${text.replace(/[()\\]/g, '\\$&')})`;
  return `<FEFF${[...Buffer.from(text, 'utf16le').swap16()].map((octet) => octet.toString(16).padStart(2, '0')).join('')}>`;
}
