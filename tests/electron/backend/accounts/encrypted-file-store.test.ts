import { chmod, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openEncryptedFileStore } from '../../../../electron/backend/accounts/encrypted-file-store.ts';
import { newSealKey, type SealKey, seal, sealKey, unseal } from '../../../../electron/backend/accounts/seal.ts';
import { temporaryFolder } from '../../../support/running-backend.ts';

const passphrase = 'four words are enough';

let folder: ReturnType<typeof temporaryFolder>;
let path: string;

beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder.path, 'secrets');
});
afterEach(() => folder.remove());

/** The least that a guess may cost, for a test makes many keys. */
const cheap = 2 ** 14;

const open = (words = passphrase) => openEncryptedFileStore(path, words, cheap);

describe('passwords in a sealed file', () => {
  test('are there after a restart, and gone when removed', async () => {
    const store = await open();
    await store.write('work', 'pässword');
    await store.write('constructor', 'other');
    await store.remove('toString');
    const again = await open();
    expect([await again.read('work'), await again.read('constructor')]).toEqual(['pässword', 'other']);
    expect(await again.read('toString')).toBeNull();
    await again.remove('work');
    expect(await (await open()).read('work')).toBeNull();
  });

  test('cannot be read in it, nor whose they are, and the file is its owner’s alone', async () => {
    const store = await open();
    await store.write('work', 'password');
    const text = await readFile(path, 'utf8');
    expect(text).not.toContain('password');
    expect(text).not.toContain('work');
    expect(text).not.toContain(Buffer.from('password').toString('base64').slice(0, 8));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder.path)).toEqual(['secrets']);
  });

  test('are all kept when several are written at once', async () => {
    const store = await open();
    await Promise.all(['a', 'b', 'c'].map((ref) => store.write(ref, ref)));
    const again = await open();
    expect(await Promise.all(['a', 'b', 'c'].map((ref) => again.read(ref)))).toEqual(['a', 'b', 'c']);
  });

  test('asking creates no file', async () => {
    expect(await (await open()).read('work')).toBeNull();
    expect(await readdir(folder.path)).toEqual([]);
  });

  test('that could not be written are not kept, the older one stays, and the next try is free', async () => {
    const store = await open();
    await store.write('work', 'old');
    await mkdir(join(`${path}.next`, 'full'), { recursive: true });
    await expect(store.write('work', 'new')).rejects.toMatchObject({ code: 'secret-store' });
    expect(await store.read('work')).toBe('old');
    await rm(`${path}.next`, { recursive: true });
    await store.write('work', 'new');
    expect(await (await open()).read('work')).toBe('new');
  });
});

test('a guess at the passphrase costs 128 MiB, as OWASP recommends', async () => {
  await (await openEncryptedFileStore(path, passphrase)).write('work', 'password');
  const { kdf }: { kdf: unknown } = JSON.parse(await readFile(path, 'utf8'));
  expect(kdf).toMatchObject({ name: 'scrypt', n: 131_072, r: 8, p: 1, salt: expect.stringMatching(/^[\w+/]{22}==$/) });
});

describe('the file is refused with a sentence and left as it is', () => {
  async function refusalOf(words?: string): Promise<unknown> {
    const before = await readFile(path, 'utf8');
    const refusal = await open(words).then(
      () => null,
      (error: unknown) => error,
    );
    expect(await readFile(path, 'utf8')).toBe(before);
    return refusal;
  }
  const saying = (words: string) => ({ code: 'secret-store', message: expect.stringContaining(words) });

  test.each([0o640, 0o604, 0o620, 0o666])('when others may use it: mode %s', async (mode) => {
    await (await open()).write('work', 'password');
    await chmod(path, mode);
    expect(await refusalOf()).toMatchObject(saying('chmod 600'));
  });

  test('when it is a link, which somebody else may have laid', async () => {
    const other = join(folder.path, 'other');
    await (await openEncryptedFileStore(other, passphrase, cheap)).write('work', 'password');
    await symlink(other, path);
    expect(await refusalOf()).toMatchObject(saying('link'));
  });

  test('when the passphrase is another one', async () => {
    await (await open()).write('work', 'password');
    expect(await refusalOf('four words are enough!')).toMatchObject(saying('passphrase'));
  });

  test('when a bit of it was changed', async () => {
    await (await open()).write('work', 'password');
    const file: { sealed: string } = JSON.parse(await readFile(path, 'utf8'));
    const octets = Buffer.from(file.sealed, 'base64');
    octets.writeUInt8(octets.readUInt8(0) ^ 1, 0);
    await writeFile(path, JSON.stringify({ ...file, sealed: octets.toString('base64') }));
    expect(await refusalOf()).toMatchObject(saying('damaged'));
  });

  const kdf = { name: 'scrypt', n: 2 ** 17, r: 8, p: 1, salt: 'AAAA' };
  const rest = { version: 1, nonce: 'AAAA', tag: 'AAAA', sealed: 'AAAA' };
  test.each([
    '',
    '{}',
    JSON.stringify({ ...rest, kdf: { ...kdf, n: 2 ** 30 } }),
    JSON.stringify({ ...rest, kdf: { ...kdf, n: 2 } }),
    JSON.stringify({ ...rest, kdf: { ...kdf, p: 1_000_000 } }),
    JSON.stringify({ ...rest, kdf, version: 2 }),
  ])('when it is none of ours, or asks for more than it may cost: %s', async (text) => {
    await writeFile(path, text, { mode: 0o600 });
    expect(await refusalOf()).toMatchObject(saying('no file of passwords'));
  });

  test('when it is a page of text', async () => {
    await writeFile(path, ' '.repeat(1024 * 1024 + 1), { mode: 0o600 });
    expect(await refusalOf()).toMatchObject(saying('too large'));
  });
});

test('a passphrase that is soon guessed is refused', async () => {
  await expect(open('eleven char')).rejects.toMatchObject({ code: 'secret-store' });
  expect(await readdir(folder.path)).toEqual([]);
});

describe('a seal', () => {
  let key: SealKey;
  beforeAll(async () => {
    key = await newSealKey(passphrase, cheap);
  });

  test('is another one each time, of the same text', () => {
    const seals = [seal('text', key), seal('text', key)];
    expect(new Set(seals.map(({ nonce }) => nonce)).size).toBe(2);
    expect(new Set(seals.map(({ sealed }) => sealed)).size).toBe(2);
    expect(seals.map((one) => unseal(one, key))).toEqual(['text', 'text']);
  });

  test('is opened by the same passphrase however it was typed', async () => {
    const composed = await sealKey('Schl\u00FCsselwort', key.kdf);
    const decomposed = await sealKey('Schlu\u0308sselwort', key.kdf);
    expect(unseal(seal('text', composed), decomposed)).toBe('text');
  });
});
