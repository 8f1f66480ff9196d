import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { choose } from '../../support/choose.ts';
import { describeWith } from '../../support/component.ts';
import { eventually } from '../../support/eventually.ts';
import { launchBrowser, openReviewWindow, type ReviewWindow } from '../../support/review-window.ts';

vi.setConfig({ testTimeout: 60_000 });

describeWith('chromium', 'every view', (chromium) => {
  let browser: Browser;
  let review: ReviewWindow;

  beforeAll(async () => {
    browser = await launchBrowser(chromium);
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await review.close();
    expect(review.complaints).toEqual([]);
  });

  const rail = () => review.page.getByRole('navigation', { name: 'Views' });
  const title = () => review.page.locator('main h2').first().textContent();

  test.each([
    ['#/review', 'Review'],
    ['#/mail', 'All mail'],
    ['#/quarantine', 'Quarantine'],
    ['#/channels', 'Channels'],
    ['#/activity', 'Activity'],
    ['#/settings', 'Settings'],
    ['#/add-account', 'Add'],
  ])('has the address %s', async (hash, name) => {
    review = await openReviewWindow(browser, { hash });
    await eventually(title).toContain(name);
  });

  test('is reached from the rail, and left by the back button', async () => {
    review = await openReviewWindow(browser);
    for (const name of ['Channels', 'Activity', 'Settings']) {
      await rail().getByRole('link', { name }).click();
      expect(await rail().getByRole('link', { name }).getAttribute('aria-current')).toBe('page');
    }
    await review.page.goBack();
    await eventually(() => new URL(review.page.url()).hash).toBe('#/activity');
    await review.page.goBack();
    await review.page.goBack();
    await eventually(title).toBe('Review');
  });

  test('keeps the keys of the list to itself', async () => {
    review = await openReviewWindow(browser, { hash: '#/activity' });
    await eventually(title).toContain('Activity');
    await review.page.keyboard.press('j');
    expect(new URL(review.page.url()).hash).toBe('#/activity');
    await review.page.keyboard.press('?');
    await review.page.getByRole('dialog').getByText('Letters and signs are keys').waitFor();
    await choose(review.page.getByRole('checkbox'), false);
    await review.page.keyboard.press('Escape');
    await eventually(() => review.page.getByRole('dialog').count()).toBe(0);
    await review.page.keyboard.press('?');
    expect(await review.page.getByRole('dialog').count()).toBe(0);
  });
});
