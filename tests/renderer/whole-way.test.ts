import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { memorySecretStore } from '../../electron/backend/accounts/secret-store.ts';
import { type Backend, createBackend } from '../../electron/backend/backend.ts';
import { backendFiles, rendererFolder } from '../../electron/headless/built-files.ts';
import { startWindowServer, type WindowServer } from '../../electron/headless/serve/window-server.ts';
import { choose } from '../support/choose.ts';
import { describeWith } from '../support/component.ts';
import { eventually } from '../support/eventually.ts';
import { type ImapProxy, startImapProxy } from '../support/imap-proxy.ts';
import { describeServers, type ImapServer } from '../support/imap-servers.ts';
import { impersonation, ordinary } from '../support/mails.ts';
import { asOtherClient } from '../support/other-client.ts';
import { launchBrowser } from '../support/review-window.ts';
import { temporaryFolder } from '../support/running-backend.ts';
import { openWindowPage } from '../support/window-page.ts';

vi.setConfig({ testTimeout: 180_000 });

const quarantine = 'Vouchsafe Quarantine';

describeWith('chromium', 'the whole way', (chromium) => {
  describeServers('from an empty program to a decided mail, in the window', (start) => {
    let browser: Browser;
    let server: ImapServer;
    let proxy: ImapProxy;
    let folder: ReturnType<typeof temporaryFolder>;
    let backend: Backend;
    let window: WindowServer;
    let page: Page;
    let complaints: string[];
    const complain = (message: string) => complaints.push(message);

    beforeAll(async () => {
      browser = await launchBrowser(chromium);
    });
    afterAll(() => browser.close());

    beforeEach(async () => {
      server = await start();
      proxy = await startImapProxy(server.port);
      folder = temporaryFolder();
      complaints = [];
      const log = (line: string) => complaints.push(line);
      backend = await createBackend({
        ...backendFiles,
        dataFolder: folder.path,
        secrets: memorySecretStore(),
        dns: 'none',
        log,
      });
      window = await startWindowServer({
        services: backend.services,
        port: 0,
        rendererFolder,
        onFault: (error) => log(String(error)),
      });
    });

    afterEach(async () => {
      await page.context().close();
      await window.close();
      await backend.stop();
      await proxy.stop();
      await server.stop();
      folder.remove();
      expect(complaints).toEqual([]);
    });

    async function open(colorScheme: 'light' | 'dark'): Promise<void> {
      page = await openWindowPage(browser, window.url, complain, { colorScheme });
    }

    const button = (name: string | RegExp) => page.getByRole('button', { name });
    const rows = () => page.getByRole('option');

    async function addAccount(): Promise<void> {
      await page.getByText('Welcome to Vouchsafe').waitFor();
      await page.getByLabel('Mail address').fill('ann@mail.example');
      await button('Continue').click();
      await page.getByRole('heading', { name: 'Is this your mail server?' }).waitFor();
      await page.getByRole('combobox').or(page.getByLabel('Encryption')).first().click();
      await page.getByRole('option', { name: 'None (this computer only)' }).click();
      await page.getByLabel('Server', { exact: true }).fill('127.0.0.1');
      await page.getByLabel('Port', { exact: true }).fill(`${proxy.port}`);
      await page.getByLabel('User name').fill(server.user);
      await page.getByLabel('Password').fill(server.password);
      await button('Test the connection').click();
      await page.getByText('The mailbox can be watched.').waitFor();
      for (const heading of ['Which folders?', 'What happens to contradicted mail?', 'Reading earlier mail']) {
        await button(/Continue|Start watching/).click();
        await page.getByRole('heading', { name: heading }).waitFor();
      }
      await button('Go to Review').click();
    }

    function count(mailbox: string): Promise<number> {
      return asOtherClient(server, async (flow) => {
        const status = await flow.status(mailbox, { messages: true });
        return status === false ? 0 : (status.messages ?? 0);
      });
    }

    test.each(['light', 'dark'] as const)(
      'first run, arrival, put back, undo, search, many, languages (%s)',
      async (scheme) => {
        await server.append('INBOX', ordinary());
        await open(scheme);
        await addAccount();
        await page.getByText('Watching').first().waitFor();

        // It arrives while the window is open.
        await server.append('INBOX', impersonation());
        await page.getByText('1 to decide').waitFor();
        await rows().first().click();
        await page.getByText('Vouchsafe moved this to quarantine.').waitFor();
        await page.locator('mark').filter({ hasText: 'We noticed unusual activity' }).first().waitFor();
        expect([await count('INBOX'), await count(quarantine)]).toEqual([1, 1]);

        await button(/^Put back/).click();
        await page.getByText('You put this back.').first().waitFor();
        expect([await count('INBOX'), await count(quarantine)]).toEqual([2, 0]);
        await button(/^Undo/).click();
        await eventually(() => count(quarantine)).toBe(1);

        await page.getByRole('link', { name: 'All mail' }).click();
        await eventually(() => rows().count()).toBe(2);
        await page.getByPlaceholder('Search mail').fill('limited');
        await eventually(() => rows().count()).toBe(1);
        await page.getByPlaceholder('Search mail').fill('');
        await eventually(() => rows().count()).toBe(2);

        await server.append('INBOX', impersonation());
        await eventually(() => count(quarantine)).toBe(2);
        await page.getByRole('link', { name: /^Quarantine/ }).click();
        await eventually(() => rows().count()).toBe(2);
        await rows().first().focus();
        await page.keyboard.press('Control+a');
        await page.getByText('2 selected').waitFor();
        await button('Put back').first().click();
        await eventually(() => count('INBOX')).toBe(3);

        await page.getByRole('link', { name: 'Settings' }).click();
        await page
          .getByRole('link', { name: 'General' })
          .or(page.getByRole('tab', { name: 'General' }))
          .click();
        await choose(page.getByRole('radio', { name: 'Deutsch' }));
        await page.getByRole('heading', { name: 'Einstellungen' }).waitFor();
      },
    );

    test('a decision by the keyboard alone, and settings that are kept', async () => {
      await open('dark');
      await addAccount();
      await page.getByText('Watching').first().waitFor();
      await server.append('INBOX', impersonation());
      await page.getByText('1 to decide').waitFor();
      await rows().first().waitFor();
      const press = (key: string) => page.keyboard.press(key);

      await press('?');
      await page.getByRole('dialog').waitFor();
      await press('Escape');
      await eventually(() => page.getByRole('dialog').count()).toBe(0);
      await press('j');
      await press('Enter');
      await page.getByText('Vouchsafe moved this to quarantine.').waitFor();
      await press('b');
      await page.getByText('You put this back.').first().waitFor();
      expect([await count('INBOX'), await count(quarantine)]).toEqual([1, 0]);
      await press('u');
      await eventually(() => count(quarantine)).toBe(1);

      await page.goto(new URL('#/settings/general', page.url()).href);
      await choose(page.getByRole('radio', { name: 'Compact' }));
      await eventually(async () => (await backend.services.getSettings()).density).toBe('compact');
      await page.reload();
      await eventually(() => page.getByRole('radio', { name: 'Compact' }).isChecked()).toBe(true);
    });

    test('a failing account is told, and recovers', async () => {
      await open('light');
      await addAccount();
      await page.getByText('Watching').first().waitFor();
      proxy.on('SELECT', { answer: 'BAD broken' });
      proxy.reset();
      await page
        .getByText(/Not connected|Trying again/)
        .first()
        .waitFor();
      proxy.clear();
      await server.append('INBOX', impersonation());
      backend.wake();
      await page.getByText('1 to decide').waitFor();
      await page.getByText('Watching').first().waitFor();
    });
  });
});
