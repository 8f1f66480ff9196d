import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openStore } from '../../../electron/backend/record/store.ts';
import { eraseCommand } from '../../../electron/headless/erase-command.ts';
import { captureOutput } from '../../support/captured-output.ts';
import { sampleAccount, sampleMail } from '../../support/record-samples.ts';
import { temporaryFolder } from '../../support/running-backend.ts';

describe('erasing what is recorded', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let said: ReturnType<typeof captureOutput>;

  beforeEach(() => {
    folder = temporaryFolder();
    said = captureOutput();
    const store = openStore(join(folder.path, 'vouchsafe.db'));
    store.accounts.put(sampleAccount());
    store.accounts.put(sampleAccount({ id: 'bob' }));
    store.mails.insert([sampleMail(), sampleMail({ accountId: 'bob' })]);
    store.close();
  });

  afterEach(() => {
    vi.restoreAllMocks();
    folder.remove();
  });

  function accounts(): readonly string[] {
    const store = openStore(join(folder.path, 'vouchsafe.db'));
    const ids = store.accounts.list().map(({ id }) => id);
    store.close();
    return ids;
  }

  test('needs to be told what', async () => {
    expect(await eraseCommand(['--data', folder.path])).toBe(2);
    expect(await eraseCommand(['--data', folder.path, '--everything', '--account', 'ann'])).toBe(2);
    expect(accounts()).toEqual(['ann', 'bob']);
  });

  test('says so when there is no such account', async () => {
    expect(await eraseCommand(['--data', folder.path, '--account', 'eve'])).toBe(2);
    expect(said.errors).toContain('no account "eve"');
  });

  test('says so while Vouchsafe is running', async () => {
    const running = openStore(join(folder.path, 'vouchsafe.db'));
    expect(await eraseCommand(['--data', folder.path, '--everything'])).toBe(2);
    running.close();
    expect(said.errors).toContain('in use by another Vouchsafe');
    expect(accounts()).toEqual(['ann', 'bob']);
  });

  test('takes one account, or everything', async () => {
    expect(await eraseCommand(['--data', folder.path, '--account', 'ann'])).toBe(0);
    expect(accounts()).toEqual(['bob']);
    expect(await eraseCommand(['--data', folder.path, '--everything'])).toBe(0);
    expect(accounts()).toEqual([]);
  });
});
