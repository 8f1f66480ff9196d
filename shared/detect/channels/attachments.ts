import type { Attachment } from '../../mail/mail.ts';
import { leadsToPage, saysLittle } from '../documents.ts';
import { type Finding, finding } from '../evidence.ts';
import type { Reading } from '../reading.ts';
import type { RequestHit } from '../requests/find-requests.ts';
import { requestRules, type Sense } from '../requests/lexicon.ts';

const pages = /\.(?:s?html?|xhtml|svg|mht|mhtml|hta)$/i;
const programs = /\.(?:exe|scr|js|jse|vbs|vbe|wsf|bat|cmd|ps1|jar|msi|lnk|iso|img|vhd|apk|com|pif)$/i;
const documents = /\.(?:pdf|docx?|xlsx?|rtf|odt|zip|rar|7z)$/i;
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
  const { locked } = reading;
  if (kinds.has('archive-password') || (locked !== null && speaksOfPassword(reading)))
    say('attachment-locked', locked ?? document);
  else if (saysLittle(reading.body.words.folded.source) && !leadsToPage(reading.mail))
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

/** Beside a document that is known to be locked the word alone is enough: "PIN 1234". */
function speaksOfPassword({ subject, body }: Reading): boolean {
  return [subject, body].some(({ senses }) => senses.some(({ meaning }) => meaning.parts.some(isPassword)));
}

function isPassword({ rule, group }: Sense['parts'][number]): boolean {
  return group === 0 && requestRules[rule]?.kind === 'archive-password';
}
