import { encodeBase64 } from '../octets/base64.ts';

/** RFC 2047 section 2: a line with an encoded word has at most 76 characters; `Subject: ` and the signs around it are 21. */
const wordOctets = 39;
/** RFC 5322 section 2.1.1: lines should not be longer. */
const lineLength = 76;

const ascii = new TextDecoder('utf-8');
const encoder = new TextEncoder();

/**
 * Text of a stranger in one line: without line breaks and other controls, which would end a header field and begin
 * another one, and without what turns the direction of writing.
 * @param limit characters that are kept
 */
export function oneLine(text: string, limit: number): string {
  const line = text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  // A character may be two code units.
  const characters = [...line.slice(0, (limit + 1) * 2)];
  return characters.length <= limit ? line : `${characters.slice(0, limit - 1).join('')}…`;
}

/**
 * Text as the value of an unstructured header field, folded (RFC 5322 section 2.2.3). What is not ASCII, and what could be
 * taken for an encoded word, is encoded (RFC 2047).
 * @param text one line
 */
export function headerText(text: string): string {
  return isPlain(text) && !text.includes('=?') ? fold(text.split(' ')) : fold(encodedWords(text));
}

/** A mailbox as the value of an address field. */
export function headerMailbox(name: string, address: string): string {
  if (name === '') return address;
  const phrase =
    isPlain(name) && !name.includes('=?') ? `"${name.replace(/["\\]/g, '\\$&')}"` : encodedWords(name).join('\r\n ');
  return `${phrase}${phrase.length + address.length > lineLength - 10 ? '\r\n' : ''} <${address}>`;
}

/** A point in time (RFC 5322 section 3.3), in UTC: the reporter's time zone is nobody's business. */
export function headerDate(ms: number): string {
  return new Date(ms).toUTCString().replace('GMT', '+0000');
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

function encodedWords(text: string): readonly string[] {
  const words: string[] = [];
  let octets: number[] = [];
  const finish = () => {
    if (octets.length > 0) words.push(`=?utf-8?b?${ascii.decode(encodeBase64(Uint8Array.from(octets)))}?=`);
    octets = [];
  };
  // A character is not cut (RFC 2047 section 5, rule 3).
  for (const character of text) {
    const encoded = encoder.encode(character);
    if (octets.length + encoded.length > wordOctets) finish();
    octets.push(...encoded);
  }
  finish();
  return words;
}

function fold(words: readonly string[]): string {
  let folded = '';
  // Room for the longest field name.
  let length = 20;
  for (const [at, word] of words.entries()) {
    const breaks = at > 0 && word !== '' && length + 1 + word.length > lineLength;
    folded += at === 0 ? word : breaks ? `\r\n ${word}` : ` ${word}`;
    length = breaks ? 1 + word.length : length + 1 + word.length;
  }
  return folded;
}
