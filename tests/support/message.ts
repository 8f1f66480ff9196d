import type { Mail } from '../../shared/mail/mail.ts';
import { parseMail } from '../../shared/mail/parse-mail.ts';

const encoder = new TextEncoder();

/** The octets of a message given as lines, in UTF-8 with CRLF. */
export function octetsOf(...lines: readonly string[]): Uint8Array {
  return encoder.encode(lines.join('\r\n'));
}

/** Octets one to one from the characters U+0000 to U+00FF. */
export function rawOctets(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** A message of one HTML part, parsed. */
export function htmlMail(html: string): Mail {
  return parseMail(octetsOf('From: a@sender.example', 'Content-Type: text/html; charset=utf-8', '', html));
}

/** A message of one plain text part, parsed. */
export function plainMail(text: string): Mail {
  return parseMail(octetsOf('From: a@sender.example', 'Content-Type: text/plain; charset=utf-8', '', text));
}
