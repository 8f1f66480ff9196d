import { generateKeyPairSync } from 'node:crypto';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';

/** A key pair for signing fixtures: the private key, and the record that publishes the other half. */
export type DkimKey = Readonly<{ privateKey: string; record: string }>;

/** A new RSA key of so many bits. */
export function createDkimKey(bits: number): DkimKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: bits,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  });
  return { privateKey, record: `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}` };
}

export type SignOptions = Readonly<{ domain: string; maxBodyLength?: number; algorithm?: string; expires?: Date }>;

/**
 * The message with a DKIM signature of selector `s1` on top.
 * @throws Error when it cannot be signed
 */
export async function signMessage(message: string, key: DkimKey, options: SignOptions): Promise<string> {
  const { domain, ...rest } = options;
  const signature = { signingDomain: domain, selector: 's1', privateKey: key.privateKey, ...rest };
  const { signatures, errors } = await dkimSign(message, { ...signature, signatureData: [signature] });
  if (signatures === '') throw new Error(`not signed: ${errors.map(({ err }) => err.message).join(', ')}`);
  return signatures + message;
}
