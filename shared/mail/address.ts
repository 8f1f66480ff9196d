import { type Token, tokenize } from './address-syntax.ts';
import { type Budget, cut, limits } from './limits.ts';
import type { Address } from './mail.ts';
import { isMailDomain, toAsciiDomain } from './mail-domain.ts';
import { decodeEncodedWords } from './mime/encoded-word.ts';

/** Characters of an unquoted local part (RFC 5322 `dot-atom`, RFC 6532 for those above ASCII). */
const dotAtom = /^[^\s"(),:;<>@[\\\]\p{Cc}]{1,320}$/u;

/**
 * Reads an address list (RFC 5322 section 3.4) as mail programs do, not as it should be written: unquoted commas in
 * names, missing brackets, two addresses in one mailbox, encoded words inside quotes. Nothing is repaired silently:
 * what deviates is `malformed`.
 * @param value unfolded value of the header field
 */
export function parseAddressList(value: string, budget: Budget): Address[] {
  const addresses: Address[] = [];
  let mailbox: Token[] = [];
  let complete = false;
  const finish = () => {
    if (mailbox.length > 0) addresses.push(readMailbox(mailbox, budget));
    mailbox = [];
    complete = false;
  };
  for (const token of tokenize(cut(value, 'addressListLength', budget))) {
    if (addresses.length >= limits.addressCount) {
      budget.reached.add('addressCount');
      return addresses;
    }
    if (token.kind === 'group-start') {
      mailbox = [];
    } else if (token.kind !== 'comma' && token.kind !== 'group-end') {
      mailbox.push(token);
      complete ||= hasAddress(token);
    } else if (complete) {
      finish();
    } else if (mailbox.length > 0) {
      // "Doe, John <a@b>": a piece without an address is the beginning of a name that was not quoted.
      mailbox.push({ kind: 'text', text: token.kind === 'comma' ? ',' : ';' });
    }
  }
  finish();
  return addresses;
}

/** Reads the return path that the delivering server wrote (RFC 5321 section 4.4); `<>` gives an empty address. */
export function parseReturnPath(value: string, budget: Budget): Address {
  return parseAddressList(value, budget)[0] ?? readMailbox([], budget);
}

function hasAddress(token: Token): boolean {
  return token.kind === 'angle' || (token.kind === 'text' && token.text.includes('@'));
}

function readMailbox(tokens: readonly Token[], budget: Budget): Address {
  const angles = tokens.filter((token) => token.kind === 'angle');
  const angle = angles.at(-1);
  const raw = decodeEncodedWords(tokens.map(asWritten).join('').trim());
  const well = angles.length <= 1 && angle?.closed !== false;
  if (angle !== undefined) {
    const name = tokens.filter((token) => token !== angle && token.kind !== 'comment');
    const comments = tokens.filter((token) => token.kind === 'comment');
    return toAddress(displayName(name.length > 0 ? name : comments), angle.text, well, raw, budget);
  }
  return readBareMailbox(tokens, raw, budget);
}

/** "a@b", "a@b (Name)", and the malformed "Name a@b". */
function readBareMailbox(tokens: readonly Token[], raw: string, budget: Budget): Address {
  const text = tokens
    .map((token) => (token.kind === 'comment' ? '' : asWritten(token)))
    .join('')
    .trim();
  const words = /^"[^"]{1,64}"@\S+$/.test(text) ? [text] : text.split(/\s+/);
  const address = words.find((word) => word.includes('@')) ?? '';
  const rest = words.filter((word) => word !== address).join(' ');
  const comments = displayName(tokens.filter((token) => token.kind === 'comment'));
  const name = rest === '' ? comments : displayName([{ kind: 'text', text: rest }]);
  return toAddress(name, address.replace(/^mailto:/i, ''), rest === '', raw, budget);
}

function displayName(tokens: readonly Token[]): string {
  const words = tokens.map((token) => (token.kind === 'angle' ? asWritten(token) : 'text' in token ? token.text : ''));
  // RFC 2047 forbids encoded words inside quotes; mail programs decode them all the same.
  const name = decodeEncodedWords(words.join('').trim()).trim();
  const quoted = /^"([^"]*)"$/.exec(name) ?? /^'([^']*)'$/.exec(name);
  return (quoted?.[1] ?? name).trim();
}

function toAddress(name: string, text: string, wellFormed: boolean, raw: string, budget: Budget): Address {
  const decoded = decodeEncodedWords(text).trim();
  const address = cut(decoded, 'addressLength', budget);
  const at = address.lastIndexOf('@');
  const localPart = address.slice(0, Math.max(at, 0));
  const domain = at < 0 ? '' : toAsciiDomain(address.slice(at + 1));
  // RFC 2047 section 5 forbids encoded words in an address.
  const plain = wellFormed && decoded === text.trim();
  const malformed = !plain || !isLocalPart(localPart) || !isMailDomain(domain);
  return {
    displayName: cut(name, 'displayNameLength', budget),
    address,
    localPart: malformed ? '' : localPart,
    domain,
    malformed,
    raw: cut(raw, 'displayNameLength', budget),
  };
}

function isLocalPart(text: string): boolean {
  if (dotAtom.test(text)) return true;
  return text.length > 2 && text.length <= 320 && /^"(?:[^"\\]|\\.)*"$/.test(text);
}

function asWritten(token: Token): string {
  switch (token.kind) {
    case 'text':
      return token.text;
    case 'quoted':
      return `"${token.text}"`;
    case 'comment':
      return `(${token.text})`;
    case 'angle':
      return `<${token.text}${token.closed ? '>' : ''}`;
    default:
      return '';
  }
}
