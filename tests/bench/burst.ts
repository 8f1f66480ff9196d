/**
 * 1,000 mails in one burst on Dovecot, with the window open in Chromium: are all judged and none lost, how long does it
 * take, and how long does a key press wait until its effect is drawn meanwhile.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { memorySecretStore } from '../../electron/backend/accounts/secret-store.ts';
import { createBackend } from '../../electron/backend/backend.ts';
import { backendFiles, rendererFolder } from '../../electron/headless/built-files.ts';
import { startWindowServer } from '../../electron/headless/serve/window-server.ts';
import { findComponent } from '../support/component.ts';
import { startDovecot } from '../support/dovecot.ts';
import { accountOf } from '../support/imap-servers.ts';
import { percentile, round } from './percentile.ts';
import { sampleMails } from './sample-mails.ts';

const mailCount = 1_000;
const keyEveryMs = 100;
const patienceMs = 300_000;

const [server, browserPath] = [findComponent('dovecot').path, findComponent('chromium').path];
if (server === null || browserPath === null) throw new Error('This benchmark needs Dovecot and Chromium.');
const dovecot = await startDovecot(server);
const dataFolder = mkdtempSync(join(tmpdir(), 'vouchsafe-bench-'));
const log = (line: string) => process.stderr.write(`${line}\n`);
const secrets = memorySecretStore({ ann: dovecot.password });
const backend = await createBackend({ dataFolder, secrets, dns: 'none', ...backendFiles, log });
const window = await startWindowServer({ services: backend.services, port: 0, rendererFolder });
const browser = await chromium.launch({
  executablePath: browserPath,
  args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-background-networking'] : [],
});
try {
  const { promise: watched, resolve } = Promise.withResolvers<void>();
  const unsubscribe = backend.services.subscribe((event) => {
    if (event.type === 'accountChanged' && event.account.phase === 'watching') resolve();
  });
  await backend.putAccount(accountOf(dovecot));
  await watched;
  unsubscribe();

  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  await page.goto(window.url);
  await page.waitForLoadState('networkidle');
  // Measured in the page: from the key event's own time to after the next frame is drawn.
  await page.evaluate(() => {
    const waits: number[] = [];
    Object.assign(globalThis, { waits });
    addEventListener('keydown', (event) => {
      requestAnimationFrame(() => setTimeout(() => waits.push(performance.now() - event.timeStamp)));
    });
  });

  const began = performance.now();
  for (const raw of sampleMails(mailCount)) dovecot.deliver(Buffer.from(raw, 'latin1'));
  let judged = 0;
  let presses = 0;
  while (judged < mailCount && performance.now() - began < patienceMs) {
    await page.keyboard.press(presses % 20 < 10 ? 'j' : 'k');
    presses += 1;
    await sleep(keyEveryMs);
    const { days } = await backend.services.getOverview();
    judged = days.reduce((sum, day) => sum + day.watched, 0);
  }
  const seconds = (performance.now() - began) / 1000;
  const waits: unknown = await page.evaluate(() => Reflect.get(globalThis, 'waits'));
  const times = Array.isArray(waits) ? waits.filter((wait) => typeof wait === 'number') : [];
  process.stdout.write(
    JSON.stringify({
      mails: mailCount,
      judged,
      lost: mailCount - judged,
      seconds: round(seconds),
      keyPresses: times.length,
      keyP50Ms: percentile(times, 0.5),
      keyP95Ms: percentile(times, 0.95),
    }),
  );
} finally {
  await browser.close();
  await window.close();
  await backend.stop();
  await dovecot.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}
