import type { Address } from '../mail/mail.ts';

/** The speaker's own text, and the author of the original when the whole mail is a forward of one. */
export type Forward = Readonly<{ text: string; author: Address | null }>;

/** The header that mail programs write above an original: the names of its fields in the languages in use. */
const from =
  /^[>\s*]{0,8}(?:from|von|de|da|van|od|från|expéditeur|remitente|mittente)\s{0,3}\*{0,2}\s{0,2}:\s{0,4}\*{0,2}(.{0,400})$/i;
const field =
  /^[>\s*]{0,8}(?:sent|date|to|subject|cc|gesendet|datum|an|betreff|envoyé|envoye|à|objet|enviado|enviada|data|para|assunto|fecha|asunto|inviato|oggetto|verzonden|aan|onderwerp|wysłano|do|temat|skickat|till|ämne|fwd)\s{0,3}\*{0,2}\s{0,2}:/i;
/** "On … wrote:", "Am … schrieb …:" and a line of underscores or "Original Message". */
const above =
  /^(?:[-_]{2,20}\s{0,4}(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message transféré|mensagem original|mensaje original|mensagem encaminhada).{0,40}|(?:on|am|le|el|em|il|op|dnia|den)\b.{4,200}(?:wrote|schrieb.{0,80}|a écrit|escribió|escreveu|ha scritto|schreef.{0,80}|napisał.{0,20}|skrev.{0,80}):)\s{0,4}$/i;

/** What mail programs put before the subject of a mail that is passed on. */
const forwardSubject = /^\s{0,4}(?:fwd?|wg|enc|tr|rv|i|vb|pd|vs|doorst|vl)\s{0,2}:/i;

/** The header of a forwarded original stands so near the beginning that nothing was said before it. */
const preambleLength = 300;
/** Lines that are looked at for the other fields of such a header. */
const headerLines = 6;

/** Whether a subject says that the mail was passed on. */
export function isForwardSubject(subject: string): boolean {
  return forwardSubject.test(subject);
}

/**
 * Separates what the sender says from what he quotes. Linear in the length.
 * @param text the visible text of a mail
 * @param passedOn the subject says that the mail was passed on
 * @returns for a forward the original's text and author; otherwise the text above whatever is quoted.
 */
export function splitForward(text: string, passedOn: boolean): Forward {
  const lines = text.split('\n');
  let before = 0;
  let spoken = '';
  for (const [at, line] of lines.entries()) {
    const author = from.exec(line)?.[1];
    if (author !== undefined && fieldsBelow(lines, at) >= 2) {
      if (!passedOn || before > preambleLength) return { text: spoken, author: null };
      return { text: withoutQuotes(lines.slice(endOfHeader(lines, at))), author: readAuthor(author) };
    }
    if (above.test(line) && before > 0) return { text: spoken, author: null };
    if (!line.startsWith('>')) {
      spoken += `${line}\n`;
      before += line.trim().length;
    }
  }
  return { text: spoken, author: null };
}

function fieldsBelow(lines: readonly string[], at: number): number {
  return lines.slice(at + 1, at + 1 + headerLines).filter((line) => field.test(line)).length;
}

function endOfHeader(lines: readonly string[], at: number): number {
  let end = at + 1;
  for (let i = end; i < Math.min(lines.length, at + 1 + headerLines); i++) {
    if (field.test(lines[i] ?? '')) end = i + 1;
  }
  return end;
}

function withoutQuotes(lines: readonly string[]): string {
  const header = lines.findIndex((line, at) => from.test(line) && fieldsBelow(lines, at) >= 2);
  return (header < 0 ? lines : lines.slice(0, header)).join('\n');
}

function readAuthor(text: string): Address {
  const raw = text.trim();
  const address =
    /<\s?(?:mailto:)?([^<>\s]{0,320})\s?>/.exec(raw)?.[1] ??
    /([^\s<>()[\]"]{1,64}@[^\s<>()[\]"]{1,255})/.exec(raw)?.[1] ??
    '';
  const displayName = raw.split(/[<[]/, 1)[0]?.replace(/^["'\s]+|["'\s]+$/g, '') ?? '';
  const at = address.lastIndexOf('@');
  const domain = at < 0 ? '' : address.slice(at + 1).toLowerCase();
  return {
    displayName: displayName === address ? '' : displayName,
    address,
    localPart: at < 0 ? '' : address.slice(0, at),
    domain,
    malformed: false,
    raw,
  };
}
