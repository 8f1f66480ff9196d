const utf8 = new TextDecoder('utf-8', { ignoreBOM: false });
const windows1252 = new TextDecoder('windows-1252');

/** Decoders by lower-case label; null for labels that WHATWG's Encoding Standard does not know. */
const decoders = new Map<string, TextDecoder | null>([
  ['utf-8', utf8],
  ['utf8', utf8],
]);
/** Labels come from strangers, so that the memory of them must be bounded. */
const decoderLimit = 100;

/** Labels that honest software writes and the Encoding Standard lacks. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['utf8mb4', 'utf-8'],
  ['utf-8mb4', 'utf-8'],
  ['cp-1252', 'windows-1252'],
  ['latin-1', 'windows-1252'],
  ['iso-latin-1', 'windows-1252'],
  ['cp936', 'gbk'],
  ['cp932', 'shift_jis'],
  ['cp949', 'euc-kr'],
  ['cp950', 'big5'],
  ['gb-2312', 'gbk'],
  ['iso-2022-jp-ms', 'iso-2022-jp'],
]);

/** Where an HTML part may name its charset (HTML Standard section 13.2.3.2). */
const metaLength = 1024;
const replacement = '\ufffd';

/**
 * Octets to text. An unknown, missing or US-ASCII charset is read as UTF-8 when it is that, else as Windows-1252, as
 * mail programs do. Never throws: octets that mean nothing in the charset become U+FFFD.
 * @param charset label of the Content-Type or encoded word, '' when there is none
 */
export function decodeText(octets: Uint8Array, charset: string): string {
  const decoder = charset === '' ? null : findDecoder(charset);
  return decoder === null ? decodeUnlabelled(octets) : decoder.decode(octets);
}

/** Octets of an HTML part to text: the Content-Type's charset, else the one that the page names, else a guess. */
export function decodeHtml(octets: Uint8Array, charset: string): string {
  if (charset !== '' && findDecoder(charset) !== null) return decodeText(octets, charset);
  const head = windows1252.decode(octets.subarray(0, metaLength));
  const named = /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w.:-]{1,40})/i.exec(head)?.[1] ?? '';
  // A page that can be read byte by byte as ASCII is not UTF-16, whatever it says.
  return decodeText(octets, /^utf-?16/i.test(named) ? '' : named);
}

/**
 * UTF-8 when the octets are that, else a likely charset, else Windows-1252.
 * @param likely label of a charset that the octets may be in, '' when there is none
 */
export function decodeUnlabelled(octets: Uint8Array, likely = ''): string {
  const text = utf8.decode(octets);
  if (!text.includes(replacement)) return text;
  const decoder = likely === '' ? null : findDecoder(likely);
  return (decoder === null || decoder === utf8 ? windows1252 : decoder).decode(octets);
}

function findDecoder(charset: string): TextDecoder | null {
  const label = charset.trim().toLowerCase();
  const known = decoders.get(label);
  if (known !== undefined) return known;
  const decoder = createDecoder(label);
  if (decoders.size < decoderLimit) decoders.set(label, decoder);
  return decoder;
}

function createDecoder(label: string): TextDecoder | null {
  // US-ASCII is what software writes that never asked itself; Windows-1252 (WHATWG) would garble the UTF-8 it sends.
  if (label === 'us-ascii' || label === 'ascii') return null;
  try {
    return new TextDecoder(aliases.get(label) ?? label);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
