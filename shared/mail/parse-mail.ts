import { parseAddressList, parseReturnPath } from './address.ts';
import { readBody } from './body.ts';
import { parseDate } from './date.ts';
import { type Budget, cut, limits, newBudget } from './limits.ts';
import type { Address, HeaderField, Mail } from './mail.ts';
import { decodeEncodedWords } from './mime/encoded-word.ts';
import { headerValue, headerValues, readHeader } from './mime/header-field.ts';
import { readParts } from './mime/mime-part.ts';
import { decodeTransfer } from './mime/transfer-encoding.ts';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Reads a message (RFC 5322, MIME). Never throws, whatever the octets are; its cost is linear in their number and
 * bounded by `limits`.
 * @param raw the message as it was received
 */
export function parseMail(raw: Uint8Array): Mail {
  return readMail(raw, newBudget(), 0);
}

function readMail(octets: Uint8Array, budget: Budget, depth: number): Mail {
  const { fields: headers, bodyStart } = readHeader(octets, firstLine(octets), octets.length, budget);
  const root = readParts(octets, headers, bodyStart, budget);
  const { body, embedded: messages } = readBody(root, budget);
  const embedded: Mail[] = [];
  for (const part of messages) {
    if (depth >= limits.embeddedDepth || budget.parts >= limits.partCount) {
      budget.reached.add(depth >= limits.embeddedDepth ? 'embeddedDepth' : 'partCount');
      break;
    }
    // RFC 2046 section 5.2.1 forbids to encode them; it happens all the same.
    embedded.push(readMail(decodeTransfer(part.octets, part.encoding, part.octets.length), budget, depth + 1));
  }
  const returnPath = headers.find(({ name }) => name === 'return-path');
  return {
    size: octets.length,
    headers,
    from: addressesOf(headers, 'from', budget),
    sender: addressesOf(headers, 'sender', budget),
    replyTo: addressesOf(headers, 'reply-to', budget),
    to: addressesOf(headers, 'to', budget),
    cc: addressesOf(headers, 'cc', budget),
    returnPath: returnPath === undefined ? null : parseReturnPath(returnPath.value, budget),
    subject: cut(decodeEncodedWords(headerValue(headers, 'subject')).trim(), 'subjectLength', budget),
    date: parseDate(headerValue(headers, 'date')),
    messageId: headerValue(headers, 'message-id').replace(/^<|>$/g, '').slice(0, limits.addressLength),
    ...body,
    embedded,
    limitsReached: [...budget.reached],
  };
}

/** Addresses of all fields of the name: a second From is shown by some programs instead of the first. */
function addressesOf(headers: readonly HeaderField[], name: string, budget: Budget): readonly Address[] {
  const addresses: Address[] = [];
  for (const value of headerValues(headers, name)) {
    if (addresses.length >= limits.addressCount) break;
    addresses.push(...parseAddressList(value, budget));
  }
  return addresses.slice(0, limits.addressCount);
}

/** Line breaks before the header are left over from transport or storage. */
export function firstLine(octets: Uint8Array): number {
  let at = 0;
  while (octets[at] === lineFeed || octets[at] === carriageReturn) at++;
  return at;
}
