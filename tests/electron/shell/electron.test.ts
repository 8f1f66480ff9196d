import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/shell/content-security-policy.ts';
import { portArrived } from '../../../shared/process/window-bridge.ts';
import { describeWith } from '../../support/component.ts';
import { eventually } from '../../support/eventually.ts';

const vite = createRequire(import.meta.url)
  .resolve('vite/package.json')
  .replace('package.json', 'bin/vite.js');
const hook = join(import.meta.dirname, '../../support/electron-hook.cjs');

/** What the hook remembers in the main process, as far as it can be told from there. */
type Seen = Readonly<{ toolTip: string; labels: readonly string[]; notifications: number; dialogs: readonly string[] }>;

describeWith('electron', 'the application in Electron', (executablePath) => {
  let app: ElectronApplication;
  let page: Page;
  let folder: string;
  let hasQuit = false;

  beforeAll(async () => {
    const build = [vite, 'build', '--app', '--config', 'build/vite.electron.config.ts', '--logLevel', 'warn'];
    await promisify(execFile)(process.execPath, build);
    folder = await mkdtemp(join(tmpdir(), 'vouchsafe-electron-'));
    app = await _electron.launch({ executablePath, args: ['--require', hook, '.', `--user-data-dir=${folder}`] });
    page = await app.firstWindow();
  });
  afterAll(async () => {
    if (!hasQuit) await app.close();
    await rm(folder, { recursive: true });
  });

  const seen = (): Promise<Seen> =>
    app.evaluate(() => {
      const { menu, toolTip, notifications, dialogs } = Reflect.get(globalThis, 'vouchsafeSeen');
      const items: readonly { label: string }[] = menu?.items ?? [];
      return { toolTip, dialogs, notifications: notifications.length, labels: items.map(({ label }) => label) };
    });
  const isVisible = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);
  /** The process of the backend as the operating system knows it, 0 while there is none. */
  const backendPid = (): Promise<number> =>
    app.evaluate(() => Reflect.get(globalThis, 'vouchsafeSeen').backend?.pid ?? 0);

  test('opens one window on its own page', async () => {
    expect(app.windows()).toHaveLength(1);
    expect(new URL(page.url()).host).toBe('vouchsafe');
    expect(await page.title()).toContain('Vouchsafe');
  });

  test('serves the page under its policy', async () => {
    const policy = await app.evaluate(async ({ net }) => {
      const response = await net.fetch('app://vouchsafe/');
      return response.headers.get('content-security-policy');
    });
    expect(policy).toBe(contentSecurityPolicy);
  });

  test('gives the page neither Node nor Electron, only the one function', async () => {
    const there = await page.evaluate(() => ({
      node: ['process', 'require', 'Buffer', 'ipcRenderer'].filter((name) => name in window),
      bridge: Object.keys(Reflect.get(window, 'vouchsafe')),
    }));
    expect(there).toEqual({ node: [], bridge: ['requestPort'] });
  });

  test('the backend answers the page over the port that it asks for', async () => {
    const answer = await page.evaluate((name) => {
      const request = JSON.stringify({ i: '1', p: { u: '/account/list', b: {} } });
      return new Promise((resolve) => {
        window.addEventListener('message', ({ source, data, ports: [port] }) => {
          if (source !== window || data !== name || port === undefined) return;
          port.onmessage = (message) => resolve(message.data);
          port.postMessage(request);
        });
        Reflect.apply(Reflect.get(Reflect.get(window, 'vouchsafe'), 'requestPort'), null, []);
      });
    }, portArrived);
    expect(JSON.parse(String(answer))).toMatchObject({ i: '1', p: { b: { json: [] } } });
  });

  test('sends nothing elsewhere', async () => {
    const outcome = await page.evaluate(() =>
      fetch('https://vouchsafe.invalid/').then(
        () => 'sent',
        () => 'refused',
      ),
    );
    expect(outcome).toBe('refused');
  });

  test('says in the tray how things stand, with a menu that leads into the window', async () => {
    await eventually(async () => (await seen()).labels).toContain('Check a contact…');
    const { toolTip, labels } = await seen();
    expect(toolTip).not.toBe('');
    expect(labels.at(-1)).toMatch(/Vouchsafe/);
    await app.evaluate(() => {
      const items: readonly { label: string; click(): void }[] = Reflect.get(globalThis, 'vouchsafeSeen').menu.items;
      items.find(({ label }) => label === 'Check a contact…')?.click();
    });
    await eventually(() => page.url()).toContain('#/check');
  });

  test('closing the window explains itself once and hides it; a second start brings it back, at the mail of its link', async () => {
    const close = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await close();
    await eventually(isVisible).toBe(false);
    const second = [`--user-data-dir=${folder}`, 'vouchsafe://mail/7'];
    await promisify(execFile)(executablePath, ['.', ...second]);
    await eventually(isVisible).toBe(true);
    await eventually(() => page.url()).toContain('#/mail/7');
    await close();
    await eventually(isVisible).toBe(false);
    expect((await seen()).dialogs).toHaveLength(1);
  });

  test('a notification that is pressed brings the window to its mail', async () => {
    // What the shell hears when an impersonation was caught, spoken in the backend's place.
    await app.evaluate(() => {
      const mail = { id: 9, brand: 'DHL', headline: 'Says DHL; sent from dhl-zoll.example', quarantined: true };
      Reflect.get(globalThis, 'vouchsafeSeen').backend.emit('message', { type: 'caught', count: 1, mails: [mail] });
    });
    await eventually(async () => (await seen()).notifications).toBe(1);
    await app.evaluate(() => Reflect.get(globalThis, 'vouchsafeSeen').notifications[0].emit('click'));
    await eventually(() => page.url()).toContain('#/review/9');
    await eventually(isVisible).toBe(true);
  });

  test('a backend that dies is started again', async () => {
    await eventually(backendPid).toBeGreaterThan(0);
    const first = await backendPid();
    process.kill(first, 'SIGKILL');
    await eventually(async () => ![0, first].includes(await backendPid())).toBe(true);
  });

  test('quits when it is told to, with its backend', async () => {
    const pid = await backendPid();
    const closed = app.waitForEvent('close');
    await app.evaluate(({ app: electron }) => electron.quit());
    await closed;
    hasQuit = true;
    await eventually(() => isRunning(pid)).toBe(false);
  });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
