import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CipherChoice, SecretCipher } from '../../../electron/shell/secret-cipher.ts';
import type { PlainKeeping } from '../../../electron/shell/secret-keeping.ts';
import { SecretVault } from '../../../electron/shell/secret-vault.ts';
import { en } from '../../../electron/shell/words/en.ts';

let folder = '';
let path = '';
let faults: unknown[] = [];
let allowed: PlainKeeping | null = null;
let consent: PlainKeeping | null = null;
let asked = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouchsafe-secrets-'));
  path = join(folder, 'secrets.json');
  faults = [];
  [allowed, consent, asked] = [null, null, 0];
});
afterEach(() => rm(folder, { recursive: true }));

/** Encrypts with a named key, and with another key fails as the real one does. */
function cipher(key: string, stale = false): SecretCipher {
  return {
    encrypt: async (plain) => Buffer.from(`${key}:${[...plain].reverse().join('')}`),
    async decrypt(encrypted) {
      const [usedKey, turned = ''] = encrypted.toString().split(':');
      if (usedKey !== key) throw new Error('wrong key');
      return { plain: [...turned].reverse().join(''), stale };
    },
  };
}

function vault(choice: CipherChoice | SecretCipher = cipher('k')): SecretVault {
  const chosen: CipherChoice = 'kind' in choice ? choice : { kind: 'ready', cipher: choice };
  return vaultOver(async () => chosen);
}

function vaultOver(chooseCipher: () => Promise<CipherChoice>): SecretVault {
  return new SecretVault({
    path,
    chooseCipher,
    allowed: () => allowed,
    async askKeeping() {
      asked += 1;
      allowed = consent;
      return consent;
    },
    words: () => en.secrets,
    onFault: (error) => faults.push(error),
  });
}

const write = (ref: string, secret: string) => ({ operation: 'write', ref, secret }) as const;
const read = (ref: string) => ({ operation: 'read', ref }) as const;
const done = (secret: string | null) => ({ kind: 'done', secret });

describe('a password', () => {
  test('is read as it was written, after a restart too, and is gone when removed', async () => {
    expect(await vault().answer(write('work', 'pässword'))).toEqual(done(null));
    expect(await vault().answer(read('work'))).toEqual(done('pässword'));
    expect(await vault().answer({ operation: 'remove', ref: 'work' })).toEqual(done(null));
    expect(await vault().answer(read('work'))).toEqual(done(null));
    expect(faults).toEqual([]);
  });

  test('stands on disk encrypted only, for its owner only', async () => {
    await vault().answer(write('work', 'password'));
    expect(await readFile(path, 'utf8')).not.toContain('password');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['secrets.json']);
  });

  test('is for its owner only where a crash left a file that others may read, or somebody a link', async () => {
    const elsewhere = join(folder, 'elsewhere');
    await writeFile(elsewhere, 'not ours');
    await writeFile(`${path}.next`, 'left over', { mode: 0o644 });
    await vault().answer(write('ann', 'hunter2'));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await symlink(elsewhere, `${path}.next`);
    await vault().answer(write('bob', 'hunter3'));
    expect(await readFile(elsewhere, 'utf8')).toBe('not ours');
    expect(await vault().answer(read('bob'))).toEqual(done('hunter3'));
  });

  test('that was never written is none, and asking creates no file', async () => {
    expect(await vault().answer(read('__proto__'))).toEqual(done(null));
    expect(await readdir(folder)).toEqual([]);
  });

  test('may be referred to by a name that JavaScript knows', async () => {
    await vault().answer(write('constructor', 'one'));
    expect(await vault().answer(read('constructor'))).toEqual(done('one'));
    expect(await vault().answer(read('toString'))).toEqual(done(null));
  });

  test('is not lost when two are written at once', async () => {
    const one = vault();
    await Promise.all([one.answer(write('a', '1')), one.answer(write('b', '2')), one.answer(write('c', '3'))]);
    expect(await Promise.all(['a', 'b', 'c'].map((ref) => one.answer(read(ref))))).toEqual(['1', '2', '3'].map(done));
  });

  test('whose key is to be renewed is encrypted anew', async () => {
    await vault().answer(write('work', 'password'));
    const before = await stat(path);
    await vault(cipher('k', true)).answer(read('work'));
    expect((await stat(path)).ino).not.toBe(before.ino);
    expect(await vault().answer(read('work'))).toEqual(done('password'));
  });
});

