import { z } from 'zod';
import { refusalSchema } from '../../../shared/contract/registry-update.ts';
import { publicKeySchema } from '../../../shared/registry/bundle/manifest.ts';
import { isBundleVersion } from '../../../shared/registry/bundle/version.ts';
import { bundleCrypto } from './bundle-crypto.ts';
import type { CheckedBundle } from './check-bundle.ts';

const version = z.string().refine(isBundleVersion);

const installedSchema = z
  .strictObject({
    version,
    keyId: z.string(),
    /** ms */
    signedAt: z.int(),
    /** Of the bundle's file. */
    sha256: z.string(),
  })
  .readonly();

/** What is remembered of bundles, in `state.json` beside them. */
export const storedStateSchema = z
  .strictObject({
    format: z.literal(1),
    /** Null: the registry that the program brings along. */
    current: installedSchema.nullable(),
    /** What was in use before, as long as nobody returned to it; `none`: nothing else was ever in use. */
    previous: z.union([installedSchema, z.literal('built-in'), z.literal('none')]),
    newest: version.nullable(),
    /** Accepted besides the program's own. */
    keys: z.array(z.strictObject({ key: publicKeySchema, from: z.enum(['owner', 'successor']) }).readonly()).readonly(),
    /** Ids of keys that handed over. */
    retired: z.array(z.string()).readonly(),
    lastCheck: z
      .strictObject({
        at: z.int(),
        result: z.enum(['newer', 'current', 'refused']),
        version: z.string(),
        refused: refusalSchema.nullable(),
      })
      .readonly()
      .nullable(),
  })
  .readonly();

export type InstalledBundle = z.infer<typeof installedSchema>;
export type StoredState = z.infer<typeof storedStateSchema>;

export const emptyState: StoredState = {
  format: 1,
  current: null,
  previous: 'none',
  newest: null,
  keys: [],
  retired: [],
  lastCheck: null,
};

/**
 * After a bundle was installed. Whoever it names as its successor takes its key's place.
 * @param inUse the bundle that was in use before; null for the program's own registry
 */
export function withInstalled(state: StoredState, bundle: CheckedBundle, inUse: InstalledBundle | null): StoredState {
  const { manifest, keyId, octets } = bundle;
  const { nextKey } = manifest;
  const current = {
    version: manifest.version,
    keyId,
    signedAt: Date.parse(manifest.createdAt),
    sha256: bundleCrypto.sha256(octets),
  };
  const { lastCheck } = state;
  const installed: StoredState = {
    ...state,
    current,
    previous: inUse ?? 'built-in',
    newest: manifest.version,
    lastCheck: lastCheck?.version === manifest.version ? { ...lastCheck, result: 'current' } : lastCheck,
  };
  if (nextKey === null) return installed;
  const others = state.keys.filter(({ key }) => key !== nextKey && bundleCrypto.keyId(key) !== keyId);
  return { ...installed, keys: [...others, { key: nextKey, from: 'successor' }], retired: [...state.retired, keyId] };
}

/** After the owner returned to what was in use before, from which the way leads forward again. */
export function withPrevious(state: StoredState, inUse: InstalledBundle | null): StoredState {
  const current = typeof state.previous === 'string' ? null : state.previous;
  return { ...state, current, previous: inUse ?? 'built-in' };
}

/** After the owner said that a key's bundles are to be accepted; null when it handed over to its successor. */
export function withKey(state: StoredState, key: string): StoredState | null {
  if (state.retired.includes(bundleCrypto.keyId(key))) return null;
  if (state.keys.some((known) => known.key === key)) return state;
  return { ...state, keys: [...state.keys, { key, from: 'owner' }] };
}

export type AcceptedKey = Readonly<{ key: string; from: 'program' | 'owner' | 'successor' }>;

/** @param pinned keys that the program accepts from the start */
export function acceptedKeys(state: StoredState, pinned: readonly string[]): readonly AcceptedKey[] {
  const own = pinned.map((key) => ({ key, from: 'program' as const }));
  return [...own, ...state.keys].filter(({ key }) => !state.retired.includes(bundleCrypto.keyId(key)));
}
