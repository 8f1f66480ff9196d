import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { rendererFolder } from '../../../electron/headless/built-files.ts';
import { startWindowServer, type WindowServer } from '../../../electron/headless/serve/window-server.ts';
import { describeWith } from '../../support/component.ts';
import { eventually } from '../../support/eventually.ts';
import { launchBrowser, openReviewWindow, type ReviewWindow } from '../../support/review-window.ts';
import { arrivingSample } from '../../support/sample-mailbox.ts';

vi.setConfig({ testTimeout: 60_000 });

/**
 * Runs in the page: plays the shell's preload script, with ports that lead to the backend by way of a WebSocket. A
 * message that only looks like the shell's comes first. That a port tells of its other end's closing is Electron's own
 * extension of MessagePort, so it is played as well.
 */
function playShell(): void {
  let ports = 0;
  let last: MessagePort | undefined;
  window.addEventListener('message', (event) => {
    last = event.ports[0];
  });
  const requestPort = () => {
    const { port1, port2 } = new MessageChannel();
    const socket = new WebSocket(`ws://${location.host}/rpc`);
    socket.addEventListener('open', () => {
      port1.onmessage = (event) => socket.send(event.data);
      socket.onmessage = (event) => port1.postMessage(event.data);
      port1.addEventListener('close', () => socket.close());
      ports += 1;
      window.postMessage('vouchsafe:port-', location.origin, [new MessageChannel().port1]);
      window.postMessage('vouchsafe:port', location.origin, [port2]);
    });
  };
  Object.defineProperties(window, {
    vouchsafe: { value: { requestPort } },
    ports: { get: () => ports },
    closePort: { value: () => last?.dispatchEvent(new Event('close')) },
  });
}

describeWith('chromium', 'the connection to the backend', (chromium) => {
  let browser: Browser;
  let review: ReviewWindow;
  let second: WindowServer | null = null;

  beforeAll(async () => {
    browser = await launchBrowser(chromium);
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await review.close();
    await second?.close();
    second = null;
  });

  const lost = () => review.page.getByText('Vouchsafe is not answering. What you see may be out of date');

  test('that is lost is said, and what was shown stays', async () => {
    review = await openReviewWindow(browser);
    await review.page.getByRole('option').first().waitFor();
    await review.stopServer();
    await lost().waitFor();
    expect(await review.page.getByRole('option').count()).toBe(5);
    expect(await review.page.getByText('Not known').count()).toBe(1);
  });

  test('cannot be had for a change: the person is told that nothing was done', async () => {
    review = await openReviewWindow(browser);
    await review.page.getByRole('option').first().click();
    await review.page.getByRole('button', { name: 'Put back' }).waitFor();
    await review.stopServer();
    await lost().waitFor();
    await review.page.getByRole('button', { name: 'Put back' }).click();
    await review.page.getByText(/^Vouchsafe is not answering, so nothing was changed/).waitFor();
  });

  test('that a new server refuses asks for the new address', async () => {
    review = await openReviewWindow(browser);
    await review.page.getByRole('option').first().waitFor();
    const port = Number(new URL(review.page.url()).port);
    await review.stopServer();
    second = await startWindowServer({ services: review.fake.services, port, rendererFolder });
    await review.page.getByText('Open the new address that it printed in its terminal.').waitFor();
  });

  test('is a port in the shell’s window, and another port when that one closes', async () => {
    review = await openReviewWindow(browser, { before: playShell });
    const subjects = () => review.page.locator('[role=option] .subject').allTextContents();
    await review.page.getByRole('option').first().waitFor();
    await review.page.evaluate(() => (window as unknown as { closePort(): void }).closePort());
    review.fake.arrive(arrivingSample);
    await eventually(subjects).toContain(arrivingSample.subject);
    await eventually(() => review.page.evaluate(() => (window as unknown as { ports: number }).ports)).toBe(2);
    expect(await lost().count()).toBe(0);
  });

  test('that comes back fills the window with what happened meanwhile', async () => {
    review = await openReviewWindow(browser);
    await review.page.getByRole('option').first().waitFor();
    const port = Number(new URL(review.page.url()).port);
    await review.stopServer();
    review.fake.arrive(arrivingSample);
    second = await startWindowServer({ services: review.fake.services, port, rendererFolder });
    // The same browser session with the new address, in another tab: cookies are shared.
    const tab = await review.page.context().newPage();
    await tab.goto(second.url);
    await eventually(() => review.page.locator('[role=option] .subject').first().textContent()).toBe(
      arrivingSample.subject,
    );
    expect(await lost().count()).toBe(0);
    await eventually(() => review.fake.subscribers()).toBe(2);
  });
});