describe('without a key ring', () => {
  const none: CipherChoice = { kind: 'no-key-ring' };

  test('a password is not kept unless the person says where', async () => {
    const answer = await vault(none).answer(write('work', 'password'));
    expect(answer).toEqual({ kind: 'refused', sentence: en.secrets.refused });
    expect([await readdir(folder), asked]).toEqual([[], 1]);
  });

  test('it is kept until the program ends and nowhere on disk, if so chosen, and nobody is asked again', async () => {
    consent = 'session';
    const running = vault(none);
    await running.answer(write('work', 'one'));
    await running.answer(write('home', 'two'));
    expect(await running.answer(read('work'))).toEqual(done('one'));
    expect([await readdir(folder), asked]).toEqual([[], 1]);
    expect(await vault(none).answer(read('work'))).toEqual(done(null));
    await running.answer({ operation: 'remove', ref: 'work' });
    expect(await running.answer(read('work'))).toEqual(done(null));
  });

  test('it is kept unencrypted, for its owner only, if so chosen, and encrypted as soon as that is possible', async () => {
    consent = 'plain';
    await vault(none).answer(write('work', 'password'));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await vault(none).answer(read('work'))).toEqual(done('password'));
    expect(await vault().answer(read('work'))).toEqual(done('password'));
    expect(await readFile(path, 'utf8')).not.toContain('password');
    expect(await vault().answer(read('work'))).toEqual(done('password'));
  });

  test('what was encrypted stays so, and cannot be read meanwhile', async () => {
    await vault().answer(write('work', 'password'));
    expect(await vault(none).answer(read('work'))).toEqual({ kind: 'refused', sentence: en.secrets.noKeyStore });
    expect(await vault().answer(read('work'))).toEqual(done('password'));
  });

  test.each([
    ['encrypting it fails', async () => undefined, { encrypt: () => Promise.reject(new Error('locked again')) }],
    ['the file cannot be written', () => mkdir(`${path}.next`), {}],
  ])('the password of the session stays when a new one comes and %s', async (_what, hinder, failing) => {
    consent = 'session';
    let choice: CipherChoice = none;
    const running = vaultOver(async () => choice);
    await running.answer(write('work', 'old'));
    choice = { kind: 'ready', cipher: { ...cipher('k'), ...failing } };
    await hinder();
    expect(await running.answer(write('work', 'new'))).toMatchObject({ kind: 'refused' });
    expect(await running.answer(read('work'))).toEqual(done('old'));
  });

  test('a new password for the session replaces the old one on disk', async () => {
    await vault().answer(write('work', 'old'));
    consent = 'session';
    await vault(none).answer(write('work', 'new'));
    expect(await vault().answer(read('work'))).toEqual(done(null));
  });
});

describe('a password is refused with a sentence, and nothing is overwritten,', () => {
  test('when the key store is locked, without asking for less', async () => {
    const answer = await vault({ kind: 'locked' }).answer(write('work', 'password'));
    expect(answer).toEqual({ kind: 'refused', sentence: en.secrets.noKeyStore });
    expect([await readdir(folder), asked]).toEqual([[], 0]);
  });

  test.each([
    '',
    '{',
    '[]',
    '{"version":2,"secrets":{}}',
    '{"version":1,"secrets":{"a":"*"}}',
    '{"version":1,"secrets":{"a":1}}',
  ])('when the file is damaged: %s', async (text) => {
    await writeFile(path, text);
    const answer = await vault().answer(write('work', 'password'));
    expect(answer).toMatchObject({ kind: 'refused', sentence: expect.stringContaining('It was left as it is') });
    expect(await readFile(path, 'utf8')).toBe(text);
    expect(faults).toHaveLength(1);
  });

  test('when it was encrypted with another key', async () => {
    await vault(cipher('old')).answer(write('work', 'password'));
    const answer = await vault(cipher('new')).answer(read('work'));
    expect(answer).toMatchObject({ kind: 'refused', sentence: expect.stringContaining('Enter it again') });
    expect(await vault(cipher('old')).answer(read('work'))).toEqual(done('password'));
  });

  test('when it cannot be written', async () => {
    await mkdir(`${path}.next`);
    const answer = await vault().answer(write('work', 'password'));
    expect(answer).toMatchObject({ kind: 'refused', sentence: expect.stringContaining('could not be written') });
  });

  test('when the key store does not answer', async () => {
    await vault().answer(write('work', 'password'));
    const failing = vaultOver(() => Promise.reject(new Error('no D-Bus')));
    expect(await failing.answer(read('work'))).toEqual({ kind: 'refused', sentence: en.secrets.unavailable });
    expect(String(faults)).not.toContain('password');
  });
});

test('one refusal does not keep the next question from being answered', async () => {
  const one = vault();
  await writeFile(path, '{');
  expect(await one.answer(read('work'))).toMatchObject({ kind: 'refused' });
  await rm(path);
  expect(await one.answer(read('work'))).toEqual(done(null));
});

test('a password that can be read is handed out even when renewing it fails', async () => {
  await vault().answer(write('work', 'password'));
  await mkdir(`${path}.next`);
  expect(await vault(cipher('k', true)).answer(read('work'))).toEqual(done('password'));
  expect(faults).toHaveLength(1);
});
