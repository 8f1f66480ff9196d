import type { SafeStorage } from 'electron';

/** Encrypts with a key that the operating system keeps for this person. */
export type SecretCipher = Readonly<{
  encrypt(plain: string): Promise<Buffer>;
  /** `stale`: the key has changed since, encrypt it anew. Throws when the key is not the one it was encrypted with. */
  decrypt(encrypted: Buffer): Promise<Readonly<{ plain: string; stale: boolean }>>;
}>;

export type CipherChoice =
  | Readonly<{ kind: 'ready'; cipher: SecretCipher }>
  /** This computer has no key ring. A person may say where passwords are kept all the same. */
  | Readonly<{ kind: 'no-key-ring' }>
  /** It has a key store, which does not open at the moment. */
  | Readonly<{ kind: 'locked' }>;

type Storage = Pick<
  SafeStorage,
  'decryptStringAsync' | 'encryptStringAsync' | 'getSelectedStorageBackend' | 'isAsyncEncryptionAvailable'
>;

/**
 * Finds out whether passwords can be kept encrypted here. Called after the app is ready.
 *
 * Without a key ring Electron on Linux falls back to `basic_text`, a key that is the same in every installation: that
 * hides a password from nobody who can read the file, so it counts as no key ring.
 */
export async function chooseCipher(storage: Storage, platform: NodeJS.Platform): Promise<CipherChoice> {
  if (platform === 'linux' && withoutKeyRing.has(storage.getSelectedStorageBackend())) return { kind: 'no-key-ring' };
  if (!(await storage.isAsyncEncryptionAvailable())) return { kind: 'locked' };
  return {
    kind: 'ready',
    cipher: {
      encrypt: (plain) => storage.encryptStringAsync(plain),
      async decrypt(encrypted) {
        const { result, shouldReEncrypt } = await storage.decryptStringAsync(encrypted);
        return { plain: result, stale: shouldReEncrypt };
      },
    },
  };
}

const withoutKeyRing: ReadonlySet<string> = new Set(['basic_text', 'unknown']);
