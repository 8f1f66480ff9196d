import { type BundleParts, takeApart } from './container.ts';
import { type Manifest, parseManifest } from './manifest.ts';
import { type Refusal, refusal } from './refusal.ts';

/** What cannot be done without input or output: the system's own cryptography. */
export type BundleCrypto = Readonly<{
  /**
   * Whether a signature is that of a message (Ed25519, RFC 8032).
   * @param key 32 octets in base64
   * @param signature 64 octets in base64
   */
  verify(key: string, message: Uint8Array, signature: string): boolean;
  /** In hexadecimal digits, lower case. */
  sha256(octets: Uint8Array): string;
  /** The short name of a key: the first 16 digits of its hash. */
  keyId(key: string): string;
}>;

/** Whose signature counts. */
export type Keyring = Readonly<{
  /** Public keys in base64. */
  accepted: readonly string[];
  /** Ids of keys that handed over to a successor: whoever has one of them signs nothing any more. */
  retired: readonly string[];
}>;

/** A bundle whose signature holds and whose files are those that were signed. */
export type OpenBundle = Readonly<{
  manifest: Manifest;
  keyId: string;
  files: ReadonlyMap<string, Uint8Array>;
}>;

/**
 * Opens a bundle: first its signature, then what was signed, so that nothing of an unsigned file is ever interpreted.
 * Its data are still to be read and checked.
 */
export function openBundle(octets: Uint8Array, keyring: Keyring, crypto: BundleCrypto): OpenBundle | Refusal {
  const parts = takeApart(octets);
  if ('code' in parts) return parts;
  const keyId = signerOf(parts, keyring, crypto);
  return typeof keyId === 'string' ? openContent(parts, keyId, crypto) : keyId;
}

/** Opens a bundle without regard to who signed it, if anybody did: for whoever makes one. */
export function openUnverified(octets: Uint8Array, crypto: BundleCrypto): OpenBundle | Refusal {
  const parts = takeApart(octets);
  return 'code' in parts ? parts : openContent(parts, parts.signature?.keyId ?? '', crypto);
}

function signerOf({ manifest, signature }: BundleParts, keyring: Keyring, crypto: BundleCrypto): string | Refusal {
  if (signature === null) return refusal('unsigned');
  const { keyId } = signature;
  if (keyring.retired.includes(keyId)) return refusal('retired-key', { key: keyId });
  if (keyring.accepted.length === 0) return refusal('no-key');
  const key = keyring.accepted.find((candidate) => crypto.keyId(candidate) === keyId);
  if (key === undefined) return refusal('unknown-key', { key: keyId });
  return crypto.verify(key, manifest, signature.signature) ? keyId : refusal('signature');
}

function openContent({ manifest: text, content }: BundleParts, keyId: string, crypto: BundleCrypto) {
  const manifest = parseManifest(new TextDecoder('latin1').decode(text));
  if (typeof manifest === 'string') return refusal('manifest', { detail: manifest });
  const whole = manifest.files.reduce((sum, file) => sum + file.octets, 0);
  if (content.length !== whole) return refusal(content.length < whole ? 'truncated' : 'trailing');
  const files = new Map<string, Uint8Array>();
  let at = 0;
  for (const { path, octets, sha256 } of manifest.files) {
    const file = content.subarray(at, at + octets);
    if (crypto.sha256(file) !== sha256) return refusal('file', { path });
    files.set(path, file);
    at += octets;
  }
  return { manifest, keyId, files };
}
