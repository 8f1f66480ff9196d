import { latin1Octets } from '../mail/mime/encoded-word.ts';
import { PdfDocument } from './document.ts';
import { plainFont } from './font.ts';
import { textOf } from './lexer.ts';
import { pdfLimits } from './limits.ts';
import { PageText } from './page-text.ts';
import { nameOf, type PdfDictionary, type PdfObject, type PdfValue } from './value.ts';

/** What a PDF document says to its reader. */
export type PdfContent = Readonly<{
  title: string;
  text: string;
  /** Web addresses that it leads to, as written. */
  links: readonly string[];
  /** It opens with a password, or may at least not be changed without one: nothing else is known of it. */
  encrypted: boolean;
}>;

/** The mark of a document stands within so many octets (ISO 32000-1, implementation note 13). */
const headLength = 1024;
/** Fonts map to them what nobody sees. */
const control = /(?![\n\t])\p{Cc}/gu;
const utf8 = new TextDecoder('utf-8');
const utf16 = new TextDecoder('utf-16be');

/**
 * Reads title, text and links of a PDF document, as far as `pdfLimits` reach. Never throws, whatever the octets are.
 * @returns null when it is none, or larger than what is read
 */
export function readPdf(octets: Uint8Array): PdfContent | null {
  if (octets.length > pdfLimits.octets || !textOf(octets, 0, headLength).includes('%PDF-')) return null;
  const document = new PdfDocument(octets);
  if (document.encrypted) return { title: '', text: '', links: [], encrypted: true };
  const links = new Set<string>();
  const pages: PdfDictionary[] = [];
  for (const { value } of document.objects) {
    collectLinks(value, document, links, 0);
    if (value.kind !== 'dictionary' || nameOf(value.entries.get('Type')) !== 'Page') continue;
    if (pages.length < pdfLimits.pages) pages.push(value);
  }
  const text = new PageText(document);
  for (const page of pages) text.add(contentOf(document, page), resourcesOf(document, page));
  return {
    title: titleOf(document).slice(0, pdfLimits.titleLength),
    text: text.text.slice(0, pdfLimits.textLength).replace(control, ''),
    links: [...links],
    encrypted: false,
  };
}

function contentOf(document: PdfDocument, { entries }: PdfDictionary): readonly PdfObject[] {
  const content = entries.get('Contents');
  const found = document.resolve(content);
  const pieces = found?.value.kind === 'array' ? found.value.items : content === undefined ? [] : [content];
  return pieces.slice(0, pdfLimits.streams).flatMap((piece) => document.resolve(piece) ?? []);
}

/** A page inherits the resources of what it hangs below (section 7.7.3.4). */
function resourcesOf(document: PdfDocument, page: PdfDictionary): PdfDictionary | null {
  let node: PdfDictionary | null = page;
  for (let depth = 0; node !== null && depth < pdfLimits.depth; depth++) {
    const resources = document.dictionary(node.entries.get('Resources'));
    if (resources !== null) return resources;
    node = document.dictionary(node.entries.get('Parent'));
  }
  return null;
}

/** Actions that open a web address or send a form to one (sections 12.6.4.7 and 12.7.5.2), wherever they hang. */
function collectLinks(value: PdfValue, document: PdfDocument, links: Set<string>, depth: number): void {
  if (links.size >= pdfLimits.links || depth > pdfLimits.depth) return;
  if (value.kind === 'array') for (const item of value.items) collectLinks(item, document, links, depth + 1);
  if (value.kind !== 'dictionary') return;
  const { entries } = value;
  const action = nameOf(entries.get('S'));
  const form = document.dictionary(entries.get('F'))?.entries.get('F') ?? entries.get('F');
  const target = action === 'URI' ? entries.get('URI') : action === 'SubmitForm' ? form : undefined;
  const address = document.resolve(target)?.value;
  if (address?.kind === 'string' && address.octets !== '') links.add(stringText(address.octets));
  for (const item of entries.values()) collectLinks(item, document, links, depth + 1);
}

function titleOf(document: PdfDocument): string {
  const information = document.dictionary(document.trailerEntry('Info'));
  const title = document.resolve(information?.entries.get('Title'))?.value;
  if (title?.kind === 'string' && title.octets !== '') return stringText(title.octets).trim();
  for (const object of document.objects) {
    const { value } = object;
    if (value.kind !== 'dictionary' || nameOf(value.entries.get('Type')) !== 'Metadata') continue;
    const title = metadataTitle(utf8.decode(document.read(object)));
    if (title !== '') return title;
  }
  return '';
}

/** XMP: `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">…`. */
function metadataTitle(metadata: string): string {
  const start = metadata.indexOf('<dc:title');
  const entry = start < 0 ? '' : metadata.slice(start, start + 2 * pdfLimits.titleLength);
  return /<rdf:li[^>]{0,100}>([^<]{0,500})/.exec(entry)?.[1]?.trim() ?? '';
}

/** A string for people is UTF-16 or UTF-8 when a mark in front says so (section 7.9.2.2). */
function stringText(octets: string): string {
  if (octets.startsWith('\xfe\xff')) return utf16.decode(latin1Octets(octets.slice(2)));
  if (octets.startsWith('\xef\xbb\xbf')) return utf8.decode(latin1Octets(octets));
  return plainFont(octets);
}
