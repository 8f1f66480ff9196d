import { type Browser, chromium, type Page } from 'playwright-core';
import { rendererFolder } from '../../electron/headless/built-files.ts';
import { startWindowServer } from '../../electron/headless/serve/window-server.ts';
import { createFakeServices, type FakeServices } from './fake-services.ts';
import type { Sample } from './sample-mails.ts';

/** The moment at which every window of the tests is looked at: a Tuesday, 12:00 in Berlin. */
export const testNow = Date.UTC(2026, 10, 24, 11);

export type ReviewWindowOptions = Readonly<{
  samples?: readonly Sample[];
  /** How many mails to add to the samples. */
  fill?: number;
  width?: number;
  height?: number;
  dark?: boolean;
  /** Where the window begins, e.g. `#/mail`. */
  hash?: string;
  /** The page is to be looked into by a script of the test, which its content security policy would refuse. */
  inspected?: boolean;
  /** Runs in the page before its own script. */
  before?: () => void;
  prepare?: (fake: FakeServices) => void;
}>;

export type ReviewWindow = Readonly<{
  page: Page;
  fake: FakeServices;
  /** What the page complained about: errors of its script, breaches of its content security policy. */
  complaints: readonly string[];
  /** Ends the backend, as if its process had died. */
  stopServer(): Promise<void>;
  close(): Promise<void>;
}>;

/** Starts a browser that calls nobody but the address it is given. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** Opens the review window over services in memory, by the one-time address as a person would. */
export async function openReviewWindow(browser: Browser, options: ReviewWindowOptions = {}): Promise<ReviewWindow> {
  const complaints: string[] = [];
  const fake = createFakeServices(testNow, options.samples);
  fake.fill(options.fill ?? 0);
  options.prepare?.(fake);
  const server = await startWindowServer({
    services: fake.services,
    port: 0,
    rendererFolder,
    onFault: (error) => complaints.push(`backend: ${String(error)}`),
  });
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.dark === true ? 'dark' : 'light',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    bypassCSP: options.inspected ?? false,
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  if (options.before !== undefined) await page.addInitScript(options.before);
  await page.clock.setFixedTime(testNow);
  await page.goto(`${server.url}${options.hash ?? ''}`);
  let stopped = false;
  const stopServer = async () => {
    if (stopped) return;
    stopped = true;
    await server.close();
  };
  return {
    page,
    fake,
    complaints,
    stopServer,
    async close() {
      await context.close();
      await stopServer();
    },
  };
}
