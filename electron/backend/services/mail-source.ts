import { type MailSource, maxContentLength } from '../../../shared/contract/mail-content.ts';

/** A message as it lies on its server, one character an octet: the header up to the first empty line, and the body. */
export function readSource(raw: Uint8Array): MailSource {
  const octets = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const [headerEnd, bodyStart] = emptyLine(octets);
  const header = octets.toString('latin1', 0, Math.min(headerEnd, maxContentLength));
  const body = octets.toString('latin1', bodyStart, Math.min(octets.length, bodyStart + maxContentLength));
  return { header, body, cut: headerEnd > maxContentLength || octets.length - bodyStart > maxContentLength };
}

/** Where the header ends and the body begins; lines end in CRLF, or in what some server has made of it. */
function emptyLine(octets: Buffer): readonly [number, number] {
  const marks = ['\r\n\r\n', '\n\n'].map((mark) => [octets.indexOf(mark), mark.length] as const);
  const found = marks.filter(([at]) => at >= 0).sort(([one], [other]) => one - other);
  const [at, length] = found[0] ?? [octets.length, 0];
  return [at, at + length];
}
