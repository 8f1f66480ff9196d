import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { defaultSettings } from '../../../shared/contract/default-settings.ts';
import { describeWith } from '../../support/component.ts';
import { eventually } from '../../support/eventually.ts';
import { launchBrowser, openReviewWindow, type ReviewWindow } from '../../support/review-window.ts';

vi.setConfig({ testTimeout: 60_000 });

describeWith('chromium', 'the owner’s settings', (chromium) => {
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

  const rows = () => review.page.getByRole('option');

  test('change the language of the open window, dates and all, and leave no word behind', async () => {
    review = await openReviewWindow(browser);
    await rows().first().click();
    await review.page.getByText('Reach Correios for real').waitFor();
    await review.fake.services.putSettings({ ...defaultSettings, language: 'de' });
    await review.page.getByRole('heading', { name: 'Correios wirklich erreichen' }).waitFor();
    await review.page.getByRole('button', { name: 'In Quarantäne lassen' }).waitFor();
    expect(await review.page.getByRole('listbox').locator('.day').first().textContent()).toBe('Heute');
    expect(await review.page.evaluate(() => document.documentElement.lang)).toBe('de');
    await review.fake.services.putSettings({ ...defaultSettings, language: 'en' });
    await review.page.getByRole('button', { name: 'Keep in quarantine' }).waitFor();
  });

  test('change the appearance whatever the system has', async () => {
    review = await openReviewWindow(browser);
    await rows().first().waitFor();
    const paper = () => review.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await review.fake.services.putSettings({ ...defaultSettings, appearance: 'dark' });
    await eventually(paper).not.toBe(light);
    await review.fake.services.putSettings({ ...defaultSettings, appearance: 'light' });
    await eventually(paper).toBe(light);
  });

  test('make the list compact', async () => {
    review = await openReviewWindow(browser);
    await rows().first().waitFor();
    const height = async () => (await rows().first().boundingBox())?.height ?? 0;
    const before = await height();
    await review.fake.services.putSettings({ ...defaultSettings, density: 'compact' });
    await eventually(height).toBeLessThan(before);
  });
});
