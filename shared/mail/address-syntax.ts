import { readQuoted } from './mime/header-parameters.ts';

/** The lexical pieces of an address list (RFC 5322 section 3.2), as far as a list written by anyone has them. */
export type Token =
  | Readonly<{ kind: 'text'; text: string }>
  | Readonly<{ kind: 'quoted'; text: string }>
  | Readonly<{ kind: 'comment'; text: string }>
  /** What stands between `<` and `>`; `closed` is false when the `>` is missing. */
  | Readonly<{ kind: 'angle'; text: string; closed: boolean }>
  | Readonly<{ kind: 'comma' | 'group-start' | 'group-end' }>;

const special = /[",;:()<]|=\?/g;

const groupNameLength = 200;

/** An encoded word is one piece, whatever signs a careless sender left unencoded in it. */
const encodedWord = /=\?[^?\s]{1,80}\?[bq]\?[^?]{0,4000}\?=/iy;

/**
 * Splits an address list into tokens. A quote or parenthesis that is never closed is an ordinary character. Linear.
 * @param value unfolded value of the header field, encoded words not decoded
 */
export function* tokenize(value: string): Generator<Token> {
  let literal = '';
  let at = 0;
  // Once one is found to be open to the end, later ones are not looked at again: the search stays linear.
  let quotesOpen = false;
  let commentsOpen = false;
  const lastGroupEnd = value.lastIndexOf(';');
  while (at < value.length) {
    special.lastIndex = at;
    const found = special.exec(value);
    const stop = found?.index ?? value.length;
    literal += value.slice(at, stop);
    at = stop;
    const sign = value.charAt(at);
    if (sign === '=') {
      encodedWord.lastIndex = at;
      const word = encodedWord.exec(value)?.[0] ?? '=?';
      literal += word;
      at += word.length;
      continue;
    }
    const quoted: Bracketed | null = sign === '"' && !quotesOpen ? readQuoted(value, at) : null;
    const comment: Bracketed | null = sign === '(' && !commentsOpen ? readComment(value, at) : null;
    quotesOpen ||= sign === '"' && quoted === null;
    commentsOpen ||= sign === '(' && comment === null;
    const token: Bracketed | null = quoted ?? comment ?? (sign === '<' ? readAngle(value, at) : null);
    if (token === null && !isSeparator(sign, literal, at < lastGroupEnd)) {
      literal += sign;
      at++;
      continue;
    }
    if (literal.trim() !== '') yield { kind: 'text', text: literal };
    literal = '';
    if (token === null) {
      yield { kind: sign === ',' ? 'comma' : sign === ':' ? 'group-start' : 'group-end' };
      at++;
    } else {
      yield quoted !== null ? { kind: 'quoted', text: quoted.text } : asToken(comment, token);
      at = token.end;
    }
  }
  if (literal.trim() !== '') yield { kind: 'text', text: literal };
}

type Bracketed = Readonly<{ text: string; end: number; closed?: boolean }>;

function asToken(comment: Bracketed | null, { text, closed }: Bracketed): Token {
  return comment !== null ? { kind: 'comment', text } : { kind: 'angle', text, closed: closed === true };
}

/** A colon is a group's only behind a name: "Group: a@b;", not "10:30" or "mailto:a@b". */
function isSeparator(sign: string, before: string, groupCanEnd: boolean): boolean {
  if (sign === ',' || sign === ';') return true;
  if (sign !== ':' || !groupCanEnd || before.length > groupNameLength) return false;
  return /[a-z]/i.test(before) && !before.includes('@') && !/mailto$/i.test(before);
}

/** A comment, which may hold others (RFC 5322 section 3.2.2); null when it is never closed. */
function readComment(value: string, start: number): Bracketed | null {
  let depth = 0;
  for (let i = start; i < value.length; i++) {
    const character = value.charAt(i);
    if (character === '\\') i++;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return { text: value.slice(start + 1, i), end: i + 1 };
  }
  return null;
}

/** From `<` to `>`; without one, to the next `<` or comma, so that one open bracket does not swallow the list. */
function readAngle(value: string, start: number): Bracketed {
  let i = start + 1;
  // "<<a@b>>"
  while (value.charAt(i) === '<') i++;
  const textStart = i;
  for (; i < value.length; i++) {
    const character = value.charAt(i);
    if (character === '>') {
      let end = i + 1;
      while (value.charAt(end) === '>') end++;
      return { text: value.slice(textStart, i), end, closed: end - i === textStart - start };
    }
    if (character === '<' || character === ',') break;
    if (character === '"' && i === textStart) i = (readQuoted(value, i)?.end ?? i + 1) - 1;
  }
  return { text: value.slice(textStart, i), end: i, closed: false };
}
