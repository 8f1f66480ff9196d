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

describe('passwords are not kept where anybody could decrypt them', () => {
  test.each<[KeyRing, boolean]>([
    ['basic_text', true],
    ['unknown', true],
    ['gnome_libsecret', false],
  ])('on Linux with key ring %s, encryption available: %s', async (keyRing, available) => {
    expect(await chooseCipher(storage(keyRing, available), 'linux')).toEqual({
      kind: 'refused',
      sentence:
        'Passwords cannot be kept encrypted on this computer. ' +
        'Install and unlock a key ring (GNOME Keyring or KWallet) and start Vouchsafe again.',
    });
  });

  test.each(['darwin', 'win32'] as const)('on %s without a key store', async (platform) => {
    const choice = await chooseCipher(storage('unknown', false), platform);
    expect(choice).toMatchObject({ kind: 'refused', sentence: expect.stringContaining('Unlock the key store') });
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
  if (choice.kind === 'refused') throw new Error(choice.sentence);
  const encrypted = await choice.cipher.encrypt('geheim');
  expect(encrypted.toString()).toBe('mieheg');
  expect(await choice.cipher.decrypt(encrypted)).toEqual({ plain: 'geheim', stale: true });
});
