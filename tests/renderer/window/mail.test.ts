import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { ServiceError } from '../../../electron/backend/rpc/services.ts';
import { describeWith } from '../../support/component.ts';
import { eventually } from '../../support/eventually.ts';
import { launchBrowser, openReviewWindow, type ReviewWindow } from '../../support/review-window.ts';

vi.setConfig({ testTimeout: 60_000 });

describeWith('chromium', 'the chosen mail', (chromium) => {
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
  const pane = () => review.page.getByRole('region', { name: 'Mail', exact: true });
  const button = (name: string) => review.page.getByRole('button', { name });
  const openFirst = async () => {
    review = await openReviewWindow(browser);
    await rows().first().click();
    await button('Put back').waitFor();
  };

  test('says the contradiction in one sentence, with the claim and the truth side by side', async () => {
    await openFirst();
    await eventually(() => pane().locator('article h2').textContent()).toMatch(
      /Says Correios; sent from rastreio-taxa\.example, asks you to pay a fee\./,
    );
    const pair = await pane().locator('.pair').innerText();
    expect(pair.split('\n').filter((line) => line !== '')).toEqual([
      'Claims to be',
      'Correios',
      'correios.com.br',
      'is not',
      'Really',
      'aviso.rastreio-taxa.example',
      'Not proven: nothing confirms that this domain sent it.',
    ]);
    expect(await pane().locator('.really b').textContent()).toBe('rastreio-taxa.example');
  });

  test('numbers its reasons and shows what each rests on', async () => {
    await openFirst();
    const reasons = pane().locator('section', { hasText: 'Why' }).locator('li');
    expect(await reasons.count()).toBe(4);
    expect(await reasons.nth(1).innerText()).toContain('https://pagar.taxa-pg.example/rastreio?id=BR9931');
    expect(await reasons.locator('a').count()).toBe(0);
  });

  test('shows the way to the real organisation, with source and date', async () => {
    await openFirst();
    const channels = pane().locator('section', { hasText: 'Reach Correios for real' });
    expect(await channels.innerText()).toMatch(/Source:\s*correios\.com\.br\s*seen 24 November 2026/);
    const link = channels.getByRole('link').first();
    expect(await link.getAttribute('href')).toBe('https://correios.com.br/');
    expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await link.getAttribute('target')).toBe('_blank');
  });

  test('can be linked to, and the back button leads back to the list', async () => {
    await openFirst();
    expect(new URL(review.page.url()).hash).toMatch(/^#\/review\/\d+$/);
    await review.page.reload();
    await button('Put back').waitFor();
    await review.page.goBack();
    await eventually(() => pane().getByText('Choose a mail').count()).toBe(1);
  });

  test('is put back, says so, and the change is undone', async () => {
    await openFirst();
    await button('Put back').click();
    await review.page.getByText('Put back. Vouchsafe will not move this mail again.').waitFor();
    await eventually(() => rows().first().innerText()).toContain('Called genuine');
    await button('This is impersonation').waitFor();
    await review.page.getByText('4 to decide').waitFor();
    await button('Undo').click();
    await review.page.getByText('Moved to quarantine.').waitFor();
    await eventually(() => rows().first().innerText()).toContain('In quarantine');
    expect(await button('Undo').count()).toBe(0);
    expect(await pane().innerText()).toContain('You moved it to quarantine');
  });

  test('stays where it is when the server refuses, with the server’s reason', async () => {
    await openFirst();
    review.fake.failNextChange(
      new ServiceError(
        'refused-by-server',
        'The mail server refused to move this mail: the mailbox is full. It stays where it is.',
      ),
    );
    await button('Put back').click();
    await review.page.getByText('the mailbox is full').waitFor();
    expect(await rows().first().innerText()).toContain('In quarantine');
    await button('Dismiss').click();
    await button('Put back').click();
    await review.page.getByText('Put back. Vouchsafe will not').waitFor();
  });

  test('is changed once, however often the button is pressed', async () => {
    await openFirst();
    const resume = review.fake.stall();
    await button('Put back').click();
    const busy = button('Putting back');
    await busy.waitFor();
    expect(await busy.getAttribute('aria-disabled')).toBe('true');
    await busy.dispatchEvent('click');
    resume();
    await review.page.getByText('Put back. Vouchsafe will not').waitFor();
  });

  test('follows when another program changes it', async () => {
    await openFirst();
    const page = await review.fake.services.listMail({ limit: 1 });
    const mail = page.mails[0];
    if (mail === undefined) throw new Error('no mail');
    await review.fake.services.releaseMail(mail.id, { trust: false });
    await button('This is impersonation').waitFor();
  });

  test('that is no longer in the record says so', async () => {
    review = await openReviewWindow(browser, { hash: '#/mail/4711' });
    await review.page.getByText('This mail is no longer in the record.').waitFor();
    expect(await review.page.getByRole('alert').innerText()).toContain('This mail could not be shown.');
  });

  test('with a letter of another alphabet in its name has it marked', async () => {
    review = await openReviewWindow(browser);
    await rows().filter({ hasText: 'Invoice 88213' }).click();
    await eventually(() => pane().locator('dl span[title]').allTextContents()).toEqual(['а']);
  });

  test('of an organisation outside the registry gives advice instead of channels', async () => {
    review = await openReviewWindow(browser);
    await rows().filter({ hasText: 'Your mailbox is almost full' }).click();
    await pane().getByText('The registry does not know this organisation.').waitFor();
  });

  test('that is verified says that its content was not judged', async () => {
    review = await openReviewWindow(browser, { hash: '#/mail' });
    await rows().filter({ hasText: 'Ihre Bestellung' }).click();
    await pane().getByText('The sender is proven. What the mail says was not judged.').waitFor();
    expect(await pane().innerText()).not.toMatch(/safe\b/i);
  });
});
