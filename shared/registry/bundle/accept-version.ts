import { bundleLimits } from './limits.ts';
import type { Manifest } from './manifest.ts';
import { type Refusal, refusal } from './refusal.ts';
import { compareVersions, dayOfVersion, isBuiltInNewer } from './version.ts';

/** What a bundle's version is held against. */
export type Versions = Readonly<{
  /** The newest bundle that was ever installed here, taken back or not. */
  newest: string | null;
  /** Version of the compiled registry that the program brings along. */
  builtIn: string;
  /** ms */
  now: number;
}>;

/**
 * Whether a bundle may be installed after those that were: whoever can replay an old one must not bring back a number
 * that was taken out because somebody else has it now.
 */
export function versionRefusal({ version, createdAt }: Manifest, versions: Versions): Refusal | null {
  const { newest, builtIn, now } = versions;
  // One from far ahead would keep every later one out for as long.
  const latest = Math.max(dayOfVersion(version), Date.parse(createdAt));
  if (latest > now + bundleLimits.aheadMs) return refusal('future', { version });
  if (newest !== null && compareVersions(version, newest) <= 0) return refusal('older', { version, newest });
  return isBuiltInNewer(builtIn, version) ? refusal('older-than-built-in', { version, builtIn }) : null;
}
