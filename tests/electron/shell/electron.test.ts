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

const vite = createRequire(import.meta.url)
  .resolve('vite/package.json')
  .replace('package.json', 'bin/vite.js');

describeWith('electron', 'the application in Electron', (executablePath) => {
  let app: ElectronApplication;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    const build = [vite, 'build', '--app', '--config', 'build/vite.electron.config.ts', '--logLevel', 'warn'];
    await promisify(execFile)(process.execPath, build);
    folder = await mkdtemp(join(tmpdir(), 'vouchsafe-electron-'));
    app = await _electron.launch({ executablePath, args: ['.', `--user-data-dir=${folder}`] });
    page = await app.firstWindow();
  });
  afterAll(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });

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
    const seen = await page.evaluate(() => ({
      node: ['process', 'require', 'Buffer', 'ipcRenderer'].filter((name) => name in window),
      bridge: Object.keys(Reflect.get(window, 'vouchsafe')),
    }));
    expect(seen).toEqual({ node: [], bridge: ['requestPort'] });
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
});
