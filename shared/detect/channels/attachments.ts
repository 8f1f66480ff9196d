import type { Attachment } from '../../mail/mail.ts';
import { type Finding, finding } from '../evidence.ts';
import type { Reading } from '../reading.ts';
import type { RequestHit } from '../requests/find-requests.ts';

const pages = /\.(?:s?html?|xhtml|svg|mht|mhtml|hta)$/i;
const programs = /\.(?:exe|scr|js|jse|vbs|vbe|wsf|bat|cmd|ps1|jar|msi|lnk|iso|img|vhd|apk|com|pif)$/i;
const documents = /\.(?:pdf|docx?|xlsx?|rtf|odt|zip|rar|7z)$/i;
/** A text so short beside a document says no more than "see the attachment". */
const shortText = 700;
/** Pictures with less text than this are the whole mail. */
const fewWords = 25;

/** What hangs at the mail, and whether the mail is anything without it. */
export function readAttachments(reading: Reading, requests: readonly RequestHit[]): Finding[] {
  const findings: Finding[] = [];
  const { attachments } = reading.mail;
  const say = (code: Finding['code'], { name }: Attachment) =>
    findings.push(finding(code, 'attachment', name, { name }));
  const page = attachments.find(({ name, mediaType }) => pages.test(name) || mediaType === 'text/html');
  if (page !== undefined) say('attachment-page', page);
  const program = attachments.find(({ name }) => programs.test(name));
  if (program !== undefined) say('attachment-program', program);
  const document = attachments.find(({ name }) => documents.test(name));
  if (document === undefined) return findings;
  const kinds = new Set(requests.map(({ kind }) => kind));
  if (kinds.has('archive-password')) say('attachment-locked', document);
  else if (reading.body.words.folded.source.trim().length < shortText && linksNowhere(reading))
    say('attachment-instead', document);
  return findings;
}

/** Text that nobody sees, pictures in place of text. */
export function readShape(reading: Reading): Finding[] {
  const { mail } = reading;
  const findings: Finding[] = [];
  if (mail.imageCount > 0 && reading.body.words.words.length < fewWords) {
    findings.push(finding('picture-only', 'body', reading.body.words.folded.source.trim()));
  }
  if (mail.hiddenText.length > hiddenLength) findings.push(finding('text-hidden', 'hidden', mail.hiddenText.trim()));
  return findings;
}

/** Newsletters hide a line of preview text; more is padding against filters. */
const hiddenLength = 600;

function linksNowhere(reading: Reading): boolean {
  return !reading.mail.links.some(({ kind, target }) => kind !== 'image' && /^https?:/i.test(target));
}
