import { bundleCrypto } from '../../electron/backend/registry/bundle-crypto.ts';
import { formatBundle } from '../../shared/registry/bundle/container.ts';
import { formatManifest } from '../../shared/registry/bundle/manifest.ts';
import { bundleDay, signWith, type TestKey } from './bundles.ts';

/** A signed bundle with its files' texts as they are given, which an honest maker would write in the one way there is. */
export function tamperedContent(
  key: TestKey,
  { version, files }: Readonly<{ version: string; files: ReadonlyMap<string, string> }>,
): Uint8Array {
  const contents = [...files].sort(([one], [other]) => (one < other ? -1 : 1));
  const manifest = formatManifest({
    what: 'vouchsafe-registry',
    format: 1,
    version,
    createdAt: `${new Date(bundleDay).toISOString().slice(0, 19)}Z`,
    nextKey: null,
    files: contents.map(([path, text]) => {
      const octets = Buffer.from(text);
      return { path, octets: octets.length, sha256: bundleCrypto.sha256(octets) };
    }),
  });
  const content = Buffer.from(contents.map(([, text]) => text).join(''));
  return signWith(key, formatBundle({ manifest: Buffer.from(manifest), signature: null, content }));
}
