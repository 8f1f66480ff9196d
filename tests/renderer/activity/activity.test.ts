import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { ChangeQuery } from '../../../shared/contract/activity.ts';
import { describeWith } from '../../support/component.ts';
import { eventually } from '../../support/eventually.ts';
import { launchBrowser, openReviewWindow, type ReviewWindow, testNow } from '../../support/review-window.ts';
import { sampleActivity, sampleChanges } from '../../support/sample-activity.ts';

vi.setConfig({ testTimeout: 60_000 });

describeWith('chromium', 'the activity', (chromium) => {
  let browser: Browser;
  let review: ReviewWindow;

  beforeAll(async () => {
    browser = await launchBrowser(chromium);
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await review.close();
    // Also the charts keep to the content security policy: a style that it refuses would be complained of.
    expect(review.complaints).toEqual([]);
  });

  const open = async (hash = '#/activity') => {
    review = await openReviewWindow(browser, {
      hash,
      prepare: (fake) =>
        Object.assign(fake.services, {
          getActivity: async () => sampleActivity(testNow),
          listChanges: async (query: ChangeQuery) => sampleChanges(testNow, query),
        }),
    });
    return review.page;
  };

  test('is drawn, and says the same in tables for whoever cannot see a drawing', async () => {
    const page = await open();
    await page.getByText('In 12 weeks, 2,323 mails watched; 37 mails contradicted the registry.').waitFor();
    const drawn = () =>
      page.locator('canvas').evaluateAll((all) =>
        all.map((canvas) => {
          const { width, height } = canvas as HTMLCanvasElement;
          const pixels = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
          return pixels.some((value) => value !== 0);
        }),
      );
    await eventually(drawn).toEqual([true, true, true]);
    const table = page.getByRole('table', { name: 'Contradicted the registry, by week' });
    expect(await table.getByRole('row').count()).toBe(13);
    expect(await table.getByRole('row').last().innerText()).toMatch(/24 Nov\s+3\s+1/);
  });

  test('pays for the drawing program only when there is something to draw', async () => {
    const page = await open('');
    await page.getByRole('option').first().waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('link', { name: 'Activity' }).click();
    await eventually(() => asked.some((url) => url.includes('draw-bars'))).toBe(true);
  });

  test('leads from an organisation in the table to its channels', async () => {
    const page = await open();
    await page.getByRole('button', { name: /^As a table.*Whom they claimed to be$/ }).click();
    await page.getByRole('table', { name: 'Whom they claimed to be' }).getByRole('link', { name: 'DHL' }).click();
    await page.getByRole('heading', { name: 'DHL' }).waitFor();
    expect(new URL(page.url()).hash).toBe('#/channels/dhl');
  });

  test('tells what a connection went through, and leads to its settings', async () => {
    const page = await open();
    const account = page.getByRole('region', { name: 'ann@mail.example' });
    await account.getByText('the connection to imap.mail.example was lost').waitFor();
    await account.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('heading', { name: 'Mail server' }).waitFor();
  });

  test('lists every change by pages, each leading to its mail', async () => {
    const page = await open();
    const changes = page.getByRole('region', { name: 'Changes on the mail server' }).getByRole('listitem');
    await eventually(() => changes.count()).toBe(50);
    for (const count of [100, 130]) {
      await page.getByRole('button', { name: 'Show older ones' }).click();
      await eventually(() => changes.count()).toBe(count);
    }
    expect(await page.getByRole('button', { name: 'Show older ones' }).count()).toBe(0);
    await page.getByText('did not work').first().waitFor();
    await changes.filter({ hasText: 'Mitteilung 130' }).getByRole('link').click();
    await page.locator('article h2').waitFor();
    expect(new URL(page.url()).hash).toBe('#/mail/1');
  });
});
