/**
 * `node build/take-screenshots.ts`: takes the README's pictures of the demo in Chromium. The window must be built
 * (`npm run build:renderer`).
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const shownSender = 'Amazon Kundenservice';

/** Long enough for the demo's first mail to be judged and moved. */
const settleMs = 8_000;

const demo = spawn(process.execPath, ['electron/headless/main.ts', 'demo'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await chromium.launch({
  executablePath: process.env.VOUCHSAFE_CHROMIUM ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  await page.goto(await windowAddress());
  await sleep(settleMs);
  await page.getByText(shownSender).first().click();
  await take(page, 'window-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await take(page, 'window-dark');
  await page.setViewportSize({ width: 480, height: 860 });
  await take(page, 'window-narrow');
} finally {
  await browser.close();
  demo.kill('SIGTERM');
}

async function windowAddress(): Promise<string> {
  for await (const line of createInterface({ input: demo.stdout })) {
    const address = line.split(' ').find((word) => word.startsWith('http://'));
    if (address !== undefined) return address;
  }
  throw new Error('The demo ended without showing its address.');
}

async function take(page: Page, name: string): Promise<void> {
  await sleep(500);
  await page.screenshot({ path: `${root}docs/${name}.png` });
}
