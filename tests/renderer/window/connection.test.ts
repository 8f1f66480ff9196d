import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { rendererFolder } from '../../../electron/headless/serve/renderer-folder.ts';
import { startWindowServer, type WindowServer } from '../../../electron/headless/serve/window-server.ts';
import { describeWith } from '../../support/component.ts';
import { eventually } from '../../support/eventually.ts';
import { launchBrowser, openReviewWindow, type ReviewWindow } from '../../support/review-window.ts';
import { arrivingSample } from '../../support/sample-mailbox.ts';

vi.setConfig({ testTimeout: 60_000 });

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
    await review.page.getByText('so nothing was changed').waitFor();
  });

  test('that a new server refuses asks for the new address', async () => {
    review = await openReviewWindow(browser);
    await review.page.getByRole('option').first().waitFor();
    const port = Number(new URL(review.page.url()).port);
    await review.stopServer();
    second = await startWindowServer({ services: review.fake.services, port, rendererFolder });
    await review.page.getByText('Open the new address that it printed in its terminal.').waitFor();
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
