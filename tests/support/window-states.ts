import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { defaultSettings } from '../../shared/contract/default-settings.ts';
import { describeWith } from './component.ts';
import { launchBrowser, openReviewWindow, type ReviewWindow, type ReviewWindowOptions } from './review-window.ts';
import { keepScreenshot } from './screenshots.ts';

/** Something that a view can look like, and how to bring it about. */
export type WindowState = ReviewWindowOptions & Readonly<{ name: string; reach(review: ReviewWindow): Promise<void> }>;

type Violation = Readonly<{ id: string; nodes: readonly Readonly<{ html: string }>[] }>;

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
        await page.evaluate(axe);
        for (const { language, width, colorScheme } of looks) {
          await fake.services.putSettings({ ...defaultSettings, language });
          await page.locator(`html[lang=${language}]`).waitFor();
          if (width !== null) await page.setViewportSize({ width, height: state.height ?? 800 });
          await page.emulateMedia({ colorScheme });
          await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
          await keepScreenshot(page, `${state.name}-${language}-${colorScheme}`);
          expect(await violations(page)).toEqual([]);
          expect(await page.evaluate(overflow)).toBe(0);
        }
      } finally {
        await review.close();
      }
    });
  });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe has against the page as it is. */
function violations(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const { axe: inspector } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    const result = await inspector.run();
    return result.violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html.slice(0, 200))]);
  });
}

function overflow(): number {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}
