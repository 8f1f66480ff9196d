import { z } from 'zod';
import { isDataPath } from '../data-path.ts';
import { bundleLimits } from './limits.ts';
import { isBundleVersion } from './version.ts';

/** The format that this program writes and reads. */
export const bundleFormat = 1;

/** An Ed25519 public key: its 32 octets in base64 (RFC 8032 section 5.1.5). */
export const publicKeySchema = z.string().regex(/^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/);

const fileSchema = z
  .strictObject({
    path: z.string().max(bundleLimits.path).refine(isDataPath, 'is no file of the registry'),
    octets: z.int().nonnegative().max(bundleLimits.fileOctets),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .readonly();

const manifestSchema = z
  .strictObject({
    /** So that a signature of something else can never be one of a bundle. */
    what: z.literal('vouchsafe-registry'),
    format: z.literal(bundleFormat),
    version: z.string().refine(isBundleVersion, 'is no day with a number'),
    createdAt: z.iso.datetime({ precision: 0 }),
    /** The key that signs from the next bundle on; null: still this one. */
    nextKey: publicKeySchema.nullable(),
    files: z.array(fileSchema).min(1).max(bundleLimits.files).readonly(),
  })
  .readonly()
  .refine(({ files }) => isRising(files.map(({ path }) => path)), 'names a file twice, or not in the order of paths');

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestFile = Manifest['files'][number];

/** The one way in which a manifest is written. */
export function formatManifest({ what, format, version, createdAt, nextKey, files }: Manifest): string {
  const listed = files.map(({ path, octets, sha256 }) => ({ path, octets, sha256 }));
  return JSON.stringify({ what, format, version, createdAt, nextKey, files: listed });
}

/**
 * Reads a manifest strictly: exactly the fields there are, none twice, in their order.
 * @returns the manifest, or what is wrong with it
 */
export function parseManifest(text: string): Manifest | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'it is not JSON';
  }
  const result = manifestSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    return `${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'unknown fault'}`;
  }
  return formatManifest(result.data) === text ? result.data : 'it is not written in the one way there is';
}

function isRising(paths: readonly string[]): boolean {
  return paths.every((path, index) => index === 0 || path > (paths[index - 1] ?? ''));
}
