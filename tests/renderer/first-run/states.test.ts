import type { Page } from 'playwright-core';
import { accountStatus } from '../../support/account-status.ts';
import { failedTrial, passTo, sampleFingerprint } from '../../support/new-account.ts';
import { type ReviewWindowOptions, testNow } from '../../support/review-window.ts';
import { describeStates } from '../../support/window-states.ts';

const hash = '#/add-account';
const minute = 60_000;

const fingerprintShown = async (page: Page, given: string) => {
  await passTo(page, 'trial');
  await page.getByLabel('Fingerprint that you were given').fill(given);
};
const untrusted: ReviewWindowOptions['prepare'] = (fake) =>
  fake.setTrial(failedTrial('encrypt', 'No known authority has signed its certificate.', sampleFingerprint));

describeStates('every step of adding an account', [
  {
    name: 'first-run-welcome',
    prepare: (fake) => void fake.services.removeAccount({ id: 'ann', quarantined: 'leave' }),
    reach: async ({ page }) => page.getByText('Welcome to Vouchsafe').waitFor(),
  },
  {
    name: 'first-run-no-address',
    hash,
    reach: async ({ page }) => {
      await page.getByLabel('Mail address').fill('ann');
      await page.keyboard.press('Enter');
      await page.getByText('An address has an @').waitFor();
    },
  },
  { name: 'first-run-server', hash, height: 900, reach: ({ page }) => passTo(page, 'server') },
  {
    name: 'first-run-app-password',
    hash,
    height: 900,
    prepare: (fake) =>
      Object.assign(fake.services, {
        proposeAccounts: async (user: string) =>
          ['imap.one.example', 'imap.two.example'].map((host) => ({
            host,
            port: 993,
            tls: 'implicit',
            user,
            provider: 'One',
            needs: 'app-password',
            note: 'It needs an app password.',
            page: 'https://help.one.example/app-passwords',
            submission: null,
          })),
      }),
    reach: ({ page }) => passTo(page, 'server'),
  },
  {
    name: 'first-run-trial-running',
    hash,
    reach: async ({ page, fake }) => {
      await passTo(page, 'server');
      fake.stall();
      await page.getByLabel('Password').fill('secret');
      await page.getByLabel('Password').press('Enter');
      await page.getByText('under way').waitFor();
    },
  },
  {
    name: 'first-run-trial-failed',
    hash,
    prepare: (fake) => fake.setTrial(failedTrial('login', 'The mail server refused the password.', '')),
    reach: async ({ page }) => {
      await passTo(page, 'trial');
      await page.getByText('The mail server refused the password.').waitFor();
    },
  },
  {
    name: 'first-run-fingerprint-same',
    hash,
    height: 1_200,
    prepare: untrusted,
    reach: async ({ page }) => {
      await fingerprintShown(page, sampleFingerprint);
      await page.getByText('They are the same.').waitFor();
    },
  },
  {
    name: 'first-run-fingerprint-differs',
    hash,
    height: 1_200,
    prepare: untrusted,
    reach: async ({ page }) => {
      await fingerprintShown(page, sampleFingerprint.replace(/^../, 'FE'));
      await page.getByText('They differ, first at pair 1.').waitFor();
    },
  },
  { name: 'first-run-folders', hash, reach: ({ page }) => passTo(page, 'folders') },
  { name: 'first-run-policy', hash, height: 1_100, reach: ({ page }) => passTo(page, 'policy') },
  {
    name: 'first-run-scan',
    hash,
    reach: async ({ page, fake }) => {
      await passTo(page, 'scan');
      fake.setAccount(
        accountStatus({
          id: 'added-1',
          address: 'ann@new.example',
          phase: 'working',
          firstRun: { judged: 412, remaining: 1_388, startedAt: testNow - minute },
        }),
      );
      await page.getByRole('progressbar').waitFor();
    },
  },
  {
    name: 'first-run-done',
    hash,
    reach: async ({ page }) => {
      await passTo(page, 'scan');
      await page.getByText('All earlier mail has been examined.').waitFor();
    },
  },
]);
