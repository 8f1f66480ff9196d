import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { MailQuery } from '../../../shared/contract/mail-list.ts';
import { describeWith } from '../../support/component.ts';
import { eventually } from '../../support/eventually.ts';
import { launchBrowser, openReviewWindow, type ReviewWindow } from '../../support/review-window.ts';
import { arrivingSample, sampleMailbox } from '../../support/sample-mailbox.ts';

vi.setConfig({ testTimeout: 60_000 });

describeWith('chromium', 'the list', (chromium) => {
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
  const subjects = () => review.page.locator('[role=option] .subject').allTextContents();

  test('shows what contradicts the registry, newest first, by day, with how much there is to decide', async () => {
    review = await openReviewWindow(browser);
    await rows().first().waitFor();
    expect(await subjects()).toEqual(
      sampleMailbox
        .filter((sample) => sample.verdict === 'impersonation' || sample.verdict === 'suspicious')
        .map((sample) => sample.subject),
    );
    expect(await review.page.getByRole('listbox').locator('.day').allTextContents()).toEqual([
      'Today',
      'Yesterday',
      'Sunday',
    ]);
    await review.page.getByText('5 to decide').waitFor();
    await eventually(() => review.page.title()).toBe('(5) Vouchsafe');
  });

  test('says the verdict in words and not in colour alone', async () => {
    review = await openReviewWindow(browser, { hash: '#/mail' });
    const text = (name: string) => rows().filter({ hasText: name }).first().textContent();
    expect(await text('Taxa de entrega')).toContain('Contradicts registry.');
    expect(await text('Taxa de entrega')).toContain('In quarantine');
    expect(await text('Ihre Bestellung')).toContain('Verified: Amazon');
    expect(await text('No subject')).toContain('Not examined');
    expect(await text('Sunday lunch?')).not.toMatch(/Verified|Contradicts/);
  });

  test('goes from view to view and back by the back button', async () => {
    review = await openReviewWindow(browser);
    await review.page.getByRole('link', { name: 'Quarantine' }).click();
    await eventually(() => rows().count()).toBe(3);
    expect(new URL(review.page.url()).hash).toBe('#/quarantine');
    await review.page.goBack();
    await eventually(() => rows().count()).toBe(5);
    expect(await review.page.getByRole('link', { name: 'Review' }).getAttribute('aria-current')).toBe('page');
  });

  test('takes a new mail in at once while nobody points at it', async () => {
    review = await openReviewWindow(browser);
    await rows().first().waitFor();
    review.fake.arrive(arrivingSample);
    await eventually(subjects).toContain(arrivingSample.subject);
    expect((await subjects())[0]).toBe(arrivingSample.subject);
    await review.page.getByText('6 to decide').waitFor();
  });

  test('lets new mail wait behind a pill while the pointer is in it, so that nothing jumps', async () => {
    review = await openReviewWindow(browser);
    await rows().nth(2).hover();
    const before = await rows().nth(2).boundingBox();
    review.fake.arrive(arrivingSample);
    review.fake.arrive(arrivingSample);
    const pill = review.page.getByRole('button', { name: '2 new' });
    await pill.waitFor();
    expect(await rows().nth(2).boundingBox()).toEqual(before);
    await pill.click();
    await eventually(async () => (await subjects()).slice(0, 2)).toEqual([
      arrivingSample.subject,
      arrivingSample.subject,
    ]);
    expect(await pill.count()).toBe(0);
  });

  test('lets the waiting mail in when the pointer leaves', async () => {
    review = await openReviewWindow(browser);
    await rows().nth(2).hover();
    review.fake.arrive(arrivingSample);
    await review.page.getByRole('button', { name: '1 new' }).waitFor();
    await review.page.mouse.move(1_000, 400);
    await eventually(async () => (await subjects())[0]).toBe(arrivingSample.subject);
  });

  test('keeps what is read in place when mail arrives above it', async () => {
    review = await openReviewWindow(browser, { hash: '#/mail', fill: 300 });
    await rows().nth(1).click();
    await review.page.mouse.move(1_000, 400);
    const chosen = review.page.locator('[role=option][aria-selected=true]');
    const before = await chosen.boundingBox();
    review.fake.arrive(arrivingSample);
    await eventually(async () => chosen.getAttribute('aria-posinset')).toBe('3');
    expect(await chosen.boundingBox()).toEqual(before);
  });

  test('does not take a mail of the first run for a new one', async () => {
    review = await openReviewWindow(browser, { hash: '#/mail' });
    await rows().nth(2).hover();
    const mail = review.fake.arrive({ ...arrivingSample, minutesAgo: 100 });
    review.fake.emit({ type: 'mailChanged', mail: { ...mail, firstRun: true } });
    review.fake.emit({ type: 'mailJudged', mail: { ...mail, id: 900, firstRun: true } });
    await eventually(() => review.page.locator('#mail-900').count()).toBe(1);
    expect(await review.page.getByRole('button', { name: 'new' }).innerText()).toBe('1 new');
  });

  test('is filled again from page to page as it is read', async () => {
    review = await openReviewWindow(browser, { hash: '#/mail', fill: 450 });
    await rows().first().waitFor();
    await review.page.getByRole('listbox').focus();
    await eventually(async () => {
      await review.page.keyboard.press('End');
      return review.page.locator('[role=option][aria-selected=true]').getAttribute('aria-posinset');
    }).toBe('467');
    expect(await rows().count()).toBeLessThan(60);
  });

  test('keeps the mail that arrived while it was filled again over several pages', async () => {
    review = await openReviewWindow(browser, { hash: '#/mail', fill: 250 });
    await rows().first().waitFor();
    await review.page.getByRole('listbox').focus();
    const position = () => review.page.locator('[role=option][aria-selected=true]').getAttribute('aria-posinset');
    const end = async () => {
      await review.page.keyboard.press('End');
      return position();
    };
    await eventually(end).toBe('267');
    await review.page.keyboard.press('Home');
    await eventually(() => rows().first().getAttribute('aria-posinset')).toBe('1');

    const { services } = review.fake;
    const { listMail } = services;
    const { promise: gate, resolve: answer } = Promise.withResolvers<void>();
    let later = 0;
    Object.assign(services, {
      listMail: async (query: MailQuery) => {
        if (query.before === undefined) return listMail(query);
        later += 1;
        await gate;
        // Without the last mails, so that the end of the filling shows.
        return { mails: [], next: null };
      },
    });
    review.fake.emit({ type: 'behind' });
    await eventually(() => later).toBe(1);
    review.fake.arrive(arrivingSample);
    await eventually(async () => (await subjects())[0]).toBe(arrivingSample.subject);
    answer();
    // Who is at the end of the list is shown the new mail when they come back up.
    await eventually(end).toMatch(/^20[01]$/);
    await review.page.keyboard.press('Home');
    await eventually(async () => (await subjects())[0]).toBe(arrivingSample.subject);
  });

  test('shows a stranger’s words as words: no markup, no deceiving direction', async () => {
    const hostile = '<img src=x onerror=alert(1)>\u202Egpj.exe';
    review = await openReviewWindow(browser, {
      samples: [{ ...arrivingSample, from: hostile, subject: '{@html 1}<script>alert(1)</script>', text: hostile }],
    });
    await rows().first().click();
    expect(await rows().first().locator('.sender').textContent()).toBe('<img src=x onerror=alert(1)>gpj.exe');
    expect(await review.page.locator('.sheet').textContent()).toContain('<img src=x onerror=alert(1)>[U+202E]gpj.exe');
    expect(await review.page.locator('img, script:not([src]), iframe').count()).toBe(0);
  });
});
