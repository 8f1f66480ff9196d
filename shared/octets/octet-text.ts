/** Octets that become characters at once: more would not fit on the stack. */
const atOnce = 8_192;

/** Octets as a text of the characters U+0000 to U+00FF, one to one. (`latin1` of TextDecoder is windows-1252, which is not.) */
export function octetText(octets: Uint8Array): string {
  let text = '';
  for (let at = 0; at < octets.length; at += atOnce) {
    text += String.fromCharCode(...octets.subarray(at, at + atOnce));
  }
  return text;
}

/** The octets of such a text. */
export function textOctets(text: string): Uint8Array<ArrayBuffer> {
  const octets = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) octets[at] = text.charCodeAt(at);
  return octets;
}
