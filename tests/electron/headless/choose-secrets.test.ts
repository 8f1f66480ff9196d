import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chooseSecrets } from '../../../electron/headless/choose-secrets.ts';
import { temporaryFolder } from '../../support/running-backend.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

test('without a file, passwords come from the environment', async () => {
  const store = await chooseSecrets(undefined, { VOUCHSAFE_SECRET_WORK: 'geheim' });
  expect(await store.read('work')).toBe('geheim');
});

test('with a file they are kept in it, and the passphrase is taken out of the environment', async () => {
  const environment: NodeJS.ProcessEnv = { VOUCHSAFE_PASSPHRASE: 'four words are enough' };
  const path = join(folder.path, 'secrets');
  const store = await chooseSecrets(path, environment);
  await store.write('work', 'geheim');
  expect(environment).toEqual({});
  expect(await readFile(path, 'utf8')).not.toContain('geheim');
});

test.each([{}, { VOUCHSAFE_PASSPHRASE: '' }])('a file without a passphrase is refused: %j', async (environment) => {
  const chosen = chooseSecrets(join(folder.path, 'secrets'), { ...environment });
  await expect(chosen).rejects.toThrow('Set VOUCHSAFE_PASSPHRASE');
});
