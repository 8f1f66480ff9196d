import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { ServiceError } from '../../../electron/backend/rpc/services.ts';
import type { ConnectionTrial, NewAccount } from '../../../shared/contract/account-settings.ts';
import { accountStatus } from '../../support/account-status.ts';
import { choose } from '../../support/choose.ts';
import { describeWith } from '../../support/component.ts';
import { eventually } from '../../support/eventually.ts';
import { sampleSubmission } from '../../support/fake-account-services.ts';
import { failedTrial, passTo, sampleFingerprint } from '../../support/new-account.ts';
import { launchBrowser, openReviewWindow, type ReviewWindow, testNow } from '../../support/review-window.ts';

vi.setConfig({ testTimeout: 60_000 });

describeWith('chromium', 'adding an account', (chromium) => {
  let browser: Browser;
  let review: ReviewWindow;
  let added: NewAccount[];

  beforeAll(async () => {
    browser = await launchBrowser(chromium);
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await review.close();
    expect(review.complaints).toEqual([]);
  });

  const open = async (options: Parameters<typeof openReviewWindow>[1] = {}) => {
    added = [];
    const { prepare, ...rest } = options;
    review = await openReviewWindow(browser, {
      hash: '#/add-account',
      height: 1_100,
      ...rest,
      prepare: (fake) => {
        const { addAccount } = fake.services;
        Object.assign(fake.services, {
          addAccount: (account: NewAccount) => {
            added.push(account);
            return addAccount(account);
          },
        });
        prepare?.(fake);
      },
    });
    return review.page;
  };

  test('is where a Vouchsafe without an account begins', async () => {
    const page = await open({
      hash: '',
      prepare: (fake) => void fake.services.removeAccount({ id: 'ann', quarantined: 'leave' }),
    });
    await page.getByText('Welcome to Vouchsafe').waitFor();
    expect(new URL(page.url()).hash).toBe('#/add-account');
  });

  test('leads from an address to a watched mailbox by the keyboard alone', async () => {
    const page = await open();
    await page.getByLabel('Mail address').focus();
    await page.keyboard.type('judith@jkux.example');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Is this your mail server?' }).waitFor();
    await page.getByLabel('Password').focus();
    await page.keyboard.type('secret');
    await page.keyboard.press('Enter');
    await page.getByText('The mailbox can be watched.').waitFor();
    for (const heading of ['Which folders?', 'What happens to contradicted mail?', 'Reading earlier mail']) {
      // The focus is at the new step's heading: its last control is the way on.
      await page.getByRole('button', { name: /Continue|Start watching/ }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: heading }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(heading);
    }
    expect(added).toEqual([
      {
        secret: 'secret',
        settings: {
          address: 'judith@jkux.example',
          host: 'imap.jkux.example',
          port: 993,
          tls: 'implicit',
          pinnedFingerprint: null,
          user: 'judith@jkux.example',
          folders: ['INBOX'],
          policy: { suspicious: 'flag', impersonation: 'quarantine' },
          submission: { ...sampleSubmission('judith@jkux.example'), host: 'smtp.jkux.example' },
        },
      },
    ]);
  });

  test.each(['ann', '@mail.example', 'ann@', 'ann smith@mail.example', ''])(
    'does not take %j for an address',
    async (text) => {
      const page = await open();
      await page.getByLabel('Mail address').fill(text);
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByText('An address has an @').waitFor();
    },
  );

  test('says what the provider asks for, with its page', async () => {
    const page = await open({
      prepare: (fake) =>
        Object.assign(fake.services, {
          proposeAccounts: async (user: string) => [
            {
              host: 'imap.one.example',
              port: 993,
              tls: 'implicit',
              user,
              provider: 'One',
              needs: 'app-password',
              note: '',
              page: 'https://help.one.example/app',
              submission: null,
            },
          ],
        }),
    });
    await passTo(page, 'server');
    await page.getByText('These are the settings of One.').waitFor();
    await page.getByText('This provider wants an app password').waitFor();
    const link = page.getByRole('link', { name: 'Read it at help.one.example' });
    expect(await link.getAttribute('href')).toBe('https://help.one.example/app');
  });

  test('goes no further where the provider admits registered programs only', async () => {
    const page = await open({
      prepare: (fake) =>
        Object.assign(fake.services, {
          proposeAccounts: async (user: string) => [
            {
              host: 'h.example',
              port: 993,
              tls: 'implicit',
              user,
              provider: 'One',
              needs: 'oauth',
              note: '',
              page: '',
              submission: null,
            },
          ],
        }),
    });
    await passTo(page, 'server');
    await page.getByText('Vouchsafe cannot watch this mailbox.').waitFor();
    expect(await page.getByLabel('Password').count()).toBe(0);
    await page.getByRole('button', { name: 'Back' }).click();
    expect(await page.getByLabel('Mail address').inputValue()).toBe('ann@new.example');
  });

  test('never sends the password over the server of another provider', async () => {
    const page = await open({
      prepare: (fake) => {
        const { proposeAccounts } = fake.services;
        Object.assign(fake.services, {
          proposeAccounts: (address: string) => (address.endsWith('@unknown.example') ? [] : proposeAccounts(address)),
        });
      },
    });
    await passTo(page, 'server');
    await page.getByText('and to smtp.new.example when you send a report').waitFor();
    await page.getByLabel('Server', { exact: true }).fill('imap.other.example');
    await page.getByText('sent to this server only.').waitFor();
    await page.getByLabel('Server', { exact: true }).fill('imap.new.example');
    await page.getByLabel('Password').fill('secret of one');
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByLabel('Mail address').fill('ann@unknown.example');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('sent to this server only.').waitFor();
    expect(await page.getByLabel('Password').inputValue()).toBe('');
    expect(await page.getByLabel('Server', { exact: true }).inputValue()).toBe('');
    await page.getByLabel('Server', { exact: true }).fill('imap.unknown.example');
    await page.getByLabel('Password').fill('secret of another');
    await page.getByRole('button', { name: 'Test the connection' }).click();
    for (const button of ['Continue', 'Continue', 'Start watching'])
      await page.getByRole('button', { name: button }).click();
    await page.getByText('Step 6 of 6').waitFor();
    expect(added).toMatchObject([
      {
        secret: 'secret of another',
        settings: { address: 'ann@unknown.example', host: 'imap.unknown.example', submission: null },
      },
    ]);
  });

  test('tells the reason of the step that failed, and tries again', async () => {
    const page = await open({
      prepare: (fake) => fake.setTrial(failedTrial('login', 'The mail server refused the password.', '')),
    });
    await passTo(page, 'trial');
    const steps = page.getByRole('list', { name: 'Steps of the connection' }).getByRole('listitem');
    await eventually(() => steps.allInnerTexts()).toEqual([
      expect.stringContaining('done'),
      expect.stringContaining('done'),
      expect.stringContaining('done'),
      expect.stringMatching(/failed[\s\S]*refused the password/),
      expect.stringContaining('waiting'),
    ]);
    review.fake.setTrial([{ step: 'folders', state: 'done', sentence: '', fingerprint: '', folders: ['INBOX'] }]);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('The mailbox can be watched.').waitFor();
  });

  test('accepts a certificate of nobody known only when its fingerprint was compared', async () => {
    const trials: ConnectionTrial[] = [];
    const page = await open({
      prepare: (fake) =>
        Object.assign(fake.services, {
          async *testAccount(trial: ConnectionTrial) {
            trials.push(trial);
            if (trial.settings.pinnedFingerprint === null)
              yield* failedTrial('encrypt', 'Signed by nobody known.', sampleFingerprint);
            else yield { step: 'folders', state: 'done', sentence: '', fingerprint: '', folders: ['INBOX'] };
          },
        }),
    });
    await passTo(page, 'trial');
    const accept = page.getByRole('button', { name: 'Accept this certificate' });
    const given = page.getByLabel('Fingerprint that you were given');
    await given.fill(sampleFingerprint.replace('07', '08'));
    await page.getByText('They differ, first at pair 2.').waitFor();
    expect(await accept.isDisabled()).toBe(true);
    await given.fill(`SHA256 Fingerprint=${sampleFingerprint.toLowerCase()}`);
    await page.getByText('They are the same.').waitFor();
    await accept.click();
    await page.getByText('The mailbox can be watched.').waitFor();
    expect(trials.map(({ settings }) => settings.pinnedFingerprint)).toEqual([null, sampleFingerprint]);
  });

  test('never offers to watch the quarantine, and wants one folder', async () => {
    const page = await open();
    await passTo(page, 'folders');
    expect(await page.getByRole('checkbox').count()).toBe(2);
    await choose(page.getByRole('checkbox', { name: 'INBOX' }), false);
    await page.getByText('Choose at least one folder.').waitFor();
    expect(await page.getByRole('button', { name: 'Continue' }).isDisabled()).toBe(true);
  });

  test('says why an account could not be added, and keeps what was entered', async () => {
    const page = await open({
      prepare: (fake) =>
        Object.assign(fake.services, {
          addAccount: async () => {
            throw new ServiceError('conflict', 'This mailbox is watched already.');
          },
        }),
    });
    await passTo(page, 'policy');
    await page.getByRole('button', { name: 'Start watching' }).click();
    await page.getByText('This mailbox is watched already.').waitFor();
  });

  test('shows how far, how fast and how long the first scan goes, and halts it', async () => {
    const page = await open();
    await passTo(page, 'scan');
    const scanned = (overrides: Parameters<typeof accountStatus>[0]) =>
      review.fake.setAccount(accountStatus({ id: 'added-1', address: 'ann@new.example', ...overrides }));
    scanned({ phase: 'working', firstRun: { judged: 400, remaining: 1_200, startedAt: testNow - 60_000 } });
    await page.getByText('400 of 1,600').waitFor();
    await page.getByText('400 mails a minute').waitFor();
    await page.getByText('about 3 minutes left').waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByText('Paused. It goes on where it stopped.').waitFor();
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    scanned({ firstRun: null, lastSyncAt: testNow });
    await page.getByText('All earlier mail has been examined.').waitFor();
    await page.getByRole('button', { name: 'Go to Review' }).click();
    await page.getByRole('option').first().waitFor();
  });
});
