import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import { z } from 'zod';
import { makeBundle, signBundle } from '../../../shared/registry/bundle/make-bundle.ts';
import { brandFileSchema } from '../../../shared/registry/schema.ts';
import { bundleCrypto, rawPublicKey } from '../../backend/registry/bundle-crypto.ts';
import { readDataFiles } from '../registry/bundle-files.ts';

/** Where the demo's newer registry is fetched from, on this machine. */
export type DemoFeed = Readonly<{
  address: string;
  /** The key that its bundle is signed with, made for this run and kept nowhere. */
  publicKey: string;
  stop(): Promise<void>;
}>;

/** Serves a signed bundle with the registry that ships and one organisation more, made when it is first asked for. */
export async function startDemoFeed(now: () => number): Promise<DemoFeed> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = z.string().parse(rawPublicKey(publicKey));
  let bundle: Uint8Array | null = null;
  const server = createServer((_, response) => {
    bundle ??= demoBundle(now(), bundleCrypto.keyId(raw), (message) => sign(null, message, privateKey));
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bundle);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}/registry.bundle`,
    publicKey: raw,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function demoBundle(now: number, keyId: string, signed: (message: Uint8Array) => Buffer): Uint8Array {
  const data = readDataFiles();
  const path = 'brands/bank.json';
  const banks = brandFileSchema.parse(JSON.parse(data.get(path) ?? ''));
  const files = new Map(data).set(path, JSON.stringify({ ...banks, brands: [...banks.brands, exampleBank] }));
  const version = `${new Date(now).toISOString().slice(0, 10)}.1`;
  const unsigned = makeBundle({ version, createdAt: now, nextKey: null, files }, bundleCrypto.sha256);
  const bundle = signBundle(unsigned, keyId, (message) => signed(message).toString('base64'));
  if ('code' in bundle) throw new Error(`The demo's registry bundle cannot be made: ${bundle.code}`);
  return bundle;
}

const seen = { confidence: 'high', seen: '2026-11-24', sources: ['https://www.example.com/'] };

/** Nobody's bank, under a domain reserved for examples (RFC 2606) and with a number reserved for fiction. */
const exampleBank = {
  id: 'vouchsafe-example-bank',
  name: 'Vouchsafe Example Bank',
  countries: ['gb'],
  domains: [{ domain: 'example.com', ...seen }],
  phones: [{ number: '+442079460000', country: 'gb', use: 'support', ...seen }],
};
