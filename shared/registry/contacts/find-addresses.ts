import { parse } from 'tldts';
import { readDestination } from '../../domain/destination.ts';
import { type Channel, readChannel } from '../channel.ts';
import type { Registry } from '../registry.ts';
import type { Contact } from './contact.ts';
import { type Piece, splitPieces } from './pieces.ts';

/** Longer words are no contacts and not looked at. */
const pieceLimit = 2048;
const hostLimit = 253;
/** Names set aside for examples and tests (RFC 2606), which stand in no list of suffixes. */
const reserved = /\.(?:example|test|invalid)$/;
/** "Mail:joe@a.example": a word in front that is no scheme. */
const label = /^\p{L}[\p{L}-]{1,19}:(?=[^\s/\d])/u;
const ownScheme = /^(?:mailto|tel|sms|smsto|callto|facetime|https?|whatsapp|tg|skype):/i;
/** "help.It is": the end of a sentence and the beginning of the next, without a space. */
const sentenceEnd = /[a-z0-9]\.[A-Z][a-z]+$/;

/** Mail addresses, web addresses, domains and handles in a cleaned text, in its order. Linear. */
export function* findAddresses(text: string, registry: Registry): Generator<Contact> {
  for (const piece of splitPieces(text)) {
    if (piece.text.length > pieceLimit) continue;
    const { start } = piece;
    const end = start + piece.text.length;
    for (const { value, channel } of readPiece(piece, registry)) yield { value, start, end, channel };
  }
}

type Found = Readonly<{ value: string; channel: Channel }>;

function readPiece(piece: Piece, registry: Registry): readonly Found[] {
  const named = ownScheme.test(piece.text) ? piece.text : piece.text.replace(label, '');
  const text = named.includes('://') ? named : decoded(named);
  if (/^mailto:/i.test(text)) return readEach(mailAddresses(text));
  if (/^(?:tel|smsto|sms|callto|facetime):/i.test(text)) return readEach(dialled(text));
  const isLink = /^[a-z]{2,10}:\/\//i.test(text);
  const value = isLink ? text : text.replace(/^\/\//, '');
  if (!isLink && !/[.@]/.test(value)) return [];
  // "@paypal.com" stands for the addresses there.
  const channel = readChannel(
    /^@[^@]*\.[a-z]{2,24}$/i.test(value) && isHost(value.slice(1), registry) ? value.slice(1) : value,
  );
  return isContact(channel, value, registry) ? [{ value, channel }] : [];
}

function isContact(channel: Channel, value: string, registry: Registry): boolean {
  switch (channel.kind) {
    case 'address':
      return isHost(channel.host, registry);
    case 'url':
      return /^https?:/i.test(value) || isHost(channel.host, registry);
    case 'domain':
      return isHost(channel.host, registry) && !sentenceEnd.test(value);
    case 'chat':
      return true;
    case 'phone':
      return false;
    case 'other':
      // A link that programs read differently is nobody's, but must not pass unseen.
      return /^https?:\/\/./i.test(value);
  }
}

/** A host that can be asked for: below a public suffix, reserved for examples, or known. */
function isHost(host: string, registry: Registry): boolean {
  if (host.length > hostLimit) return false;
  if (reserved.test(host) || registry.owners(host.toLowerCase()).length > 0) return true;
  const { isIcann, isPrivate, domain } = parse(host, { allowPrivateDomains: true, validateHostname: false });
  return domain !== null && (isIcann === true || isPrivate === true);
}

function mailAddresses(link: string): readonly string[] {
  const destination = readDestination(link);
  return destination.kind === 'mail' ? destination.addresses : [];
}

/** One number, or several behind `sms:` (RFC 5724 section 2.2). */
function dialled(link: string): readonly string[] {
  const [, numbers = ''] = decoded(link).split(':', 2);
  return (numbers.split('?', 1)[0] ?? '')
    .replace(/^\/\//, '')
    .split(',')
    .map((number) => `tel:${number}`);
}

function readEach(values: readonly string[]): readonly Found[] {
  return values.flatMap((value) => {
    const channel = readChannel(value);
    return channel.kind === 'other' ? [] : [{ value: value.replace(/^tel:/, ''), channel }];
  });
}

/** Percent-decoding that leaves a broken text as it is. */
function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
