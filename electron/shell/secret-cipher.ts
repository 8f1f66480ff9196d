import type { SafeStorage } from 'electron';

/** Encrypts with a key that the operating system keeps for this person. */
export type SecretCipher = Readonly<{
  encrypt(plain: string): Promise<Buffer>;
  /** `stale`: the key has changed since, encrypt it anew. Throws when the key is not the one it was encrypted with. */
  decrypt(encrypted: Buffer): Promise<Readonly<{ plain: string; stale: boolean }>>;
}>;

export type CipherChoice =
  | Readonly<{ kind: 'ready'; cipher: SecretCipher }>
  /** Passwords cannot be kept here; the sentence says why and what to do. */
  | Readonly<{ kind: 'refused'; sentence: string }>;

type Storage = Pick<
  SafeStorage,
  'decryptStringAsync' | 'encryptStringAsync' | 'getSelectedStorageBackend' | 'isAsyncEncryptionAvailable'
>;

/**
 * Finds out whether passwords can be kept encrypted here. Called after the app is ready.
 *
 * Without a key ring Electron on Linux falls back to `basic_text`, a key that is the same in every installation: that
 * hides a password from nobody who can read the file, so it is refused.
 */
export async function chooseCipher(storage: Storage, platform: NodeJS.Platform): Promise<CipherChoice> {
  if (platform === 'linux' && withoutKeyRing.has(storage.getSelectedStorageBackend())) return refused(platform);
  if (!(await storage.isAsyncEncryptionAvailable())) return refused(platform);
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

function refused(platform: NodeJS.Platform): CipherChoice {
  const remedy =
    platform === 'linux'
      ? 'Install and unlock a key ring (GNOME Keyring or KWallet) and start Vouchsafe again.'
      : 'Unlock the key store of this computer and start Vouchsafe again.';
  return { kind: 'refused', sentence: `Passwords cannot be kept encrypted on this computer. ${remedy}` };
}
