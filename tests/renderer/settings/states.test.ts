import { accountStatus } from '../../support/account-status.ts';
import { testNow } from '../../support/review-window.ts';
import { describeStates } from '../../support/window-states.ts';

const minute = 60_000;

describeStates('every state of the settings', [
  {
    name: 'settings-accounts',
    hash: '#/settings',
    prepare: (fake) => {
      const message = 'The mail server refused the password. Enter the new one; until then no mail is watched.';
      fake.setAccount(accountStatus({ lastSyncAt: testNow }));
      fake.setAccount(
        accountStatus({
          id: 'bob',
          address: 'bob@a-rather-long-name-of-a-provider.example',
          phase: 'stopped',
          problem: { code: 'wrong-password', message },
        }),
      );
      fake.setAccount(
        accountStatus({ id: 'eve', address: 'eve@mail.example', phase: 'paused', paused: { until: testNow + minute } }),
      );
    },
    reach: async ({ page }) => page.getByRole('link', { name: 'eve@mail.example' }).waitFor(),
  },
  {
    name: 'settings-no-account',
    hash: '#/settings',
    prepare: (fake) => void fake.services.removeAccount({ id: 'ann', quarantined: 'leave' }),
    reach: async ({ page }) => page.getByText('No mailbox is watched yet.').waitFor(),
  },
  {
    name: 'settings-account',
    hash: '#/settings/accounts/ann',
    height: 1_500,
    reach: async ({ page }) => page.getByRole('heading', { name: 'Mail server' }).waitFor(),
  },
  {
    name: 'settings-account-in-first-scan',
    hash: '#/settings/accounts/ann',
    prepare: (fake) =>
      fake.setAccount(
        accountStatus({
          phase: 'working',
          firstRun: { judged: 412, remaining: 1_388, startedAt: testNow - minute },
        }),
      ),
    reach: async ({ page }) => page.getByRole('progressbar').waitFor(),
  },
  {
    name: 'settings-account-gone',
    hash: '#/settings/accounts/nobody',
    reach: async ({ page }) => page.getByText('There is no such account.').waitFor(),
  },
  {
    name: 'settings-server-failed',
    hash: '#/settings/accounts/ann',
    height: 1_700,
    prepare: (fake) =>
      fake.setTrial([
        { step: 'find', state: 'failed', sentence: 'There is no such server.', fingerprint: '', folders: [] },
      ]),
    reach: async ({ page }) => {
      await page.getByRole('button', { name: 'Test and save' }).click();
      await page.getByText('There is no such server.').waitFor();
    },
  },
  {
    name: 'settings-remove',
    hash: '#/settings/accounts/ann',
    reach: async ({ page }) => {
      await page.getByRole('button', { name: 'Remove account…' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'settings-general',
    hash: '#/settings/general',
    reach: async ({ page }) => page.getByText('Density').waitFor(),
  },
  {
    name: 'settings-notifications',
    hash: '#/settings/notifications',
    reach: async ({ page }) => page.getByRole('switch', { name: 'Quiet hours' }).waitFor(),
  },
  {
    name: 'settings-storage',
    hash: '#/settings/storage',
    reach: async ({ page }) => page.getByText('4.8 MB').waitFor(),
  },
  {
    name: 'settings-erase',
    hash: '#/settings/storage',
    reach: async ({ page }) => {
      await page.getByRole('button', { name: 'Erase everything…' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'settings-about',
    hash: '#/settings/about',
    reach: async ({ page }) => page.getByText('0.1.0').waitFor(),
  },
]);
