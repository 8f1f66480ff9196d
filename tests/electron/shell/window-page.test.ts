import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWindowHandler } from '../../../electron/backend/rpc/window-handler.ts';
import { windowAddress } from '../../../electron/shell/origin.ts';
import { protocolResponse } from '../../../electron/shell/protocol-response.ts';
import { portArrived } from '../../../shared/process/window-bridge.ts';
import { describeWith } from '../../support/component.ts';
import { createFakeServices } from '../../support/fake-services.ts';

/** Stands for `app://vouchsafe/`, which only Electron knows: a secure origin that is never looked up. */
const origin = 'https://vouchsafe.test';
const elsewhere = 'https://tracker.example/pixel.gif';

describeWith('chromium', 'the page as the shell serves it', (executablePath) => {
  let browser: Browser;
  let page: Page;
  let disconnect: () => void;
  const complaints: string[] = [];
  const requestsElsewhere: string[] = [];

  beforeAll(async () => {
    const root = process.getuid?.() === 0;
    browser = await chromium.launch({
      executablePath,
      args: ['--disable-background-networking', ...(root ? ['--no-sandbox'] : [])],
    });
    page = await browser.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await serveAsShell(page, requestsElsewhere);
    disconnect = await bridgeAsPreload(page);
    await page.goto(`${origin}/`);
  });
  afterAll(async () => {
    disconnect();
    await browser.close();
  });

  test('works under its policy and is answered over the port that the preload asks for', async () => {
    await page.getByText('Correios').first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('can neither send nor load anything elsewhere', async () => {
    const outcomes = await page.evaluate(async (url) => {
      const fetched = await fetch(url).then(
        () => 'sent',
        () => 'refused',
      );
      const image = new Image();
      const loaded = new Promise((resolve) => {
        image.onload = () => resolve('loaded');
        image.onerror = () => resolve('refused');
      });
      image.src = url;
      return [fetched, await loaded];
    }, elsewhere);
    expect(outcomes).toEqual(['refused', 'refused']);
    expect(requestsElsewhere).toEqual([]);
  });

  test.each<[string, (text: string) => void]>([
    [
      'markup',
      (text) => {
        document.body.innerHTML = text;
      },
    ],
    ['more markup', (text) => document.body.insertAdjacentHTML('beforeend', text)],
    ['a page', (text) => document.write(text)],
    [
      'a script',
      (text) => {
        document.createElement('script').text = text;
      },
    ],
    [
      'an inner page',
      (text) => {
        document.createElement('iframe').srcdoc = text;
      },
    ],
  ])('does not let text become %s', async (_what, misuse) => {
    await expect(page.evaluate(misuse, '<b>from a mail</b>')).rejects.toThrow(/requires 'Trusted/);
  });
});

/** Answers the page's requests as the shell's protocol handler does; whatever else is asked for is noted and refused. */
async function serveAsShell(page: Page, requestsElsewhere: string[]): Promise<void> {
  await page.route('**/*', async (route) => {
    const request = route.request();
    if (!request.url().startsWith(`${origin}/`)) {
      requestsElsewhere.push(request.url());
      await route.abort();
      return;
    }
    const url = windowAddress + request.url().slice(origin.length + 1);
    const response = await protocolResponse({ method: request.method(), url }, 'dist/renderer');
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
}

/**
 * Gives the page a port on request, as the preload does, whose other end a backend serves.
 * @returns ends the connection
 */
async function bridgeAsPreload(page: Page): Promise<() => void> {
  const { services } = createFakeServices(Date.now());
  let hear: (message: unknown) => void = () => undefined;
  let disconnect = (): void => undefined;
  createWindowHandler(services, (error) => {
    throw error;
  }).serve({
    send: (text) =>
      page.evaluate((sent) => void window.dispatchEvent(new CustomEvent('backend', { detail: sent })), text),
    onMessage: (listener) => {
      hear = listener;
    },
    onClose: (listener) => {
      disconnect = listener;
    },
    close: () => undefined,
  });
  await page.exposeFunction('toBackend', (text: string) => hear(text));
  await page.addInitScript((name) => {
    const requestPort = (): void => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => Reflect.apply(Reflect.get(window, 'toBackend'), null, [data]);
      window.addEventListener('backend', (event) => port1.postMessage(Reflect.get(event, 'detail')));
      window.postMessage(name, location.origin, [port2]);
    };
    Object.assign(window, { vouchsafe: { requestPort } });
  }, portArrived);
  return () => disconnect();
}
