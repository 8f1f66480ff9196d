import { encodeBase64Lines } from '../octets/base64.ts';
import { joinOctets } from '../octets/join.ts';
import { quotedPrintable } from '../octets/quoted-printable.ts';

const encoder = new TextEncoder();
const hyphen = 0x2d;

/** One part of a report: its header fields and its body as it is transferred. */
export type Part = Readonly<{ fields: readonly string[]; body: Uint8Array }>;

/** A multipart message of which the boundary is still to be found. */
export type Multipart = Readonly<{
  /** All header fields but those that MIME needs. */
  fields: readonly string[];
  /** `mixed`, or `report` with its parameter. */
  subtype: string;
  parts: readonly Part[];
  /** Letters and digits that the sender of the original could not know. */
  seed: string;
}>;

/** Writes a multipart message (RFC 2046 section 5.1). The bodies are copied octet for octet. */
export function writeMessage({ fields, subtype, parts, seed }: Multipart): Uint8Array<ArrayBuffer> {
  const boundary = findBoundary(parts, seed);
  const type = `Content-Type: multipart/${subtype};\r\n boundary="${boundary}"`;
  const head = [...fields, 'MIME-Version: 1.0', type, '', ''].join('\r\n');
  const pieces = [
    encoder.encode(head),
    ...parts.flatMap(({ fields: partFields, body }, at) => [
      encoder.encode(`${at === 0 ? '' : '\r\n'}--${boundary}\r\n${partFields.join('\r\n')}\r\n\r\n`),
      body,
    ]),
    encoder.encode(`\r\n--${boundary}--\r\n`),
  ];
  return joinOctets(pieces);
}

/** No line of a part may begin with the boundary. `=_` stands in no text that is quoted-printable or base64. */
function findBoundary(parts: readonly Part[], seed: string): string {
  for (let attempt = 0; ; attempt++) {
    const boundary = `=_vouchsafe_${seed}_${attempt}`;
    const delimiter = encoder.encode(`--${boundary}`);
    if (!parts.some(({ body }) => contains(body, delimiter))) return boundary;
  }
}

function contains(octets: Uint8Array, wanted: Uint8Array): boolean {
  const last = octets.length - wanted.length;
  for (let at = octets.indexOf(hyphen); at >= 0 && at <= last; at = octets.indexOf(hyphen, at + 1)) {
    if (wanted.every((octet, i) => octets[at + i] === octet)) return true;
  }
  return false;
}

/** A part of plain text: as it is when it is ASCII, else quoted-printable (RFC 2045 section 6.7). */
export function textPart(text: string): Part {
  const plain = /^[\n\x20-\x7e]*$/.test(text);
  return {
    fields: [
      `Content-Type: text/plain; charset=${plain ? 'us-ascii' : 'utf-8'}`,
      `Content-Transfer-Encoding: ${plain ? '7bit' : 'quoted-printable'}`,
    ],
    body: encoder.encode(plain ? text.replaceAll('\n', '\r\n') : quotedPrintable(encoder.encode(text))),
  };
}

/** A part that is a file, in base64. */
export function filePart(mediaType: string, name: string, octets: Uint8Array): Part {
  return {
    fields: [
      `Content-Type: ${mediaType}; name="${name}"`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; filename="${name}"`,
    ],
    body: encodeBase64Lines(octets),
  };
}
