import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { ServiceError } from '../../../electron/backend/rpc/services.ts';
import type { ReportOrder } from '../../../shared/contract/report.ts';
import { describeWith } from '../../support/component.ts';
import { eventually } from '../../support/eventually.ts';
import { launchBrowser, openReviewWindow, type ReviewWindow } from '../../support/review-window.ts';

vi.setConfig({ testTimeout: 60_000 });

describeWith('chromium', 'many reports', (chromium) => {
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

  const dialog = () => review.page.getByRole('dialog');
  const reports = async () => (await review.fake.services.listReports({ limit: 50 })).reports;
  /** Ticks all that wait, of which DHL and PayPal take reports by mail, twice each. */
  const tickAll = async () => {
    review = await openReviewWindow(browser, { fill: 10, height: 1_000 });
    await review.page.getByRole('option').first().waitFor();
    await review.page.getByRole('listbox').focus();
    await review.page.keyboard.press('Control+a');
  };

  test('are asked about once, with how many go to whom and why the others do not', async () => {
    await tickAll();
    await review.page.getByRole('toolbar').getByRole('button', { name: 'Report' }).click();
    await dialog().getByRole('button', { name: 'Send 4 reports' }).waitFor();
    const to = dialog().getByRole('region', { name: 'To whom' }).getByRole('listitem');
    expect((await to.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'DHL 2 mails To DHL phishing@dhl.example',
      'PayPal 2 mails To PayPal phishing@paypal.example',
    ]);
    expect(await dialog().getByRole('region', { name: 'Not reported' }).innerText()).toMatch(
      /Netflix\s+2 mails\s+The registry knows no place where Netflix takes reports\./,
    );
    expect(await reports()).toEqual([]);
  });

  test('are begun by the key, sent by one press, told of in words, and taken back together', async () => {
    await tickAll();
    await review.page.keyboard.press('r');
    await dialog().getByRole('button', { name: 'Send 4 reports' }).click();
    await review.page.getByText('4 reports on the way. 5 mails not reported.').waitFor();
    expect((await reports()).map(({ recipient }) => recipient.name).toSorted()).toEqual([
      'DHL',
      'DHL',
      'PayPal',
      'PayPal',
    ]);
    expect(await dialog().count()).toBe(0);
    expect(await review.page.getByRole('toolbar').count()).toBe(0);
    await review.page.keyboard.press('u');
    await review.page.getByText('4 reports not sent.').waitFor();
    expect(new Set((await reports()).map(({ state }) => state))).toEqual(new Set(['cancelled']));
  });

  test('end with the first that fails, and say what became of the others', async () => {
    await tickAll();
    const { sendReport } = review.fake.services;
    let asked = 0;
    Object.assign(review.fake.services, {
      sendReport: (order: ReportOrder) => {
        asked += 1;
        if (asked === 1) return sendReport(order);
        throw new ServiceError('conflict', 'Reports are sent at most 20 times an hour.');
      },
    });
    await review.page.keyboard.press('r');
    await dialog().getByRole('button', { name: 'Send 4 reports' }).click();
    await review.page
      .getByText('1 report on the way. 8 mails not reported. Reports are sent at most 20 times')
      .waitFor();
    expect(asked).toBe(2);
  });

  test('can be given up while they are put together', async () => {
    await tickAll();
    const resume = review.fake.stall();
    await review.page.keyboard.press('r');
    await dialog().getByText('Putting the reports together, 0 of 9').waitFor();
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await eventually(() => dialog().count()).toBe(0);
    resume();
    expect(await reports()).toEqual([]);
    expect(await review.page.getByText('9 selected').count()).toBeGreaterThan(0);
  });
});
