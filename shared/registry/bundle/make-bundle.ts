import { formatBundle, takeApart } from './container.ts';
import { bundleFormat, formatManifest, type Manifest } from './manifest.ts';
import type { BundleCrypto } from './open-bundle.ts';
import { formatContent } from './read-content.ts';
import type { Refusal } from './refusal.ts';

export type BundleOrder = Readonly<{
  version: string;
  /** ms */
  createdAt: number;
  /** Public key in base64 that is to sign from the next bundle on. */
  nextKey: string | null;
  /** Text of the registry's data by path. */
  files: ReadonlyMap<string, string>;
}>;

/** Makes a bundle that is not signed yet. The same order gives the same octets. */
export function makeBundle(order: BundleOrder, sha256: BundleCrypto['sha256']): Uint8Array<ArrayBuffer> {
  const utf8 = new TextEncoder();
  const paths = [...order.files.keys()].sort();
  const contents = paths.map((path) => utf8.encode(formatContent(path, order.files.get(path) ?? '')));
  const manifest: Manifest = {
    what: 'vouchsafe-registry',
    format: bundleFormat,
    version: order.version,
    createdAt: `${new Date(order.createdAt).toISOString().slice(0, 19)}Z`,
    nextKey: order.nextKey,
    files: paths.map((path, index) => {
      const content = contents[index] ?? new Uint8Array();
      return { path, octets: content.length, sha256: sha256(content) };
    }),
  };
  const content = new Uint8Array(contents.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const file of contents) {
    content.set(file, at);
    at += file.length;
  }
  return formatBundle({ manifest: utf8.encode(formatManifest(manifest)), signature: null, content });
}

/**
 * Signs a bundle, in place of whoever signed it before.
 * @param sign the signature of a message, 64 octets in base64
 */
export function signBundle(
  octets: Uint8Array,
  keyId: string,
  sign: (message: Uint8Array) => string,
): Uint8Array<ArrayBuffer> | Refusal {
  const parts = takeApart(octets);
  if ('code' in parts) return parts;
  return formatBundle({ ...parts, signature: { keyId, signature: sign(parts.manifest) } });
}
