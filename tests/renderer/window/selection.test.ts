import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { ServiceError } from '../../../electron/backend/rpc/services.ts';
import type { MailQuery } from '../../../shared/contract/mail-list.ts';
import { describeWith } from '../../support/component.ts';
import { eventually } from '../../support/eventually.ts';
import { launchBrowser, openReviewWindow, type ReviewWindow } from '../../support/review-window.ts';

vi.setConfig({ testTimeout: 60_000 });

describeWith('chromium', 'many mails at once', (chromium) => {
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
  const ticked = () => review.page.locator('[role=option][aria-checked=true]').count();
  const button = (name: string) => review.page.getByRole('button', { name });
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await review.page.keyboard.press(key);
  };
  const open = async (options: Parameters<typeof openReviewWindow>[1] = {}) => {
    review = await openReviewWindow(browser, options);
    await rows().first().waitFor();
  };

  test('are ticked by their boxes and by a range', async () => {
    await open({ hash: '#/mail' });
    await rows().nth(1).locator('[data-tick]').click();
    await rows()
      .nth(4)
      .click({ modifiers: ['Shift'] });
    await review.page.getByText('4 selected').waitFor();
    await rows()
      .nth(2)
      .click({ modifiers: ['Control'] });
    await review.page.getByText('3 selected').waitFor();
    expect(await ticked()).toBe(3);
    expect(new URL(review.page.url()).hash).toBe('#/mail');
  });

  test('are ticked by the keyboard: one, more, all, none', async () => {
    await open();
    await press('j', 'x');
    expect(await ticked()).toBe(1);
    await press('Shift+ArrowDown', 'Shift+ArrowDown');
    await review.page.getByText('3 selected').waitFor();
    await press('Control+a');
    await review.page.getByText('5 selected').waitFor();
    await press('Escape');
    expect(await ticked()).toBe(0);
    // The second one closes the mail.
    expect(new URL(review.page.url()).hash).toMatch(/^#\/review\/\d+$/);
  });

  test('are put back together, told of once, and taken back together', async () => {
    await open({ hash: '#/quarantine' });
    await press('j', 'Control+a');
    await review.page.getByText('3 selected').waitFor();
    await button('Put back').first().click();
    await review.page.getByText('3 mails put back.').waitFor();
    await eventually(() => rows().first().innerText()).toContain('Called genuine');
    expect(await ticked()).toBe(0);
    await review.page.getByRole('button', { name: 'Undo back to quarantine' }).click();
    await review.page.getByText('3 mails moved to quarantine.').waitFor();
    await eventually(() => rows().first().innerText()).toContain('In quarantine');
  });

  test('are offered only what can be done with one of them, and only those are changed', async () => {
    await open({ hash: '#/mail' });
    await rows().filter({ hasText: 'Sunday lunch?' }).locator('[data-tick]').click();
    expect(await review.page.getByRole('toolbar').getByRole('button').allInnerTexts()).toEqual(['', 'Quarantine']);
    await rows().filter({ hasText: 'Taxa de entrega' }).locator('[data-tick]').click();
    await review.page.getByRole('toolbar').getByRole('button', { name: 'Keep' }).click();
    await review.page.getByText('Kept where it is.').waitFor();
    expect(await rows().filter({ hasText: 'Sunday lunch?' }).innerText()).not.toContain('quarantine');
  });

  test('that left the list do not make a key decide the open mail in their place', async () => {
    await open({ hash: '#/mail' });
    const { services } = review.fake;
    const { listMail, releaseMail, keepMail } = services;
    const made: string[] = [];
    Object.assign(services, {
      listMail: async (query: MailQuery) => {
        const page = await listMail(query);
        return { ...page, mails: page.mails.filter(({ subject }) => subject !== 'Sunday lunch?') };
      },
      releaseMail: (...order: Parameters<typeof releaseMail>) => {
        made.push('release');
        return releaseMail(...order);
      },
      keepMail: (id: number) => {
        made.push('keep');
        return keepMail(id);
      },
    });
    await rows().filter({ hasText: 'Taxa de entrega' }).click();
    await review.page.locator('article').waitFor();
    await rows().filter({ hasText: 'Sunday lunch?' }).locator('[data-tick]').click();
    review.fake.emit({ type: 'behind' });
    await review.page.getByText('0 selected').waitFor();
    await press('b', 'r', 'Escape', 'e');
    await review.page.getByText('Kept where it is.').waitFor();
    expect(made).toEqual(['keep']);
    expect(await review.page.getByRole('dialog').count()).toBe(0);
  });

  test('stay where they are when the first one is refused, and the reason is told once', async () => {
    await open({ hash: '#/quarantine' });
    const asked: number[] = [];
    Object.assign(review.fake.services, {
      releaseMail: async (id: number) => {
        asked.push(id);
        throw new ServiceError('offline', 'The mail server cannot be reached. The mail stays in quarantine.');
      },
    });
    await press('j', 'Control+a', 'b');
    await review.page.getByText('The mail server cannot be reached.').waitFor();
    await review.page.getByText('2 mails not tried after that.').waitFor();
    expect(asked).toHaveLength(1);
    await eventually(ticked).toBe(2);
    expect(await review.page.getByText('In quarantine').count()).toBeGreaterThanOrEqual(3);
  });
});
