import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { z } from 'zod';

/**
 * The cost of a guess at the passphrase: scrypt with N = 2^17, r = 8, p = 1 takes 128 MiB and a good part of a second
 * (OWASP's recommendation, RFC 7914 for the function).
 */
export const sealCost = 2 ** 17;

/** A cheaper key is none. */
const smallestCost = 2 ** 14;

/** A file that names a cost beyond it would stop the program that opens it. */
const largestCost = 2 ** 18;

const nonceOctets = 12;
const saltOctets = 16;
const keyOctets = 32;

/** Binds what is sealed to its purpose. */
const purpose = Buffer.from('vouchsafe secrets 1');

const base64 = z.base64().max(1_500_000);

/** A sealed text as it is written down. */
export const sealedSchema = z
  .strictObject({
    version: z.literal(1),
    kdf: z.strictObject({
      name: z.literal('scrypt'),
      n: z.int().min(smallestCost).max(largestCost),
      r: z.literal(8),
      p: z.literal(1),
      salt: base64,
    }),
    nonce: base64,
    tag: base64,
    sealed: base64,
  })
  .readonly();

export type Sealed = z.infer<typeof sealedSchema>;

/** The key of a passphrase, with what it was made from. */
export type SealKey = Readonly<{ key: Buffer; kdf: Sealed['kdf'] }>;

/**
 * Makes a new key of a passphrase.
 * @param n the cost of a guess
 */
export function newSealKey(passphrase: string, n: number = sealCost): Promise<SealKey> {
  const salt = randomBytes(saltOctets).toString('base64');
  return sealKey(passphrase, { name: 'scrypt', n, r: 8, p: 1, salt });
}

/** Makes the key of a passphrase that something was sealed with. */
export async function sealKey(passphrase: string, kdf: Sealed['kdf']): Promise<SealKey> {
  const { n, r, p } = kdf;
  const salt = Buffer.from(kdf.salt, 'base64');
  // Passphrases that look the same are the same, however they are typed (RFC 8265 section 4.2 says NFC).
  const text = passphrase.normalize('NFC');
  return { key: await derive(text, salt, keyOctets, { N: n, r, p, maxmem: 2 * 128 * n * r }), kdf };
}

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);

/** Seals a text with AES-256-GCM. */
export function seal(text: string, { key, kdf }: SealKey): Sealed {
  const nonce = randomBytes(nonceOctets);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(purpose);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return {
    version: 1,
    kdf,
    nonce: nonce.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    sealed: sealed.toString('base64'),
  };
}

/** @throws when the key is another one, or a single bit was changed */
export function unseal({ nonce, tag, sealed }: Sealed, { key }: SealKey): string {
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'), { authTagLength: 16 });
  decipher.setAAD(purpose);
  decipher.setAuthTag(Buffer.from(tag, 'base64'));
  return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64')), decipher.final()]).toString('utf8');
}
