import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { describeWith } from '../../support/component.ts';
import { eventually } from '../../support/eventually.ts';
import { launchBrowser, openReviewWindow, type ReviewWindow } from '../../support/review-window.ts';

vi.setConfig({ testTimeout: 60_000 });

describeWith('chromium', 'the keyboard', (chromium) => {
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

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await review.page.keyboard.press(key);
  };
  const position = () => review.page.locator('[role=option][aria-selected=true]').getAttribute('aria-posinset');
  const headline = () => review.page.locator('article h2').textContent();
  const open = async (options: Parameters<typeof openReviewWindow>[1] = {}) => {
    review = await openReviewWindow(browser, options);
    await review.page.getByRole('option').first().waitFor();
  };

  test('walks through the list, the mail following, and stops at both ends', async () => {
    await open();
    await press('j', 'j', 'ArrowDown', 'k');
    expect(await position()).toBe('2');
    await eventually(headline).toContain('Says DHL');
    await press('ArrowUp', 'ArrowUp', 'ArrowUp');
    expect(await position()).toBe('1');
    await press('End', 'j');
    expect(await position()).toBe('5');
    await press('Home');
    expect(await position()).toBe('1');
  });

  test('leaves one step in the history for a whole walk', async () => {
    await open();
    await press('j', 'j', 'j');
    await eventually(headline).toContain('Says PayPal');
    await review.page.goBack();
    await review.page.getByText('Choose a mail').waitFor();
  });

  test('puts a mail back and takes it back with U', async () => {
    await open();
    await press('j');
    const release = review.page.getByRole('button', { name: 'Put back' });
    await release.focus();
    await press('Enter');
    await review.page.getByText('Put back. Vouchsafe will not').waitFor();
    await press('u');
    await review.page.getByText('Moved to quarantine.').waitFor();
  });

  test('never undoes what it is not told of', async () => {
    await open();
    await press('j', 'u');
    await eventually(headline).toContain('Says Correios');
    expect(await review.page.getByRole('option').first().innerText()).toContain('In quarantine');
  });

  test('closes the mail with Escape', async () => {
    await open();
    await press('j');
    await eventually(headline).toContain('Says Correios');
    await press('Escape');
    await review.page.getByText('Choose a mail').waitFor();
    expect(new URL(review.page.url()).hash).toBe('');
  });

  test('keeps the chosen line in view in a long list', async () => {
    await open({ hash: '#/mail', fill: 100 });
    await press(...Array.from({ length: 40 }, () => 'j'));
    expect(await position()).toBe('40');
    const chosen = await review.page.locator('[role=option][aria-selected=true]').boundingBox();
    expect(chosen?.y).toBeGreaterThan(60);
    expect((chosen?.y ?? 0) + (chosen?.height ?? 0)).toBeLessThanOrEqual(800);
  });

  test('leaves the arrow keys to the mail while the mail has the focus', async () => {
    await open({ height: 480 });
    await press('j');
    await eventually(headline).toContain('Says Correios');
    const scroller = review.page.locator('.pane .scroller:not([role])');
    await scroller.focus();
    await press('ArrowDown', 'ArrowDown');
    expect(await position()).toBe('1');
    await eventually(() => scroller.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  });

  test('in a narrow window opens with Enter what the arrows only point at', async () => {
    await open({ width: 480 });
    await press('j', 'j');
    expect(await position()).toBe('2');
    await press('Enter');
    await eventually(headline).toContain('Says DHL');
    await press('Escape');
    await review.page.getByRole('option').first().waitFor();
    expect(await position()).toBe('2');
  });

  test('reaches every control by Tab, each visibly', async () => {
    await open();
    await press('j');
    await review.page.getByRole('button', { name: 'Put back' }).waitFor();
    const reached = new Set<string>();
    for (let count = 0; count < 24; count += 1) {
      await press('Tab');
      const { name, outline } = await review.page.evaluate(() => {
        const element = document.activeElement;
        // A list shows its ring around the line that the keyboard is at.
        const line = document.getElementById(element?.getAttribute('aria-activedescendant') ?? '');
        const ringed = line ?? element;
        const style = ringed === null ? null : getComputedStyle(ringed);
        return {
          name: element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '',
          outline: style === null || element === document.body ? '' : style.outlineStyle,
        };
      });
      if (outline === '') continue;
      expect(outline).not.toBe('none');
      reached.add(name);
    }
    expect([...reached]).toEqual(expect.arrayContaining(['Review, newest first', 'correios.com.br', 'Put back']));
  });
});
