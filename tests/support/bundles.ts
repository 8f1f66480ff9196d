import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { bundleCrypto, rawPublicKey } from '../../electron/backend/registry/bundle-crypto.ts';
import { registryDigest } from '../../electron/backend/registry/registry-digest.ts';
import { makeBundle, signBundle } from '../../shared/registry/bundle/make-bundle.ts';
import { compileRegistry } from '../../shared/registry/compile.ts';
import type { CompiledRegistry } from '../../shared/registry/compiled.ts';
import { readData } from '../../shared/registry/read-data.ts';

/** A key pair of one test run. */
export type TestKey = Readonly<{ id: string; publicKey: string; privateKey: KeyObject }>;

export function testKey(): TestKey {
  const pair = generateKeyPairSync('ed25519');
  const publicKey = rawPublicKey(pair.publicKey) ?? '';
  return { id: bundleCrypto.keyId(publicKey), publicKey, privateKey: pair.privateKey };
}

const seen = { confidence: 'high', sources: ['list:file.txt'] } as const;

/** A brand as it stands in a bundle's file. */
export function bundleBrand(id: string, changes: object = {}): object {
  return { id, name: id, domains: [{ domain: `${id}.com`, ...seen }], ...changes };
}

/** A telephone number as it stands in a bundle's file. */
export function bundlePhone(number: string): object {
  return { number, country: 'gb', use: 'support', ...seen };
}

/** The smallest data that follow all rules, with the given brands. */
export function bundleFiles(brands: readonly object[] = [bundleBrand('acme')]): ReadonlyMap<string, string> {
  const kinds = ['disposable', 'freemail', 'mailing-service', 'self-service', 'shortener', 'user-content'];
  return new Map([
    ['brands/retail.json', JSON.stringify({ sector: 'retail', brands })],
    ...kinds.map((kind) => [`hosts/${kind}.txt`, ''] as const),
    ['long-tail.jsonl', ''],
    ['report-bodies.json', '[]'],
    ['sources.json', JSON.stringify({ list: { name: 'A public list', seen: '2026-01-02' } })],
  ]);
}

/** What is compiled of such data. */
export function compiledOf(files: ReadonlyMap<string, string>): CompiledRegistry {
  return compileRegistry(readData(files), registryDigest);
}

export type BundleWishes = Readonly<{
  version?: string;
  key: TestKey;
  nextKey?: TestKey;
  files?: ReadonlyMap<string, string>;
  createdAt?: number;
}>;

export const bundleDay = Date.UTC(2026, 10, 24, 12);

/** A signed bundle. */
export function signedBundle(wishes: BundleWishes): Uint8Array {
  const { version = '2026-11-24.1', key, nextKey, files = bundleFiles(), createdAt = bundleDay } = wishes;
  const order = { version, createdAt, nextKey: nextKey?.publicKey ?? null, files };
  return signWith(key, makeBundle(order, bundleCrypto.sha256));
}

export function signWith({ id, privateKey }: TestKey, octets: Uint8Array): Uint8Array {
  const signed = signBundle(octets, id, (message) => sign(null, message, privateKey).toString('base64'));
  if ('code' in signed) throw new Error(`The test's bundle is refused: ${signed.code}`);
  return signed;
}

/** A bundle with any text in its manifest's place, signed all the same. */
export function withManifest(key: TestKey, octets: Uint8Array, change: (manifest: string) => string): Uint8Array {
  const text = Buffer.from(octets).toString('latin1');
  const [first = ''] = text.split('\n', 1);
  const size = Number(first.split(' ')[2]);
  const start = first.length + 1;
  const manifest = change(text.slice(start, start + size));
  const rest = text.slice(start + size);
  const head = first.replace(/\d+$/, String(manifest.length));
  return signWith(key, Buffer.from(`${head}\n${manifest}${rest}`, 'latin1'));
}
