import { readDestination } from '../domain/destination.ts';
import type { Attachment, Link, Mail } from '../mail/mail.ts';
import { type PdfContent, readPdf } from '../pdf/read-pdf.ts';

/** What the documents of a mail say in its place. */
export type Documents = Readonly<{
  titles: readonly string[];
  text: string;
  links: readonly Link[];
  /** One that opens with a password only. */
  locked: Attachment | null;
}>;

/** Documents that are read; who wants one to be read sends one. */
const documentLimit = 2;
/** A text so short beside a document says no more than "see the attachment". */
const shortText = 700;
/** Programs that make documents leave their own address in them. */
const makers: ReadonlySet<string> = new Set(['tcpdf.org']);

const silent: Documents = { titles: [], text: '', links: [], locked: null };

/** Reads the documents of a mail that says little itself: a letter, or a link, is in them then. */
export function readDocuments(mail: Mail): Documents {
  const attached = mail.attachments.filter(({ content }) => content !== null);
  if (attached.length === 0 || !leavesToDocuments(mail)) return silent;
  const readable = attached.filter(isPdf).slice(0, documentLimit);
  const read = readable.flatMap((attachment) => {
    const content = attachment.content === null ? null : readPdf(attachment.content);
    return content === null ? [] : [{ attachment, content }];
  });
  return {
    titles: read.map(({ content }) => content.title).filter((title) => title !== ''),
    text: read.map(({ content }) => content.text).join('\n'),
    links: read.flatMap(({ content }) => linksOf(content)),
    locked: read.find(({ content }) => content.encrypted)?.attachment ?? attached.find(isLockedArchive) ?? null,
  };
}

/** A mail whose text is so short, or leads nowhere, leaves what matters to what hangs at it. */
function leavesToDocuments(mail: Mail): boolean {
  return saysLittle(mail.text) || !leadsToPage(mail);
}

/** Whether a text says no more than "see the attachment". */
export function saysLittle(text: string): boolean {
  return text.trim().length < shortText;
}

/** Whether the mail itself links to a page. */
export function leadsToPage({ links }: Mail): boolean {
  return links.some(({ kind, target }) => kind !== 'image' && /^https?:/i.test(target));
}

function isPdf({ name, mediaType }: Attachment): boolean {
  return /\.pdf$/i.test(name) || /^application\/(?:x-)?pdf$/.test(mediaType);
}

function linksOf({ links }: PdfContent): readonly Link[] {
  return links
    .filter((target) => {
      const destination = readDestination(target);
      return destination.kind !== 'web' || !makers.has(destination.domain);
    })
    .map((target) => ({ kind: 'anchor', target, text: '' }));
}

/** The first entry of a ZIP archive is encrypted: bit 0 of its flags (APPNOTE 4.4.4). */
function isLockedArchive({ content }: Attachment): boolean {
  return (
    content?.[0] === 0x50 && content[1] === 0x4b && content[2] === 3 && content[3] === 4 && (content[6] ?? 0) % 2 === 1
  );
}
