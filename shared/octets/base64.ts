const alphabet = new TextEncoder().encode('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');
const padding = 0x3d;
/** RFC 2045 section 6.8: a line has at most 76 characters. */
const lineLength = 76;
const octetsOfLine = (lineLength / 4) * 3;

/** Encodes octets in base64 (RFC 4648 section 4), as ASCII octets without line breaks. */
export function encodeBase64(octets: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoded = new Uint8Array(Math.ceil(octets.length / 3) * 4);
  let at = 0;
  for (let i = 0; i < octets.length; i += 3) {
    const group = ((octets[i] ?? 0) << 16) | ((octets[i + 1] ?? 0) << 8) | (octets[i + 2] ?? 0);
    const left = octets.length - i;
    encoded[at++] = alphabet[group >> 18] ?? padding;
    encoded[at++] = alphabet[(group >> 12) & 63] ?? padding;
    encoded[at++] = left > 1 ? (alphabet[(group >> 6) & 63] ?? padding) : padding;
    encoded[at++] = left > 2 ? (alphabet[group & 63] ?? padding) : padding;
  }
  return encoded;
}

/** Encodes octets in base64 as the body of a mail has it (RFC 2045 section 6.8): in lines, each but the last ended by CRLF. */
export function encodeBase64Lines(octets: Uint8Array): Uint8Array<ArrayBuffer> {
  const lines = Math.ceil(octets.length / octetsOfLine);
  const size = Math.ceil(octets.length / 3) * 4 + Math.max(0, lines - 1) * 2;
  const encoded = new Uint8Array(size);
  for (let line = 0, at = 0; line < lines; line++) {
    if (line > 0) {
      encoded[at++] = 0x0d;
      encoded[at++] = 0x0a;
    }
    const text = encodeBase64(octets.subarray(line * octetsOfLine, (line + 1) * octetsOfLine));
    encoded.set(text, at);
    at += text.length;
  }
  return encoded;
}
