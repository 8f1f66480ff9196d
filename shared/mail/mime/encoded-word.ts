import { limits } from '../limits.ts';
import { decodeText } from './charset.ts';
import { decodeBase64 } from './transfer-encoding.ts';

type Word = Readonly<{ charset: string; octets: Uint8Array }>;

/** The beginning of an encoded word, up to its text. */
type Head = Readonly<{ charset: string; encoding: 'q' | 'b'; textStart: number }>;

/** Line breaks and other controls in a decoded header would break out of the line it is shown in. */
const controls = /\p{Cc}/gu;

/**
 * Decodes the encoded words of a header (RFC 2047). Neighbouring words of one charset are decoded together, because
 * senders cut characters in the middle; what is no encoded word stays as it is. Linear.
 * @param value unfolded value of a header field
 * @returns text without control characters
 */
export function decodeEncodedWords(value: string): string {
  return (value.includes('=?') ? decodeWords(value) : value).replace(controls, ' ');
}

function decodeWords(value: string): string {
  let decoded = '';
  let at = 0;
  let run: Word[] = [];
  // Where the next word can end: found once for all the beginnings before it, so that the search stays linear.
  let close = 0;
  for (let start = value.indexOf('=?'); start >= 0; ) {
    const head = readHead(value, start);
    if (head !== null && close < head.textStart) close = value.indexOf('?=', head.textStart);
    if (close < 0) break;
    if (head === null || close - head.textStart > limits.encodedWordLength) {
      start = value.indexOf('=?', start + 2);
      continue;
    }
    const between = value.slice(at, start);
    const adjacent = run.length > 0 && between.trim() === '';
    if (!adjacent || !isJoinable(run[0]?.charset, head.charset)) {
      decoded += decodeRun(run) + (adjacent ? '' : between);
      run = [];
    }
    run.push(readWord(head, value.slice(head.textStart, close)));
    at = close + 2;
    start = value.indexOf('=?', at);
  }
  return decoded + decodeRun(run) + value.slice(at);
}

/** Words of a charset with shift states begin in the state they need; joined, they would be misread. */
function isJoinable(one: string | undefined, other: string): boolean {
  return one === other && !other.startsWith('iso-2022');
}

function readHead(value: string, start: number): Head | null {
  const charsetEnd = value.indexOf('?', start + 2);
  if (charsetEnd < 0 || charsetEnd - start > 80 || value.charAt(charsetEnd + 2) !== '?') return null;
  const encoding = value.charAt(charsetEnd + 1).toLowerCase();
  if (encoding !== 'q' && encoding !== 'b') return null;
  // RFC 2231 section 5: a language may follow the charset.
  const charset = (value.slice(start + 2, charsetEnd).split('*')[0] ?? '').toLowerCase();
  return { charset, encoding, textStart: charsetEnd + 3 };
}

function readWord({ charset, encoding }: Head, text: string): Word {
  const octets = encoding === 'b' ? decodeBase64(latin1Octets(text), text.length) : decodeQ(text);
  return { charset, octets };
}

function decodeRun(words: readonly Word[]): string {
  const [first, ...more] = words;
  if (first === undefined) return '';
  if (more.length === 0) return decodeText(first.octets, first.charset);
  const joined = new Uint8Array(words.reduce((sum, { octets }) => sum + octets.length, 0));
  let length = 0;
  for (const { octets } of words) {
    joined.set(octets, length);
    length += octets.length;
  }
  return decodeText(joined, first.charset);
}

/** The Q encoding: like quoted-printable, with `_` for a space (RFC 2047 section 4.2). */
function decodeQ(encoded: string): Uint8Array {
  const octets = new Uint8Array(encoded.length * 3);
  let length = 0;
  for (let i = 0; i < encoded.length; i++) {
    const character = encoded.charAt(i);
    const hex = character === '=' ? encoded.slice(i + 1, i + 3) : '';
    if (/^[0-9a-f]{2}$/i.test(hex)) {
      octets[length++] = Number.parseInt(hex, 16);
      i += 2;
    } else {
      const code = character === '_' ? 0x20 : encoded.charCodeAt(i);
      if (code < 0x80) octets[length++] = code;
      else length += writeUtf8(octets, length, character);
    }
  }
  return octets.subarray(0, length);
}

const encoder = new TextEncoder();

function writeUtf8(octets: Uint8Array, at: number, character: string): number {
  const encoded = encoder.encode(character);
  octets.set(encoded, at);
  return encoded.length;
}

/** The low octet of each character. */
export function latin1Octets(text: string): Uint8Array {
  const octets = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) octets[i] = text.charCodeAt(i);
  return octets;
}
