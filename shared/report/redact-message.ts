import { limits, newBudget } from '../mail/limits.ts';
import { decodeEncodedWords } from '../mail/mime/encoded-word.ts';
import { readHeader } from '../mail/mime/header-field.ts';
import { type MimePart, readParts } from '../mail/mime/mime-part.ts';
import { decodeTransfer } from '../mail/mime/transfer-encoding.ts';
import { firstLine } from '../mail/parse-mail.ts';
import { encodeBase64Lines } from '../octets/base64.ts';
import { joinOctets } from '../octets/join.ts';
import { octetText, textOctets } from '../octets/octet-text.ts';
import { quotedPrintable } from '../octets/quoted-printable.ts';
import { headerText } from './header-text.ts';
import type { Redactor } from './redactor.ts';

/** Kinds of encoded parts that are text. Pictures, PDF documents, archives stay as they are. */
const textual = /^(?:text\/.*|message\/.*|application\/(?:json|xml|xhtml\+xml|ics|javascript))$/;

/**
 * A copy of a message without what the redactor takes out: in all header fields, encoded or not, and in all parts that are
 * text, whatever they are encoded in. What nobody can find stays: marks in links that stand for a person, pictures,
 * documents, an address that is cut by markup.
 * @param octets a message with CRLF
 */
export function redactMessage(octets: Uint8Array, redactor: Redactor, depth = 0): Uint8Array {
  const budget = newBudget();
  const { fields, bodyStart } = readHeader(octets, firstLine(octets), octets.length, budget);
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const part of leaves(readParts(octets, fields, bodyStart, budget))) {
    const start = part.octets.byteOffset - octets.byteOffset;
    pieces.push(redactHeaders(octets.subarray(at, start), redactor), redactBody(part, redactor, depth));
    at = start + part.octets.length;
  }
  return joinOctets([...pieces, redactHeaders(octets.subarray(at), redactor)]);
}

function leaves(part: MimePart): readonly MimePart[] {
  return part.children.length === 0 ? [part] : part.children.flatMap(leaves);
}

function redactBody({ octets, encoding, mediaType }: MimePart, redactor: Redactor, depth: number): Uint8Array {
  const encoded = encoding === 'base64' || encoding === 'quoted-printable';
  if (encoded && !textual.test(mediaType)) return octets;
  const decoded = decodeTransfer(octets, encoding, octets.length);
  const redacted =
    mediaType === 'message/rfc822' && depth < limits.embeddedDepth
      ? redactMessage(decoded, redactor, depth + 1)
      : redactor.octets(decoded);
  if (encoding === 'base64') return encodeBase64Lines(redacted);
  return encoding === 'quoted-printable' ? textOctets(quotedPrintable(redacted)) : redacted;
}

/** What stands between the bodies: header fields, boundaries and what no program shows. */
function redactHeaders(octets: Uint8Array, redactor: Redactor): Uint8Array {
  const fields: string[] = [];
  for (const line of octetText(octets).split('\n')) {
    if (/^[ \t]/.test(line) && fields.length > 0) fields.push(`${fields.pop()}\n${line}`);
    else fields.push(line);
  }
  return redactor.octets(textOctets(fields.map((field) => redactEncoded(field, redactor)).join('\n')));
}

/** A field in which something is encoded is written anew when it says something that must not be said. */
function redactEncoded(field: string, redactor: Redactor): string {
  if (!field.includes('=?')) return field;
  const colon = field.indexOf(':');
  const unfolded = new TextDecoder().decode(textOctets(field.slice(colon + 1).replace(/\r?\n[ \t]+/g, ' ')));
  const said = decodeEncodedWords(unfolded).trim();
  const left = redactor.text(said);
  if (left === said) return field;
  return `${field.slice(0, colon + 1)} ${headerText(left)}${field.endsWith('\r') ? '\r' : ''}`;
}
