import { describe, expect, test } from 'vitest';
import { memorySecretStore } from '../../../../electron/backend/accounts/secret-store.ts';
import { addAccount } from '../../../../electron/backend/services/account-change.ts';
import type { AccountSettings } from '../../../../shared/contract/account-settings.ts';
import { sampleSettings } from '../../../support/fake-account-services.ts';
import { testStore } from '../../../support/record-samples.ts';

const settingsWith = (host: string, sending: string): AccountSettings => ({
  ...sampleSettings('ann@mail.example'),
  host,
  submission: { host: sending, port: 465, tls: 'implicit', pinnedFingerprint: null, user: 'ann' },
});

describe('a new account', () => {
  test.each([
    ['imap.gmx.net', 'smtp.gmail.com'],
    ['imap.mail.example', 'smtp.mail.example'],
    ['imap.mail.example', 'imap.mail.example.evil.example'],
  ])('on %s does not bring its password to %s', async (host, sending) => {
    const store = testStore();
    const secrets = memorySecretStore();
    const sessions = { put: () => Promise.reject(new Error('It is not to be watched.')) };
    const adding = addAccount(
      { store, sessions, secrets },
      { settings: settingsWith(host, sending), secret: 'secret' },
    );
    await expect(adding).rejects.toMatchObject({ code: 'conflict' });
    expect(store.accounts.list().map(({ id }) => id)).toEqual(['ann']);
  });

  test.each([
    ['imap.mail.example', 'IMAP.mail.example'],
    ['imap.gmail.com', 'smtp.gmail.com'],
    ['IMAP.gmx.net', 'mail.gmx.net'],
  ])('on %s is added with %s', async (host, sending) => {
    const store = testStore();
    const secrets = memorySecretStore();
    const sessions = { put: () => Promise.resolve() };
    const { id } = await addAccount(
      { store, sessions, secrets },
      { settings: settingsWith(host, sending), secret: 'secret' },
    );
    expect(store.accounts.get(id)?.submission?.host).toBe(sending);
    expect(await secrets.read(id)).toBe('secret');
  });
});
