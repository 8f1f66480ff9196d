import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { rendererFolder } from '../../electron/headless/built-files.ts';
import { startWindowServer, type WindowServer } from '../../electron/headless/serve/window-server.ts';
import { choose } from '../support/choose.ts';
import { describeWith } from '../support/component.ts';
import { eventually } from '../support/eventually.ts';
import { describeServers, type ImapServer } from '../support/imap-servers.ts';
import { impersonation, ordinary } from '../support/mails.ts';
import { obstaclesOf } from '../support/readable.ts';
import { reportable } from '../support/report-scene.ts';
import { launchBrowser } from '../support/review-window.ts';
import { type RunningBackend, startBackend, temporaryFolder } from '../support/running-backend.ts';
import { keepScreenshot } from '../support/screenshots.ts';
import { openWindowPage, type WindowPageOptions } from '../support/window-page.ts';

vi.setConfig({ testTimeout: 240_000 });

const widths = [1280, 900, 480] as const;

describeWith('chromium', 'the whole way', (chromium) => {
  describeServers('through every view, over a watched mailbox', (start) => {
    let browser: Browser;
    let server: ImapServer;
    let folder: ReturnType<typeof temporaryFolder>;
    let running: RunningBackend;
    let window: WindowServer;
    let page: Page;
    let complaints: string[];
    const complain = (message: string) => complaints.push(message);

    beforeAll(async () => {
      browser = await launchBrowser(chromium);
    });
    afterAll(() => browser.close());

    beforeEach(async () => {
      complaints = [];
      server = await start();
      folder = temporaryFolder();
      running = await startBackend(folder.path, server);
      await running.until('the mailbox is watched', (_, account) => account.phase === 'watching');
      for (const mail of [ordinary(), impersonation(), reportable()]) await server.append('INBOX', mail);
      await running.until('all is judged, and two are moved', (mails) => {
        return mails.length === 3 && mails.filter(({ place }) => place === 'quarantine').length === 2;
      });
      window = await startWindowServer({
        services: running.backend.services,
        port: 0,
        rendererFolder,
        onFault: (error) => complaints.push(String(error)),
      });
    });

    afterEach(async () => {
      await page.context().close();
      await window.close();
      await running.stop();
      await server.stop();
      folder.remove();
      expect(complaints).toEqual([]);
    });

    async function open(options: WindowPageOptions = {}): Promise<void> {
      page = await openWindowPage(browser, window.url, complain, options);
      await rows().first().waitFor();
    }

    const rows = () => page.getByRole('option');
    const shown = () => rows().locator('.subject').allTextContents();
    const button = (name: string | RegExp) => page.getByRole('button', { name });
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

    async function pick(list: string, option: string): Promise<void> {
      await page.getByLabel(list, { exact: true }).click();
      await page.getByRole('option', { name: option, exact: true }).click();
    }

    test('a list is narrowed by verdict, organisation and time, and all of it comes back', async () => {
      await open();
      await page.getByRole('link', { name: 'All mail' }).click();
      await eventually(async () => (await shown()).length).toBe(3);
      await button('Filter').click();
      await pick('Verdict', 'Contradicts registry');
      await eventually(shown).toHaveLength(2);
      await pick('Claims to be', 'PayPal');
      await eventually(shown).toEqual(['Your PayPal account has been limited']);
      await pick('Received', 'Today');
      await eventually(shown).toEqual(['Your PayPal account has been limited']);
      await button('Show all').click();
      await eventually(shown).toHaveLength(3);
    });

    test('settings and what happens to mail are kept, and are there after the window is opened again', async () => {
      await open();
      await page.getByRole('link', { name: 'Settings' }).click();
      await page.getByRole('link', { name: 'General' }).click();
      await choose(page.getByRole('radio', { name: 'Dark' }));
      await choose(page.getByRole('radio', { name: 'Compact' }));
      await page.getByRole('link', { name: 'Notifications' }).click();
      await choose(page.getByRole('switch', { name: 'Quiet hours' }));
      await page.getByRole('link', { name: 'Accounts' }).click();
      await page
        .getByRole('link', { name: /ann@mail\.example/ })
        .first()
        .click();
      const policy = page.getByRole('region', { name: 'What happens to contradicted mail' });
      await choose(policy.getByRole('radio', { name: /^Flag it/ }).first());
      await page.getByText('Saved. It holds for mail from now on.').waitFor();

      await page.reload();
      await page.locator('html[data-appearance=dark][data-density=compact]').waitFor();
      const { services } = running.backend;
      expect(await services.getSettings()).toMatchObject({ appearance: 'dark', density: 'compact' });
      expect((await services.getSettings()).quietHours).not.toBeNull();
      expect((await services.getAccount('ann')).settings.policy.impersonation).toBe('flag');
    });

    test('a mail is found, opened, put back and taken back by keyboard alone', async () => {
      await open();
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await eventually(() => page.getByRole('dialog').count()).toBe(0);

      await tabTo('Quarantine');
      await page.keyboard.press('Enter');
      await eventually(shown).toHaveLength(2);
      await page.keyboard.press('/');
      await page.keyboard.type('limited');
      await eventually(shown).toHaveLength(1);
      await page.keyboard.press('Tab');
      await page.keyboard.press('j');
      await button(/^Put back/).waitFor();
      await page.keyboard.press('b');
      await page.getByText('You put this back.').first().waitFor();
      expect(await inQuarantine()).toBe(1);
      await page.keyboard.press('u');
      await eventually(inQuarantine).toBe(2);

      await tabTo('Activity');
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: 'Reports' }).waitFor();
    });

    test.each(['light', 'dark'] as const)(
      'every view can be read by everybody, wide and narrow (%s)',
      async (scheme) => {
        await open({ colorScheme: scheme, inspected: true });
        const [mail] = await running.mails();
        const places = [
          'review',
          'mail',
          `quarantine/${mail?.id ?? 0}`,
          'channels',
          'channels/dhl',
          'check',
          'activity',
          'settings/accounts',
          'settings/accounts/ann',
          'settings/general',
          'settings/notifications',
          'settings/reporting',
          'settings/registry',
          'settings/storage',
          'settings/about',
          'add-account',
        ];
        for (const place of places) {
          await page.evaluate((hash) => location.assign(hash), `#/${place}`);
          await page
            .getByRole('heading', { level: 1 })
            .or(page.getByRole('heading', { level: 2 }))
            .first()
            .waitFor();
          await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
          for (const width of widths) {
            await page.setViewportSize({ width, height: 900 });
            await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
            await keepScreenshot(page, `whole-${place.replaceAll('/', '-').replace(/-\d+$/, '')}-${width}-${scheme}`);
            expect([place, width, await obstaclesOf(page)]).toEqual([place, width, []]);
          }
        }
      },
    );

    async function inQuarantine(): Promise<number> {
      return (await running.mails()).filter(({ place }) => place === 'quarantine').length;
    }

    /** Goes on with Tab until something with these words has the focus. */
    async function tabTo(words: string): Promise<void> {
      for (let count = 0; count < 60 && !(await focused()).startsWith(words); count += 1)
        await page.keyboard.press('Tab');
      expect(await focused()).toMatch(new RegExp(`^${words}`));
    }
  });
});
