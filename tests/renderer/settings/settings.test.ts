import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { ServiceError } from '../../../electron/backend/rpc/services.ts';
import type { AccountRemoval } from '../../../shared/contract/account-settings.ts';
import type { Erasure } from '../../../shared/contract/settings.ts';
import { choose } from '../../support/choose.ts';
import { describeWith } from '../../support/component.ts';
import { eventually } from '../../support/eventually.ts';
import { sampleSettings } from '../../support/fake-account-services.ts';
import { launchBrowser, openReviewWindow, type ReviewWindow, testNow } from '../../support/review-window.ts';

vi.setConfig({ testTimeout: 60_000 });

const hour = 3_600_000;
const withoutSubmission = { ...sampleSettings('ann@mail.example'), submission: null };

describeWith('chromium', 'the settings', (chromium) => {
  let browser: Browser;
  let review: ReviewWindow;

  beforeAll(async () => {
    browser = await launchBrowser(chromium);
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await review.close();
    expect(review.complaints).toEqual([]);
  });

  const open = async (hash: string, prepare: Parameters<typeof openReviewWindow>[1] = {}) => {
    review = await openReviewWindow(browser, { hash, height: 1_600, ...prepare });
    return review.page;
  };
  const account = async () => (await review.fake.services.getAccount('ann')).settings;
  const server = () => review.page.getByRole('region', { name: 'Mail server' });
  const settings = () => review.fake.services.getSettings();
  const status = async () => (await review.fake.services.listAccounts()).find(({ id }) => id === 'ann');

  test('have an address for each part, which the back button knows', async () => {
    const page = await open('#/settings');
    await page.getByRole('link', { name: 'Storage' }).click();
    await page.getByText('On this computer').waitFor();
    expect(new URL(page.url()).hash).toBe('#/settings/storage');
    await page.goBack();
    await page.getByRole('link', { name: /ann@mail\.example/ }).click();
    await page.getByRole('heading', { name: 'ann@mail.example' }).waitFor();
    expect(new URL(page.url()).hash).toBe('#/settings/accounts/ann');
  });

  test('save a policy as soon as it is chosen, and say that it holds from now on', async () => {
    const page = await open('#/settings/accounts/ann');
    const suspicious = page.getByRole('group', { name: 'Suspicious' });
    await choose(suspicious.getByRole('radio', { name: 'Only show it here' }));
    await page.getByText('Saved. It holds for mail from now on.').waitFor();
    expect((await account()).policy).toEqual({ suspicious: 'off', impersonation: 'quarantine' });
  });

  test.each([
    ['For an hour', testNow + hour],
    ['Until tomorrow morning', Date.UTC(2026, 10, 25, 5)],
    ['Until I resume', null],
  ])('pause an account: %s', async (choice, until) => {
    const page = await open('#/settings/accounts/ann');
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('menuitem', { name: choice }).click();
    await page.getByRole('button', { name: 'Resume' }).waitFor();
    expect((await status())?.paused).toEqual({ until });
    await page.getByRole('button', { name: 'Resume' }).click();
    await page.getByText('Connected. New mail is examined').waitFor();
    expect((await status())?.paused).toBeNull();
  });

  test('never send the password of one server to another', async () => {
    const page = await open('#/settings/accounts/ann');
    await server().getByLabel('Server', { exact: true }).fill('imap.other.example');
    await page.getByText('Another server: enter the password for it.').waitFor();
    expect(await page.getByRole('button', { name: 'Test and save' }).isDisabled()).toBe(true);
    await server().getByLabel('Password').fill('another');
    await page.getByRole('button', { name: 'Test and save' }).click();
    await page.getByText('Saved.').waitFor();
    expect((await account()).host).toBe('imap.other.example');
    expect(await server().getByLabel('Password').inputValue()).toBe('');
  });

  test('say why a server cannot be reached, and save it only when told to', async () => {
    const page = await open('#/settings/accounts/ann', {
      prepare: (fake) =>
        fake.setTrial([
          { step: 'find', state: 'done', sentence: '', fingerprint: '', folders: [] },
          { step: 'connect', state: 'failed', sentence: 'Nobody answers there.', fingerprint: '', folders: [] },
        ]),
    });
    await server().getByLabel('Port').fill('9930');
    await server().getByLabel('Port').press('Enter');
    await page.getByText('Nobody answers there.').waitFor();
    expect((await account()).port).toBe(993);
    await page.getByRole('button', { name: 'Save without a connection' }).click();
    await page.getByText('Saved.').waitFor();
    expect((await account()).port).toBe(9930);
  });

  test.each(['0', '65536', 'imap', '', '9 93'])('take no port %j', async (port) => {
    const page = await open('#/settings/accounts/ann');
    await server().getByLabel('Port').fill(port);
    await page.getByText('A number from 1 to 65535.').waitFor();
    expect(await page.getByRole('button', { name: 'Test and save' }).isDisabled()).toBe(true);
  });

  test('show what is known of where an account sends its mail, and keep it only when told to', async () => {
    const page = await open('#/settings/accounts/ann', {
      prepare: ({ services }) => void services.updateAccount({ id: 'ann', secret: '', settings: withoutSubmission }),
    });
    const sending = page.getByRole('region', { name: 'Sending' });
    await sending.getByText('Proposed from what is known of your provider.').waitFor();
    expect(await sending.getByLabel('Server', { exact: true }).inputValue()).toBe('smtp.mail.example');
    expect((await account()).submission).toBeNull();
    await sending.getByRole('combobox').or(sending.getByLabel('Encryption')).first().click();
    await page.getByRole('option', { name: 'STARTTLS' }).click();
    await sending.getByRole('button', { name: 'Save' }).click();
    await sending.getByText('Saved.').waitFor();
    const { host, port, tls } = (await account()).submission ?? {};
    expect({ host, port, tls }).toEqual({ host: 'smtp.mail.example', port: 587, tls: 'starttls' });
    await sending.getByLabel('Server', { exact: true }).fill('smtp.other.example');
    await sending.getByText('no server that it was not entered for').waitFor();
    expect(await sending.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await sending.getByLabel('Password').fill('once more');
    await sending.getByRole('button', { name: 'Save' }).click();
    await eventually(async () => (await account()).submission?.host).toBe('smtp.other.example');
    await choose(sending.getByRole('checkbox', { name: 'Reports can be sent with this account' }), false);
    await sending.getByRole('button', { name: 'Save' }).click();
    await eventually(async () => (await account()).submission).toBeNull();
  });

  test('say how reports are sent, and to whom beside the organisation', async () => {
    const page = await open('#/settings/reporting');
    await page.getByRole('switch', { name: 'Show each report before it is sent' }).click();
    expect(await page.getByRole('switch', { name: 'The national body of this country' }).isDisabled()).toBe(true);
    await page.getByRole('combobox', { name: 'Country' }).click();
    await page.getByRole('option', { name: 'Germany' }).click();
    await eventually(() => page.getByRole('switch', { name: 'The national body' }).isChecked()).toBe(true);
    await page.getByRole('switch', { name: 'APWG' }).click();
    await choose(page.getByRole('radio', { name: 'Is moved to the junk folder' }));
    await eventually(async () => (await settings()).reports).toEqual({
      preview: false,
      country: 'de',
      national: true,
      apwg: true,
      redact: false,
      afterwards: 'junk',
    });
  });

  test('remove an account with what is to become of its quarantined mail', async () => {
    const removals: AccountRemoval[] = [];
    const page = await open('#/settings/accounts/ann', {
      prepare: (fake) => {
        const { removeAccount } = fake.services;
        Object.assign(fake.services, {
          removeAccount: (removal: AccountRemoval) => {
            removals.push(removal);
            return removeAccount(removal);
          },
        });
      },
    });
    await page.getByRole('button', { name: 'Remove account…' }).click();
    await choose(page.getByRole('radio', { name: 'Put it back first' }));
    await page.getByRole('button', { name: 'Remove account', exact: true }).click();
    await page.getByText('No mailbox is watched yet.').waitFor();
    expect(removals).toEqual([{ id: 'ann', quarantined: 'putBack' }]);
  });

  test('keep an account whose mail could not be put back, and say so', async () => {
    const page = await open('#/settings/accounts/ann', {
      prepare: (fake) =>
        Object.assign(fake.services, {
          removeAccount: async () => {
            throw new ServiceError('offline', 'The mail server cannot be reached. The account stays; try again later.');
          },
        }),
    });
    await page.getByRole('button', { name: 'Remove account…' }).click();
    await page.getByRole('button', { name: 'Remove account', exact: true }).click();
    await page.getByRole('alert').getByText('The account stays').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await status()).toBeDefined();
  });

  test('speak another language at once', async () => {
    const page = await open('#/settings/general');
    await choose(page.getByRole('radio', { name: 'Deutsch' }));
    await page.getByRole('heading', { name: 'Einstellungen' }).waitFor();
    expect((await settings()).language).toBe('de');
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
  });

  test('change the appearance and the density at once', async () => {
    const page = await open('#/settings/general');
    await choose(page.getByRole('radio', { name: 'Dark' }));
    await eventually(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
    await choose(page.getByRole('radio', { name: 'Compact' }));
    await eventually(settings).toMatchObject({ appearance: 'dark', density: 'compact' });
  });

  test('keep quiet hours over midnight', async () => {
    const page = await open('#/settings/notifications');
    await page.getByRole('switch', { name: 'Quiet hours' }).click();
    await page.getByText('Over midnight.').waitFor();
    await page.getByLabel('To', { exact: true }).fill('06:30');
    await eventually(settings).toMatchObject({ quietHours: { from: 22 * 60, to: 6 * 60 + 30 } });
  });

  test('say when a choice could not be kept, and show what holds', async () => {
    const page = await open('#/settings/notifications', {
      prepare: (fake) =>
        Object.assign(fake.services, {
          putSettings: async () => {
            throw new ServiceError('conflict', 'The settings could not be written. Nothing was changed.');
          },
        }),
    });
    const digest = page.getByRole('switch', { name: 'Once a day' });
    await digest.click();
    await page.getByText('The settings could not be written.').waitFor();
    expect(await digest.getAttribute('aria-checked')).toBe('false');
  });

  test('erase everything only after the word was typed', async () => {
    const erased: Erasure[] = [];
    const page = await open('#/settings/storage', {
      prepare: (fake) => Object.assign(fake.services, { erase: async (what: Erasure) => void erased.push(what) }),
    });
    await page.getByRole('button', { name: 'Erase everything…' }).click();
    const erase = page.getByRole('button', { name: 'Erase', exact: true });
    const field = page.getByLabel('Type “erase” to go on');
    await field.fill('eras');
    expect(await erase.isDisabled()).toBe(true);
    await field.press('Enter');
    expect(erased).toEqual([]);
    await field.fill('Erase');
    await field.press('Enter');
    await page.getByText('Which mailbox?').waitFor();
    expect(erased).toEqual(['everything']);
  });

  test('name the version of the program and of the registry', async () => {
    const page = await open('#/settings/about');
    await page.getByText('2026-11-24, 5 organisations').waitFor();
    await page.getByText('0.1.0').waitFor();
  });
});
