import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { choose } from '../../support/choose.ts';
import { describeWith } from '../../support/component.ts';
import { eventually } from '../../support/eventually.ts';
import { launchBrowser, openReviewWindow, type ReviewWindow } from '../../support/review-window.ts';

vi.setConfig({ testTimeout: 60_000 });

describeWith('chromium', 'a decision', (chromium) => {
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
  const button = (name: string) => review.page.getByRole('button', { name });
  const dialog = () => review.page.getByRole('dialog');
  const open = async (subject: string) => {
    review = await openReviewWindow(browser);
    await rows().filter({ hasText: subject }).click();
    await review.page.locator('article').waitFor();
  };

  test('to keep a mail in quarantine takes it off the list of what waits, and can be made again', async () => {
    await open('Taxa de entrega');
    await button('Keep in quarantine').click();
    await review.page.getByText('It waits for no decision any more.').waitFor();
    await review.page.getByText('You kept this in quarantine.').waitFor();
    await review.page.getByText('4 to decide').waitFor();
    await review.page.getByRole('button', { name: 'Decide again', exact: true }).click();
    await review.page.getByText('5 to decide').waitFor();
    await button('Keep in quarantine').waitFor();
  });

  test('that a mail is impersonation moves it to quarantine, and undo says what it does', async () => {
    await open('Ihr Paket wartet');
    await button('This is impersonation').click();
    await review.page.getByText('Moved to quarantine.').waitFor();
    await review.page.getByText('You moved this to quarantine.').waitFor();
    await review.page.getByRole('button', { name: 'Undo put it back' }).click();
    await button('This is impersonation').waitFor();
  });

  test('to put back mail of a proven sender asks how far the trust goes', async () => {
    await open('Ihr Paket wartet');
    await button('This is impersonation').click();
    const trust: boolean[] = [];
    const { services } = review.fake;
    const release = services.releaseMail;
    Object.assign(services, {
      releaseMail: (id: number, options: { trust: boolean }) => {
        trust.push(options.trust);
        return release(id, options);
      },
    });
    await button('Put back…').click();
    await dialog().getByText('Put this mail back?').waitFor();
    expect(await dialog().getByRole('radio', { name: 'Only this mail' }).isChecked()).toBe(true);
    await review.page.keyboard.press('Escape');
    await eventually(() => dialog().count()).toBe(0);
    expect(await button('Put back…').evaluate((element) => element === document.activeElement)).toBe(true);

    await button('Put back…').click();
    await choose(dialog().getByRole('radio', { name: 'Also trust mail proven to come from paket-status.example' }));
    await dialog().getByRole('button', { name: 'Put back' }).click();
    await review.page.getByText('Vouchsafe will not move mail of this sender again.').waitFor();
    expect(trust).toEqual([true]);
  });

  test('that a flagged mail in the inbox is genuine takes its flag off, and asks how far the trust goes', async () => {
    await open('Ihr Paket wartet');
    await button('This is genuine…').click();
    await dialog().getByText('Is this mail genuine?').waitFor();
    await dialog().getByRole('button', { name: 'This is genuine' }).click();
    await review.page.getByText('Called genuine. Vouchsafe leaves this mail alone from now on.').waitFor();
    await review.page.getByText('You called this genuine.').waitFor();
    await review.page.getByText('4 to decide').waitFor();
    await eventually(() => button('This is genuine…').count()).toBe(0);
    await button('Undo flag it again').click();
    await review.page.getByText('5 to decide').waitFor();
    await review.page.getByText('Flagged, and left in the inbox.').waitFor();
  });

  test('that flagged mails are genuine is made for several at once', async () => {
    review = await openReviewWindow(browser, { hash: '#/mail' });
    for (const subject of ['Ihr Paket wartet', 'Your mailbox is almost full']) {
      await rows().filter({ hasText: subject }).locator('[data-tick]').click();
    }
    await review.page.getByRole('toolbar').getByRole('button', { name: 'Genuine' }).click();
    await review.page.getByText('2 mails called genuine.').waitFor();
    await button('Undo flag it again').click();
    await review.page.getByText('2 mails flagged again.').waitFor();
  });

  test('is made by a key as well', async () => {
    await open('Taxa de entrega');
    await review.page.keyboard.press('e');
    await review.page.getByText('You kept this in quarantine.').waitFor();
    await review.page.keyboard.press('u');
    await review.page.getByText('It waits for your decision again.').waitFor();
    await review.page.keyboard.press('b');
    await review.page.getByText('You put this back.').waitFor();
    await review.page.keyboard.press('q');
    await review.page.getByText('You moved this to quarantine.').waitFor();
  });
});
