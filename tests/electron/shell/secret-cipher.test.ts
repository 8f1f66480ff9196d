import { describe, expect, test } from 'vitest';
import { chooseCipher } from '../../../electron/shell/secret-cipher.ts';

type KeyRing = ReturnType<Parameters<typeof chooseCipher>[0]['getSelectedStorageBackend']>;

/** Electron's safe storage with a key of its own; "encrypting" is turning the text around. */
function storage(keyRing: KeyRing, available = true, shouldReEncrypt = false) {
  const turn = (text: string) => [...text].reverse().join('');
  return {
    getSelectedStorageBackend: () => keyRing,
    isAsyncEncryptionAvailable: async () => available,
    encryptStringAsync: async (plain: string) => Buffer.from(turn(plain)),
    decryptStringAsync: async (encrypted: Buffer) => ({ result: turn(encrypted.toString()), shouldReEncrypt }),
  };
}

describe('nothing is encrypted with a key that anybody has', () => {
  test.each<KeyRing>(['basic_text', 'unknown'])('on Linux the key ring %s is none', async (keyRing) => {
    expect(await chooseCipher(storage(keyRing), 'linux')).toEqual({ kind: 'no-key-ring' });
  });

  test.each<[NodeJS.Platform, KeyRing]>([
    ['linux', 'gnome_libsecret'],
    ['darwin', 'unknown'],
    ['win32', 'unknown'],
  ])('on %s a key store that does not open is locked, not missing', async (platform, keyRing) => {
    expect(await chooseCipher(storage(keyRing, false), platform)).toEqual({ kind: 'locked' });
  });
});

test.each<[NodeJS.Platform, KeyRing]>([
  ['linux', 'gnome_libsecret'],
  ['linux', 'kwallet6'],
  // The name of the key ring means something on Linux only.
  ['darwin', 'unknown'],
  ['win32', 'unknown'],
])('on %s with %s they are encrypted and decrypted', async (platform, keyRing) => {
  const choice = await chooseCipher(storage(keyRing, true, true), platform);
  if (choice.kind !== 'ready') throw new Error(choice.kind);
  const encrypted = await choice.cipher.encrypt('geheim');
  expect(encrypted.toString()).toBe('mieheg');
  expect(await choice.cipher.decrypt(encrypted)).toEqual({ plain: 'geheim', stale: true });
});
