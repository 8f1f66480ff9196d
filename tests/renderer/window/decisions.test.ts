import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { ServiceError } from '../../../electron/backend/rpc/services.ts';
import { choose } from '../../support/choose.ts';
import { describeWith } from '../../support/component.ts';
import { eventually } from '../../support/eventually.ts';
import { launchBrowser, openReviewWindow, type ReviewWindow } from '../../support/review-window.ts';
import { sampleMailbox } from '../../support/sample-mailbox.ts';

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

  test('to trust a sender is asked of the mail it was begun with, and of no other that is gone to meanwhile', async () => {
    const proven = sampleMailbox.filter(({ subject }) => subject.startsWith('Ihr Paket wartet'));
    const others = proven.map((sample) => ({
      ...sample,
      subject: 'Ihr zweites Paket',
      minutesAgo: 200,
      registrableDomain: 'paket-zwei.example',
      provenDomains: ['paket-zwei.example'],
    }));
    review = await openReviewWindow(browser, { samples: [...proven, ...others] });
    const released: number[] = [];
    Object.assign(review.fake.services, {
      releaseMail: async (id: number) => {
        released.push(id);
        throw new ServiceError('offline', 'Nobody asked for this.');
      },
    });
    const go = (mailId: string) =>
      review.page.evaluate((hash) => {
        location.hash = hash;
      }, `#/review/${mailId}`);
    const shown = (subject: string) => review.page.locator('article').filter({ hasText: subject }).waitFor();
    const idOf = async (subject: string) =>
      String(await rows().filter({ hasText: subject }).getAttribute('id')).replace('mail-', '');
    const [first, second] = [await idOf('Ihr Paket wartet'), await idOf('Ihr zweites Paket')];

    await go(first);
    await shown('Ihr Paket wartet');
    await button('This is genuine…').click();
    await dialog().getByText('paket-status.example').waitFor();
    await go(second);
    await shown('Ihr zweites Paket');
    await eventually(() => dialog().count()).toBe(0);
    await go(first);
    await shown('Ihr Paket wartet');
    expect(await dialog().count()).toBe(0);
    expect(released).toEqual([]);
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

  test('is never made about the mail before, while the next one is still fetched', async () => {
    await open('Taxa de entrega');
    const { services } = review.fake;
    const { getMail } = services;
    const { promise: fetched, resolve: answer } = Promise.withResolvers<void>();
    const made: string[] = [];
    const note = (decision: string) => async (id: number) => {
      made.push(`${decision} ${id}`);
      throw new ServiceError('offline', 'Only noted.');
    };
    Object.assign(services, {
      getMail: async (id: number) => {
        await fetched;
        return getMail(id);
      },
      releaseMail: note('release'),
      keepMail: note('keep'),
      quarantineMail: note('quarantine'),
    });
    const next = await rows().filter({ hasText: 'Ihr Paket wartet' }).getAttribute('id');
    for (const key of ['j', 'q', 'e', 'b', 'r']) await review.page.keyboard.press(key);
    await review.page.locator('article').filter({ hasText: 'Taxa de entrega' }).waitFor();
    expect(await review.page.locator('footer[inert]').count()).toBe(1);
    expect(await dialog().count()).toBe(0);
    answer();
    await review.page.locator('article').filter({ hasText: 'Ihr Paket wartet' }).waitFor();
    expect(await review.page.locator('footer[inert]').count()).toBe(0);
    await review.page.keyboard.press('e');
    await eventually(() => made).toEqual([`keep ${next?.replace('mail-', '')}`]);
  });
});
