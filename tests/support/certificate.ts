import { generateKeyPairSync, sign, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';

export type CertificateOptions = Readonly<{
  /** DNS names and IPv4 addresses for the subjectAltName. */
  names: readonly string[];
  notBefore?: Date;
  notAfter?: Date;
}>;

export type Certificate = Readonly<{
  certificate: string;
  key: string;
  /** SHA-256, colon-separated hex. */
  fingerprint: string;
}>;

const day = 24 * 60 * 60 * 1000;

/**
 * Makes a self-signed certificate (RFC 5280) with a new P-256 key, in PEM. Written out in DER here because neither
 * Node nor every machine has a tool for it.
 */
export function createCertificate({
  names,
  notBefore = new Date(Date.now() - day),
  notAfter = new Date(Date.now() + day),
}: CertificateOptions): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(set(sequence(oid('550403'), der(0x0c, Buffer.from(names[0] ?? 'test')))));
  const algorithm = sequence(oid('2a8648ce3d040302'));
  const altNames = sequence(
    ...names.map((value) =>
      isIP(value) === 4 ? der(0x87, Buffer.from(value.split('.').map(Number))) : der(0x82, Buffer.from(value)),
    ),
  );
  const isAuthority = sequence(
    oid('551d13'),
    der(0x01, Buffer.of(0xff)),
    der(0x04, sequence(der(0x01, Buffer.of(0xff)))),
  );
  const content = sequence(
    der(0xa0, der(0x02, Buffer.of(2))),
    der(0x02, Buffer.of(1)),
    algorithm,
    name,
    sequence(utcTime(notBefore), utcTime(notAfter)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(isAuthority, sequence(oid('551d11'), der(0x04, altNames)))),
  );
  const signature = sign('sha256', content, privateKey);
  const certificate = new X509Certificate(sequence(content, algorithm, der(0x03, Buffer.of(0), signature)));
  return {
    certificate: certificate.toString(),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    fingerprint: certificate.fingerprint256,
  };
}

/** One value in DER: tag, length, content (X.690 section 8.1). */
function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const length = body.length < 0x80 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

function sequence(...content: readonly Buffer[]): Buffer {
  return der(0x30, ...content);
}

function set(...content: readonly Buffer[]): Buffer {
  return der(0x31, ...content);
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}

function utcTime(date: Date): Buffer {
  return der(0x17, Buffer.from(`${date.toISOString().slice(2, 19).replaceAll(/[-T:]/g, '')}Z`));
}
