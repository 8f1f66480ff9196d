import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { defaultSettings } from '../../shared/contract/default-settings.ts';
import { describeWith } from './component.ts';
import { obstaclesOf } from './readable.ts';
import { launchBrowser, openReviewWindow, type ReviewWindow, type ReviewWindowOptions } from './review-window.ts';
import { keepScreenshot } from './screenshots.ts';

/** Something that a view can look like, and how to bring it about. */
export type WindowState = ReviewWindowOptions & Readonly<{ name: string; reach(review: ReviewWindow): Promise<void> }>;

/** How each state is looked at. The language changes while the state is shown, as when its owner chooses another. */
const looks = [
  { language: 'en', width: null, colorScheme: 'light' },
  { language: 'en', width: null, colorScheme: 'dark' },
  { language: 'de', width: 480, colorScheme: 'light' },
  { language: 'de', width: 480, colorScheme: 'dark' },
] as const;

/** Holds every state against axe, in both languages, by day and by night, wide and narrow. */
export function describeStates(title: string, states: readonly WindowState[]): void {
  vi.setConfig({ testTimeout: 120_000 });
  describeWith('chromium', title, (chromium) => {
    let browser: Browser;

    beforeAll(async () => {
      browser = await launchBrowser(chromium);
    });
    afterAll(() => browser.close());

    test.each(states)('can be read by everybody: $name', async (state) => {
      const review = await openReviewWindow(browser, { ...state, inspected: true });
      const { page, fake } = review;
      try {
        await state.reach(review);
        for (const { language, width, colorScheme } of looks) {
          await fake.services.putSettings({ ...defaultSettings, language });
          await page.locator(`html[lang=${language}]`).waitFor();
          if (width !== null) await page.setViewportSize({ width, height: state.height ?? 800 });
          await page.emulateMedia({ colorScheme });
          await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
          await keepScreenshot(page, `${state.name}-${language}-${colorScheme}`);
          expect(await obstaclesOf(page)).toEqual([]);
        }
      } finally {
        await review.close();
      }
    });
  });
}
