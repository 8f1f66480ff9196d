import { dayMs } from '../../time.ts';
/** What a registry bundle may hold. Each is checked before anything of that size is read or made. */
export const bundleLimits = {
  /** Octets of the whole file; the registry that ships needs a third. */
  octets: 6 * 1024 * 1024,
  manifestOctets: 32 * 1024,
  files: 64,
  fileOctets: 3 * 1024 * 1024,
  /** Characters of a path inside of the registry's data. */
  path: 64,
  /** Brands and organisations of which only names are known. */
  brands: 20_000,
  /** Milliseconds that a bundle may be from after this computer's clock. */
  aheadMs: dayMs,
} as const;
