import { bundleLimits } from './limits.ts';
import { bundleFormat } from './manifest.ts';
import { type Refusal, refusal } from './refusal.ts';

const name = 'vouchsafe-registry-bundle';
/** Word in the place of a signature that there is not. */
const unsignedLine = 'unsigned';
/** Octets of the longest first and signature line there can be. */
const maxLine = 128;
const lineFeed = 0x0a;

export type Signature = Readonly<{ keyId: string /** 64 octets in base64. */; signature: string }>;

/**
 * The parts of a bundle's file, which is in this order, without anything in between:
 * a line with its name, its format and the octets of its manifest; the manifest and a line feed; a line with the id of
 * the key and the signature of the manifest's octets; its files' octets in the manifest's order. Nothing is packed:
 * what is read is as large as what was given.
 */
export type BundleParts = Readonly<{
  manifest: Uint8Array;
  signature: Signature | null;
  /** All files, one after the other. */
  content: Uint8Array;
}>;

/** Writes a bundle's file. */
export function formatBundle({ manifest, signature, content }: BundleParts): Uint8Array<ArrayBuffer> {
  const ascii = new TextEncoder();
  const head = ascii.encode(`${name} ${bundleFormat} ${manifest.length}\n`);
  const line = signature === null ? unsignedLine : `${signature.keyId} ${signature.signature}`;
  const tail = ascii.encode(`\n${line}\n`);
  const parts = [head, manifest, tail, content];
  const octets = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    octets.set(part, at);
    at += part.length;
  }
  return octets;
}

/** Takes a bundle's file apart. Nothing in it is believed yet. */
export function takeApart(octets: Uint8Array): BundleParts | Refusal {
  if (octets.length > bundleLimits.octets) {
    return refusal('too-large', { what: 'bundle', most: String(bundleLimits.octets) });
  }
  const first = lineAt(octets, 0);
  const [, format = '', size = ''] =
    /^vouchsafe-registry-bundle ([1-9]\d{0,3}) ([1-9]\d{0,7})$/.exec(first ?? '') ?? [];
  if (first === null || format === '') {
    const begun = new TextDecoder('latin1').decode(octets.subarray(0, name.length));
    return refusal(
      octets.length > 0 && name.startsWith(begun) && octets.length <= name.length ? 'truncated' : 'not-a-bundle',
    );
  }
  if (Number(format) > bundleFormat) return refusal('newer-format', { format });
  if (Number(size) > bundleLimits.manifestOctets) {
    return refusal('too-large', { what: 'manifest', most: String(bundleLimits.manifestOctets) });
  }
  const start = first.length + 1;
  const end = start + Number(size);
  if (octets.length <= end) return refusal('truncated');
  if (octets[end] !== lineFeed) return refusal('not-a-bundle');
  const line = lineAt(octets, end + 1);
  if (line === null) return refusal(octets.length - end <= maxLine ? 'truncated' : 'not-a-bundle');
  const signature = readSignature(line);
  if (signature === 'none') return refusal('not-a-bundle');
  const content = octets.subarray(end + 1 + line.length + 1);
  return { manifest: octets.subarray(start, end), signature, content };
}

function readSignature(line: string): Signature | null | 'none' {
  if (line === unsignedLine) return null;
  // 64 octets fill 86 letters; the last of them has two bits, all others would be a second way to write the same.
  const [, keyId = '', signature = ''] = /^([0-9a-f]{16}) ([A-Za-z0-9+/]{85}[AQgw]==)$/.exec(line) ?? [];
  return keyId === '' ? 'none' : { keyId, signature };
}

/** The line that begins at an octet, in ASCII and without its line feed; null when it has no end within bounds. */
function lineAt(octets: Uint8Array, start: number): string | null {
  const end = octets.subarray(start, start + maxLine).indexOf(lineFeed);
  return end < 0 ? null : new TextDecoder('latin1').decode(octets.subarray(start, start + end));
}
