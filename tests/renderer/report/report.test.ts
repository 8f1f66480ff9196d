import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { ServiceError } from '../../../electron/backend/rpc/services.ts';
import { defaultSettings } from '../../../shared/contract/default-settings.ts';
import type { ReportRefusal } from '../../../shared/contract/report.ts';
import { choose } from '../../support/choose.ts';
import { describeWith } from '../../support/component.ts';
import { eventually } from '../../support/eventually.ts';
import { launchBrowser, openReviewWindow, type ReviewWindow } from '../../support/review-window.ts';

vi.setConfig({ testTimeout: 60_000 });

describeWith('chromium', 'a report', (chromium) => {
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
  const button = (name: string) => review.page.getByRole('button', { name, exact: true });
  const card = () => review.page.getByRole('region', { name: 'Your report' });
  const reports = async () => (await review.fake.services.listReports({ limit: 50 })).reports;
  const openMail = async (subject: string, options: Parameters<typeof openReviewWindow>[1] = {}) => {
    review = await openReviewWindow(browser, { height: 1_100, ...options });
    await review.page.getByRole('option').filter({ hasText: subject }).click();
    await review.page.getByRole('heading', { name: 'What happened' }).waitFor();
  };
  const openDhl = (options?: Parameters<typeof openReviewWindow>[1]) => openMail('Ihr Paket wartet', options);
  const openReport = async (options?: Parameters<typeof openReviewWindow>[1]) => {
    await openDhl(options);
    await button('Report to DHL').click();
    await dialog().getByText('What leaves this computer').waitFor();
  };
  const unseen: Parameters<typeof openReviewWindow>[1] = {
    prepare: (fake) =>
      void fake.services.putSettings({ ...defaultSettings, reports: { ...defaultSettings.reports, preview: false } }),
  };

  test('is not offered for a mail that contradicts nothing', async () => {
    await openMail('Ihre Bestellung', { hash: '#/mail' });
    expect(await review.page.getByRole('button', { name: /^Report/ }).count()).toBe(0);
    await review.page.keyboard.press('r');
    expect(await dialog().count()).toBe(0);
  });

  test('shows to whom, what and what of it leaves the computer, and sends nothing by that', async () => {
    await openReport();
    const shown = await dialog().innerText();
    expect(shown).toMatch(
      /DHL\s+The organisation itself\s+phishing@dhl\.example\s+Source:\s*dhl\.example\s*seen 20 November 2026/,
    );
    expect(shown).toMatch(/From\s+ann@mail\.example\s+Subject\s+Report of a mail that impersonates DHL/);
    expect(shown).toMatch(/reported-mail\.eml · 5 kB · the mail itself, unchanged/);
    expect(shown).toContain('The whole mail: its text, pictures and attachments');
    expect(await reports()).toEqual([]);
    await review.page.keyboard.press('Escape');
    await eventually(() => dialog().count()).toBe(0);
    expect(await reports()).toEqual([]);
    expect(await button('Report to DHL').evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('is sent by one press, and followed from the queue to the answer', async () => {
    await openReport();
    await button('Send report').click();
    await review.page.getByText('The report to DHL is on its way.').waitFor();
    await card().getByText('Waits to be sent').waitFor();
    expect(await button('Report to DHL').evaluate((element) => element.className)).not.toContain('primary');
    const [report] = await reports();
    expect(report).toMatchObject({ recipient: { address: 'phishing@dhl.example' }, redacted: false });
    const id = report?.id ?? 0;
    review.fake.reports.change(id, { state: 'sending' });
    await card().getByText('Is being sent').waitFor();
    expect(await card().getByRole('button').count()).toBe(0);
    review.fake.reports.change(id, { state: 'sent', copyInSent: 'yes' });
    await card().getByText('A copy is in your Sent folder.').waitFor();
    await review.page.getByText('Reported to DHL.', { exact: true }).waitFor();
    expect(await button('Undo').count()).toBe(0);
    await review.page.getByText('You reported it to DHL, sent').waitFor();
    const note = { code: 'answered', values: { from: 'phishing@dhl.example', subject: 'Thank you\u202e' } } as const;
    review.fake.reports.change(id, { state: 'answered', note });
    await card().getByText('phishing@dhl.example wrote: “Thank you”').waitFor();
  });

  test('goes to whom its owner chose, and to nobody when all were taken away', async () => {
    await openReport();
    await choose(dialog().getByRole('checkbox', { name: 'Anti-Phishing Working Group' }));
    await eventually(() => button('Send report').isEnabled()).toBe(true);
    await choose(dialog().getByRole('checkbox', { name: 'DHL' }), false);
    await eventually(() => dialog().getByRole('checkbox', { name: 'DHL' }).isChecked()).toBe(false);
    await button('Send report').click();
    await card().waitFor();
    expect((await reports()).map(({ recipient }) => recipient.address)).toEqual(['reportphishing@apwg.example']);
    await button('Report to DHL').click();
    await choose(dialog().getByRole('checkbox', { name: 'DHL' }), false);
    await dialog().getByText('Choose at least one.').waitFor();
    expect(await button('Send report').count()).toBe(0);
  });

  test('leaves the owner’s address out when told to, and says what is attached then', async () => {
    await openReport();
    await dialog().getByText('The way the mail took to you').waitFor();
    await dialog().getByRole('switch', { name: 'Leave out my address' }).click();
    await dialog().getByText('a marked copy of the mail, without your address').waitFor();
    await eventually(() => dialog().getByText('The way the mail took to you').count()).toBe(0);
    await button('Send report').click();
    await card().getByText('Without your address.').waitFor();
    expect((await reports())[0]?.redacted).toBe(true);
  });

  test('is sent without a look from then on, when its owner says so', async () => {
    await openReport();
    await choose(dialog().getByRole('checkbox', { name: 'Send without asking from now on' }));
    await button('Send report').click();
    await card().waitFor();
    await eventually(async () => (await review.fake.services.getSettings()).reports.preview).toBe(false);
    await review.page.getByRole('option').filter({ hasText: 'Invoice 88213' }).click();
    await button('Report to PayPal').click();
    await review.page.getByText('The report to PayPal is on its way.').waitFor();
    expect(await dialog().count()).toBe(0);
    expect(await reports()).toHaveLength(2);
  });

  test('that was sent without a look can be taken back while it waits', async () => {
    await openDhl(unseen);
    await review.page.keyboard.press('r');
    await review.page.getByText('The report to DHL is on its way.').waitFor();
    await review.page.keyboard.press('u');
    await review.page.getByText('The report is not sent.').waitFor();
    await card().getByText('Cancelled').waitFor();
    expect((await reports()).map(({ state }) => state)).toEqual(['cancelled']);
  });

  test('that cannot be taken back any more says so', async () => {
    await openDhl(unseen);
    await button('Report to DHL').click();
    await review.page.getByText('The report to DHL is on its way.').waitFor();
    Object.assign(review.fake.services, {
      answerReport: async () => {
        throw new ServiceError('conflict', 'This report has been sent already.');
      },
    });
    await review.page.getByRole('button', { name: /^Undo/ }).click();
    await review.page.getByText('This report has been sent already.').waitFor();
  });

  test('without a look shows what stands against it', async () => {
    await openDhl({
      prepare: (fake) => {
        unseen.prepare?.(fake);
        fake.reports.refuse({ code: 'rate-limited', values: { limit: '20', minutes: '12' } });
      },
    });
    await button('Report to DHL').click();
    await dialog().getByText('The next one can go in 12 minutes.').waitFor();
    expect(await reports()).toEqual([]);
  });

  test('of which nobody knows whether it was sent is asked about', async () => {
    await openDhl();
    const mailId = Number(new URL(review.page.url()).hash.split('/').at(-1));
    const uncertain = { mailId, state: 'uncertain', note: { code: 'interrupted', values: {} } } as const;
    const decide = async (name: string, seen: string) => {
      review.fake.reports.put(uncertain);
      await card().getByText('Was it sent?').waitFor();
      await button(name).click();
      await card().getByText(seen).first().waitFor();
      await eventually(() => card().getByText('Was it sent?').count()).toBe(0);
    };
    await decide('It was sent', 'Sent');
    await decide('Give up', 'Cancelled');
    await decide('Send again', 'Waits to be sent');
    expect((await reports()).map(({ state }) => state)).toEqual(['queued', 'cancelled', 'sent']);
  });

  test.each<[ReportRefusal, string, readonly string[]]>([
    [{ code: 'simulation', values: { vendor: 'Übung AG' } }, 'an exercise of Übung AG', []],
    [
      { code: 'no-submission', values: { account: 'ann@mail.example' } },
      'ann@mail.example sends mail',
      ['Save as .eml', 'Write a mail'],
    ],
    [
      { code: 'rate-limited', values: { limit: '20', minutes: '1' } },
      'can go in 1 minute.',
      ['Save as .eml', 'Write a mail'],
    ],
    [
      { code: 'not-fetchable', values: { sentence: 'It is gone.' } },
      'It is gone. Try again in a while.',
      ['Try again'],
    ],
  ])('that is refused says why and what can be done: $code', async (refusal, seen, offered) => {
    await openDhl({ prepare: (fake) => fake.reports.refuse(refusal) });
    await button('Report to DHL').click();
    await dialog().getByText(seen).waitFor();
    expect(await button('Send report').count()).toBe(0);
    for (const name of offered) expect(await button(name).count()).toBe(1);
    if (refusal.code === 'simulation') expect(await dialog().getByRole('checkbox').count()).toBe(0);
  });

  test('for which sending is not set up leads to where it is', async () => {
    await openDhl({ prepare: (fake) => fake.reports.refuse({ code: 'no-submission', values: {} }) });
    await button('Report to DHL').click();
    await dialog().getByRole('link', { name: 'Set up sending' }).click();
    await review.page.getByRole('heading', { name: 'Sending' }).waitFor();
    expect(await dialog().count()).toBe(0);
  });

  test('that cannot be sent is saved as a file, octet for octet, and opened as a mail to write', async () => {
    await openDhl({ prepare: (fake) => fake.reports.refuse({ code: 'no-submission', values: {} }) });
    await button('Report to DHL').click();
    const download = review.page.waitForEvent('download');
    await button('Save as .eml').click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('report.eml');
    expect(await readFile(await file.path(), 'utf8')).toMatch(/^To: phishing@dhl\.example\r\nSubject: Report/);
    await review.page.evaluate(() => {
      window.open = (address) => {
        document.title = String(address);
        return null;
      };
    });
    await button('Write a mail').click();
    await eventually(() => review.page.title()).toMatch(/^mailto:phishing@dhl\.example\?subject=Report/);
  });

  test('that was refused by the second recipient is saved as a file for that one', async () => {
    await openReport();
    await choose(dialog().getByRole('checkbox', { name: 'Anti-Phishing Working Group' }));
    await eventually(() => button('Send report').isEnabled()).toBe(true);
    await button('Send report').click();
    await card().getByText('reportphishing@apwg.example').waitFor();
    const second = (await reports()).find(({ recipient }) => recipient.address === 'reportphishing@apwg.example');
    review.fake.reports.change(second?.id ?? 0, { state: 'refused', note: { code: 'refused', values: {} } });
    const download = review.page.waitForEvent('download');
    await card().getByRole('button', { name: 'Save as .eml' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toMatch(/^To: reportphishing@apwg\.example\r/);
  });

  test('that is taken on a page only has its details copied and the page opened', async () => {
    await openMail('Taxa de entrega');
    await review.page.context().grantPermissions(['clipboard-read']);
    await review.page.evaluate(() => {
      window.open = (address) => {
        document.title = String(address);
        return null;
      };
    });
    await button('Report to Correios').click();
    await button('Copy the details and open the page').click();
    await dialog().getByText('The details are on the clipboard.').waitFor();
    expect(await review.page.title()).toBe('https://www.correios.example/denuncia');
    const copied = await review.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^A mail that claims to be from Correios\.\s+From: entrega@aviso\.rastreio-taxa\.example/);
    expect(await reports()).toEqual([]);
  });

  test('that nobody takes offers the national body and the official support page', async () => {
    await openMail('Zahlung fehlgeschlagen', {
      prepare: (fake) =>
        void fake.services.putSettings({ ...defaultSettings, reports: { ...defaultSettings.reports, country: 'de' } }),
    });
    await button('Report to Netflix').click();
    await dialog().getByText('The registry knows no place where Netflix takes reports.').waitFor();
    expect(await dialog().getByRole('link', { name: 'https://help.netflix.com' }).getAttribute('rel')).toBe(
      'noopener noreferrer',
    );
    expect(await dialog().getByRole('checkbox', { name: 'National reporting centre (DE)' }).isChecked()).toBe(true);
    await button('Send report').click();
    await review.page.getByText('The report to National reporting centre (DE) is on its way.').waitFor();
  });

  test('that cannot be put together says why, and is tried again', async () => {
    await openDhl();
    const { previewReport } = review.fake.services;
    Object.assign(review.fake.services, {
      previewReport: async () => {
        throw new ServiceError('not-found', 'This mail is no longer in the record.');
      },
    });
    await button('Report to DHL').click();
    await dialog().getByRole('alert').getByText('This mail is no longer in the record.').waitFor();
    Object.assign(review.fake.services, { previewReport });
    await dialog().getByRole('button', { name: 'Try again' }).click();
    await button('Send report').waitFor();
  });

  test('is sent once, however often the button is pressed', async () => {
    await openReport();
    const resume = review.fake.stall();
    await button('Send report').click();
    await button('Sending').dispatchEvent('click');
    resume();
    await card().waitFor();
    expect(await reports()).toHaveLength(1);
  });
});
