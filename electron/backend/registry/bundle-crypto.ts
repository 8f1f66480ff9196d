import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { BundleCrypto } from '../../../shared/registry/bundle/open-bundle.ts';

/** The cryptography of bundles, by Node. */
export const bundleCrypto: BundleCrypto = {
  verify: (key, message, signature) => verify(null, message, publicKeyOf(key), Buffer.from(signature, 'base64')),
  sha256: (octets) => createHash('sha256').update(octets).digest('hex'),
  keyId: (key) => createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 16),
};

/** @param key 32 octets in base64 */
function publicKeyOf(key: string): KeyObject {
  const x = Buffer.from(key, 'base64').toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

/** A key's 32 octets in base64; null when it is no Ed25519 key. */
export function rawPublicKey(key: KeyObject): string | null {
  if (key.asymmetricKeyType !== 'ed25519') return null;
  const { x } = key.export({ format: 'jwk' });
  return x === undefined ? null : Buffer.from(x, 'base64url').toString('base64');
}
