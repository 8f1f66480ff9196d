import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rendererFolder } from '../../../electron/headless/built-files.ts';
import { type DemoImapServer, startDemoImapServer } from '../../../electron/headless/demo/imap-server.ts';
import { startWindowServer } from '../../../electron/headless/serve/window-server.ts';
import type { MailSummary } from '../../../shared/contract/mail-summary.ts';
import { describeWith } from '../../support/component.ts';
import { composeRaw } from '../../support/compose-mail.ts';
import { eventually } from '../../support/eventually.ts';
import { hostilePages } from '../../support/hostile-pages.ts';
import { openMail } from '../../support/open-mail.ts';
import { type RunningBackend, startBackend, temporaryFolder } from '../../support/running-backend.ts';

/** A folder of mails that are no part of the project. */
const corpus = process.env.VOUCHSAFE_MAIL_CORPUS;

/** Mails of the project's own that try what a page can. */
const hostileMails = () =>
  hostilePages
    .filter(({ html }) => html.length < 10_000)
    .map(({ title, html }) => ({ name: title, raw: composeRaw({ from: 'a@attacker.example', subject: title, html }) }));

/** Windows that are looked at side by side: each waits most of the time. */
const pagesAtOnce = 2;

const judgingMs = 1_200_000;
const testMs = 3_600_000;

/** List and mail beside each other. */
const wide = { width: 1280, height: 860 };
/** One after the other. */
const narrow = { width: 480, height: 800 };

describeWith('chromium', 'every mail, opened in the window as text and as designed', (path) => {
  let trap: Server;
  let browser: Browser;
  /** What reached this machine in the name of any other. */
  const reached: string[] = [];

  beforeAll(async () => {
    trap = createServer((request, response) => {
      reached.push(`${request.headers.host}${request.url}`);
      response.end();
    });
    trap.on('clientError', (_error, socket) => socket.destroy());
    await new Promise<void>((done) => trap.listen(0, '127.0.0.1', done));
    const { port } = trap.address() as AddressInfo;
    browser = await chromium.launch({
      executablePath: path,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
        `--host-resolver-rules=MAP *.google.com ~NOTFOUND, MAP *.googleapis.com ~NOTFOUND, MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1`,
      ],
    });
  });

  afterAll(async () => {
    await browser.close();
    trap.closeAllConnections();
    await new Promise((done) => trap.close(done));
  });

  test('what a page asks of another host would be noticed', async () => {
    const page = await browser.newPage();
    await page.setContent('<img src="http://attacker.example/pixel">', { waitUntil: 'load' });
    await page.close();
    expect(reached).toEqual(['attacker.example/pixel']);
    reached.length = 0;
  });

  const title = 'every mail of a folder: no request, no script, no report, nothing covered';
  if (corpus === undefined) {
    describe.skip(`${title} [skipped: VOUCHSAFE_MAIL_CORPUS names no folder]`, () => undefined);
    return;
  }
  test(
    'the hostile pages: no request, no script, no report, nothing covered',
    async () => {
      expect(await faultsOfAll(hostileMails(), [wide, narrow])).toEqual([]);
    },
    testMs,
  );

  test(
    title,
    async () => {
      const files = readdirSync(corpus).filter((file) => file.endsWith('.eml'));
      expect(files.length).toBeGreaterThan(0);
      const mails = files.map((name) => ({ name, raw: readFileSync(join(corpus, name)) }));
      expect(await faultsOfAll(mails, [wide])).toEqual([]);
    },
    testMs,
  );

  type Named = Readonly<{ name: string; raw: Uint8Array }>;
  type Size = Readonly<{ width: number; height: number }>;

  /** Has the mails judged as any that arrive, opens each one in the window, and names what was not as it should be. */
  async function faultsOfAll(mails: readonly Named[], sizes: readonly Size[]): Promise<readonly string[]> {
    const server = await startDemoImapServer({ user: 'ann', password: 'correct-horse' });
    const folder = temporaryFolder();
    const faults: string[] = [];
    // The mails stay where they are, so that none waits for the connection while others are moved.
    const running = await startBackend(folder.path, server, { policy: { suspicious: 'off', impersonation: 'off' } });
    const window = await startWindowServer({
      services: running.backend.services,
      port: 0,
      rendererFolder,
      onFault: (error) => faults.push(`backend: ${String(error)}`),
    });
    try {
      const judged = await judgeAll(running, server, mails);
      const seen = { mails: judged.length, opened: 0, designed: 0, ms: 0 };
      const began = performance.now();
      const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
      // The address works once; what is opened with it later has the cookie of the first page.
      await (await context.newPage()).goto(window.url);
      const waiting = sizes.flatMap((size) => judged.map((mail) => ({ size, mail })));
      await Promise.all(
        Array.from({ length: pagesAtOnce }, async () => {
          const page = await showWindow(context, window.url, faults);
          for (;;) {
            const next = waiting.shift();
            if (next === undefined) break;
            const { size, mail } = next;
            await page.setViewportSize(size);
            const { isDesigned, faults: found } = await openMail(page, mail.id);
            seen.opened += 1;
            seen.designed += isDesigned ? 1 : 0;
            faults.push(...found.map((fault) => `${size.width} px, ${mail.subject}: ${fault}`));
          }
          faults.push(...(await reportsOf(page)));
        }),
      );
      seen.ms = Math.round(performance.now() - began);
      process.stdout.write(`${JSON.stringify(seen)}\n`);
      faults.push(...reached.splice(0).map((address) => `reached ${address}`));
      await context.close();
    } finally {
      await window.close();
      await running.stop();
      await server.stop();
      folder.remove();
    }
    return faults;
  }

  async function showWindow(context: BrowserContext, url: string, faults: string[]): Promise<Page> {
    const page = await context.newPage();
    const { origin } = new URL(url);
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) faults.push(`asked for ${url}`);
    });
    page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      faults.push('ran a script');
      dialog.dismiss().catch((error: unknown) => faults.push(String(error)));
    });
    page.on('popup', () => faults.push('opened a window'));
    // Where a script is kept from running, or a policy from being broken, the browser writes it down.
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(`log: ${message.text()}`);
    });
    await page.goto(`${origin}/#/mail`);
    await page.evaluate(() => {
      const reports: string[] = [];
      Object.assign(globalThis, { reports });
      addEventListener('securitypolicyviolation', (event) => {
        reports.push(`report: ${event.effectiveDirective} ${event.blockedURI}`);
      });
    });
    return page;
  }
});

/** Delivers the mails while the account is watched, and waits until each has its verdict. */
async function judgeAll(
  running: RunningBackend,
  server: DemoImapServer,
  mails: readonly Readonly<{ raw: Uint8Array }>[],
): Promise<readonly MailSummary[]> {
  await running.until(
    'the account is watched',
    (_mails, { phase, firstRun }) => phase === 'watching' && firstRun === null,
  );
  for (const { raw } of mails) server.append('INBOX', raw);
  const { services } = running.backend;
  const count = async () => (await services.getStorage()).mails;
  await eventually(count, judgingMs).toBe(mails.length);
  return running.mails();
}

function reportsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => Reflect.get(globalThis, 'reports') as readonly string[]);
}
