import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { describeWith } from '../../support/component.ts';
import { eventually } from '../../support/eventually.ts';
import { launchBrowser, openReviewWindow, type ReviewWindow } from '../../support/review-window.ts';

vi.setConfig({ testTimeout: 60_000 });

describeWith('chromium', 'a search or a filter', (chromium) => {
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
  const subjects = () => review.page.locator('[role=option][data-mail] .subject').allTextContents();
  const field = () => review.page.getByRole('textbox', { name: 'Search mail' });
  const open = async (options: Parameters<typeof openReviewWindow>[1] = {}) => {
    review = await openReviewWindow(browser, { hash: '#/mail', ...options });
    await rows().first().waitFor();
  };
  /** Chooses in the popover of filters. */
  const choose = async (which: string, option: string) => {
    await review.page.getByRole('button', { name: 'Filter' }).click();
    await review.page.getByRole('dialog').getByRole('combobox', { name: which }).click();
    await review.page.getByRole('option', { name: option, exact: true }).click();
    await review.page.keyboard.press('Escape');
  };

  test('is begun with a slash and finds sender, subject and headline', async () => {
    await open();
    await review.page.keyboard.press('/');
    await review.page.keyboard.type('rastreio');
    await eventually(subjects).toEqual(['Taxa de entrega pendente: seu pacote está retido']);
    await field().fill('mira cabin');
    await eventually(subjects).toEqual(['Re: Re: the cabin']);
    await review.page.keyboard.press('Escape');
    await eventually(() => rows().count()).toBeGreaterThan(10);
    expect(await field().inputValue()).toBe('');
  });

  test('types what would be a key elsewhere', async () => {
    await open();
    await field().fill('');
    await field().pressSequentially('jkux?');
    expect(await field().inputValue()).toBe('jkux?');
    expect(await review.page.getByRole('dialog').count()).toBe(0);
  });

  test('that finds nothing says so, and shows all again', async () => {
    await open();
    await field().fill('zeppelin');
    await review.page.getByText('Nothing matches.').waitFor();
    await review.page.getByRole('button', { name: 'Show all' }).click();
    await eventually(() => rows().count()).toBeGreaterThan(10);
    expect(await field().inputValue()).toBe('');
  });

  test('narrows by verdict, by brand and by time, and says how many are on', async () => {
    await open();
    await choose('Verdict', 'Contradicts registry');
    await eventually(subjects).toHaveLength(5);
    await choose('Received', 'Today');
    await eventually(subjects).toHaveLength(3);
    await choose('Claims to be', 'DHL');
    await eventually(subjects).toEqual(['Ihr Paket wartet auf Bestätigung']);
    await review.page.getByRole('button', { name: 'Filter, 3 on' }).click();
    await review.page.getByRole('button', { name: 'Show all' }).click();
    await eventually(() => rows().count()).toBeGreaterThan(10);
  });

  test('narrows by account where there is more than one', async () => {
    await open({
      prepare: (fake) =>
        fake.setAccount({
          id: 'bob',
          address: 'bob@mail.example',
          phase: 'watching',
          problem: null,
          firstRun: null,
          paused: null,
          lastSyncAt: null,
        }),
    });
    await choose('Account', 'bob@mail.example');
    await review.page.getByText('Nothing matches.').waitFor();
  });

  test('is gone in another view', async () => {
    await open();
    await field().fill('library');
    await eventually(subjects).toHaveLength(1);
    await review.page.getByRole('link', { name: 'Review' }).click();
    await eventually(subjects).toHaveLength(5);
    expect(await field().inputValue()).toBe('');
  });
});
