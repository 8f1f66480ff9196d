import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { BrandQuery } from '../../../shared/contract/brand-channels.ts';
import { describeWith } from '../../support/component.ts';
import { eventually } from '../../support/eventually.ts';
import { launchBrowser, openReviewWindow, type ReviewWindow } from '../../support/review-window.ts';

vi.setConfig({ testTimeout: 60_000 });

describeWith('chromium', 'the channels', (chromium) => {
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

  const open = async (options: Parameters<typeof openReviewWindow>[1] = {}) => {
    review = await openReviewWindow(browser, { hash: '#/channels', ...options });
    return review.page;
  };
  const field = () => review.page.getByLabel('Search by name or domain');
  const names = () => review.page.locator('li a b').allInnerTexts();

  test('are searched as one types, with letters that are keys elsewhere', async () => {
    const page = await open();
    await field().focus();
    await page.keyboard.type('p');
    await eventually(names).toEqual(['PayPal']);
    await page.keyboard.type('juke?/x');
    await page.getByText('The registry knows no “pjuke?/x”.').waitFor();
    await field().fill('');
    await eventually(names).toHaveLength(5);
  });

  test('show the answer to what is typed now, however late an earlier answer comes', async () => {
    const late = Promise.withResolvers<void>();
    await open({
      prepare: (fake) => {
        const { listBrands } = fake.services;
        Object.assign(fake.services, {
          listBrands: async (query: BrandQuery) => {
            if (query.text === 'd') await late.promise;
            return listBrands(query);
          },
        });
      },
    });
    await field().fill('d');
    await field().fill('net');
    await eventually(names).toEqual(['Netflix']);
    late.resolve();
    await review.page.waitForFunction(() => true);
    expect(await names()).toEqual(['Netflix']);
  });

  test('are walked through with the arrow keys and opened with Enter', async () => {
    const page = await open();
    await page.getByRole('link', { name: 'DHL' }).waitFor();
    await field().focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter']) await page.keyboard.press(key);
    await page.getByRole('heading', { name: 'DHL' }).waitFor();
    expect(new URL(page.url()).hash).toBe('#/channels/dhl');
    for (const key of ['Home', 'ArrowUp']) await page.keyboard.press(key);
    expect(await field().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('come each with where they are published and when they were seen there', async () => {
    const page = await open({ hash: '#/channels/dhl' });
    const phones = page.getByRole('region', { name: 'Telephone' }).getByRole('listitem');
    expect(await phones.innerText()).toMatch(/Germany\s+\+492284333112\s+Source:\s+dhl\.de\s+seen 24 November 2026/);
    expect(await phones.getByRole('link').getAttribute('href')).toBe('https://www.dhl.de/hilfe');
    await page.getByText('DHL says it never asks by mail for card numbers or passwords.').waitFor();
  });

  test('never open a page that is not encrypted, nor a script', async () => {
    const page = await open({
      hash: '#/channels/dhl',
      prepare: (fake) => {
        const { getBrand } = fake.services;
        const fact = { source: 'javascript:alert(1)', seen: '2026-11-24', confidence: 'medium' };
        Object.assign(fake.services, {
          getBrand: async (id: string) => ({
            ...(await getBrand(id)),
            supportPages: [
              { url: 'javascript:alert(1)', ...fact },
              { url: 'http://www.dhl.de/hilfe', ...fact },
            ],
          }),
        });
      },
    });
    const pages = page.getByRole('region', { name: 'Help pages' });
    await pages.getByText('less certain').first().waitFor();
    expect(await pages.getByRole('listitem').count()).toBe(2);
    expect(await pages.getByRole('link').count()).toBe(0);
  });

  test('load a long list as it is scrolled', async () => {
    const page = await open({
      prepare: (fake) =>
        Object.assign(fake.services, {
          listBrands: async ({ offset, limit }: BrandQuery) => ({
            total: 450,
            brands: Array.from({ length: Math.min(limit, 450 - offset) }, (_, index) => ({
              id: `brand-${offset + index}`,
              name: `Organisation ${offset + index}`,
              sector: 'bank',
              countries: ['de'],
              domain: '',
            })),
          }),
        }),
    });
    await eventually(() => page.locator('li a b').count()).toBe(200);
    await page.getByText('450 organisations').waitFor();
    const end = () => page.locator('.scroller').evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await eventually(async () => {
      await end();
      return page.locator('li a b').count();
    }).toBe(450);
  });

  test('are two steps in a narrow window', async () => {
    const page = await open({ width: 480 });
    await page.getByRole('link', { name: 'Netflix' }).click();
    await page.getByRole('heading', { name: 'Netflix' }).waitFor();
    expect(await field().count()).toBe(0);
    await page.getByRole('link', { name: 'All organisations' }).click();
    await page.getByRole('link', { name: 'Netflix' }).waitFor();
  });
});
