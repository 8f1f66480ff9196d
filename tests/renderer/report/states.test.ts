import { defaultSettings } from '../../../shared/contract/default-settings.ts';
import type { ReportPreviewQuery, ReportRefusal, ReportState } from '../../../shared/contract/report.ts';
import { choose } from '../../support/choose.ts';
import { type ReviewWindow, type ReviewWindowOptions, testNow } from '../../support/review-window.ts';
import { describeStates, type WindowState } from '../../support/window-states.ts';

const minute = 60_000;

/** Opens the mail whose subject begins so. */
const openMail = async ({ page }: ReviewWindow, subject: string) => {
  await page.getByRole('option').filter({ hasText: subject }).click();
  await page.getByRole('heading', { name: 'What happened' }).waitFor();
};

/** Opens the report of a mail. */
const openReport = (subject: string, button: string) => async (review: ReviewWindow) => {
  await openMail(review, subject);
  await review.page.getByRole('button', { name: button }).click();
  await review.page.getByRole('dialog').waitFor();
};
const openDhl = openReport('Ihr Paket wartet', 'Report to DHL');

const withSettings =
  (reports: Partial<(typeof defaultSettings)['reports']>): NonNullable<ReviewWindowOptions['prepare']> =>
  (fake) =>
    void fake.services.putSettings({ ...defaultSettings, reports: { ...defaultSettings.reports, ...reports } });

/** The open mail of DHL with a report of it in some state. */
const reported = (name: string, report: Partial<ReportState>, seen: string): WindowState => ({
  name,
  height: 1_000,
  reach: async (review) => {
    await openMail(review, 'Ihr Paket wartet');
    const mailId = Number(new URL(review.page.url()).hash.split('/').at(-1));
    review.fake.reports.put({ mailId, ...report });
    await review.page.getByText(seen).first().waitFor();
  },
});

const refused = (name: string, refusal: ReportRefusal, seen: string): WindowState => ({
  name,
  prepare: (fake) => fake.reports.refuse(refusal),
  reach: async (review) => {
    await openDhl(review);
    await review.page.getByText(seen).waitFor();
  },
});

describeStates('every state of a report', [
  {
    name: 'report',
    height: 1_100,
    reach: async (review) => {
      await openDhl(review);
      await review.page.getByRole('button', { name: 'Send report' }).waitFor();
    },
  },
  {
    name: 'report-at-200-percent',
    width: 640,
    height: 400,
    reach: async (review) => {
      await openDhl(review);
      await review.page.getByRole('button', { name: 'Send report' }).waitFor();
    },
  },
  {
    name: 'report-to-many-redacted',
    height: 1_200,
    prepare: withSettings({ country: 'de', apwg: true }),
    reach: async (review) => {
      await openDhl(review);
      await review.page.getByRole('switch', { name: 'Leave out my address' }).click();
      await review.page.getByText('a marked copy of the mail, without your address').waitFor();
    },
  },
  {
    name: 'report-nobody-chosen',
    reach: async (review) => {
      await openDhl(review);
      await choose(review.page.getByRole('checkbox', { name: 'DHL' }), false);
      await review.page.getByText('Choose at least one.').waitFor();
    },
  },
  {
    name: 'report-on-a-page',
    height: 900,
    reach: async (review) => {
      await openReport('Taxa de entrega', 'Report to Correios')(review);
      await review.page.getByRole('button', { name: 'Copy the details and open the page' }).waitFor();
    },
  },
  {
    name: 'report-to-nobody',
    height: 900,
    reach: async (review) => {
      await openReport('Zahlung fehlgeschlagen', 'Report to Netflix')(review);
      await review.page.getByText('The registry knows no place where Netflix takes reports.').waitFor();
    },
  },
  refused('report-simulation', { code: 'simulation', values: { vendor: 'Beispiel-Training' } }, 'it is an exercise'),
  refused('report-no-submission', { code: 'no-submission', values: { account: 'ann@mail.example' } }, 'Set it up once'),
  refused('report-rate-limited', { code: 'rate-limited', values: { limit: '20', minutes: '12' } }, '12 minutes'),
  refused('report-too-large', { code: 'too-large', values: { megabytes: '20' } }, 'larger than'),
  {
    name: 'report-national-page',
    prepare: (fake) => {
      const { previewReport } = fake.services;
      const nationalPage = {
        name: 'Onlinewache',
        url: 'https://reports.example/anzeige',
        source: 'https://reports.example',
        seen: '2026-11-24',
      };
      Object.assign(fake.services, {
        previewReport: async (query: ReportPreviewQuery) => ({ ...(await previewReport(query)), nationalPage }),
      });
    },
    reach: async (review) => {
      await openDhl(review);
      await review.page.getByText('Onlinewache takes reports on a page').waitFor();
    },
  },
  refused(
    'report-not-fetchable',
    { code: 'not-fetchable', values: { sentence: 'The mail server cannot be reached.' } },
    'The mail server cannot be reached.',
  ),
  reported(
    'reported-queued',
    { note: { code: 'offline', values: { host: 'smtp.mail.example' } }, next: testNow + 5 * minute },
    'smtp.mail.example could not be reached.',
  ),
  reported('reported-sending', { state: 'sending' }, 'Is being sent'),
  reported('reported-sent', { state: 'sent' }, 'A copy is in your Sent folder.'),
  reported(
    'reported-uncertain',
    { state: 'uncertain', note: { code: 'connection-lost', values: { host: 'smtp.mail.example' } } },
    'Was it sent?',
  ),
  reported(
    'reported-refused',
    {
      state: 'refused',
      note: {
        code: 'content-blocked',
        values: {
          host: 'smtp.mail.example',
          server: '552 5.7.0 This message was blocked because its content presents a potential security issue.',
        },
      },
    },
    'took the attached mail for the danger',
  ),
  reported(
    'reported-answered',
    {
      state: 'answered',
      note: { code: 'answered', values: { from: 'phishing@dhl.example', subject: 'Re: Report [Ticket 4711]' } },
    },
    'Ticket 4711',
  ),
  reported(
    'reported-bounced',
    { state: 'bounced', note: { code: 'bounced', values: { status: '5.1.1', server: 'User unknown' } } },
    'It could not be delivered',
  ),
  {
    name: 'report-without-a-look',
    prepare: withSettings({ preview: false }),
    reach: async (review) => {
      await openMail(review, 'Ihr Paket wartet');
      await review.page.getByRole('button', { name: 'Report to DHL' }).click();
      await review.page.getByRole('button', { name: 'Undo' }).waitFor();
    },
  },
  {
    name: 'report-many',
    height: 1_000,
    prepare: (fake) => fake.fill(10),
    reach: async ({ page }) => {
      await page.getByRole('option').first().focus();
      await page.getByRole('listbox').focus();
      await page.keyboard.press('Control+a');
      await page.getByRole('toolbar').getByRole('button', { name: 'Report' }).click();
      await page.getByRole('button', { name: /^Send \d+ reports/ }).waitFor();
    },
  },
  {
    name: 'activity-reports',
    hash: '#/activity',
    height: 1_700,
    prepare: (fake) => {
      fake.reports.put({ mailId: 1, state: 'sent' });
      fake.reports.put({
        mailId: 2,
        state: 'uncertain',
        recipient: { name: 'PayPal', address: 'phishing@paypal.example' },
        note: { code: 'interrupted', values: {} },
      });
      fake.reports.put({ mailId: 3, note: { code: 'rate-limited', values: { limit: '20' } } });
      fake.reports.put({
        mailId: 3,
        state: 'answered',
        note: { code: 'answered', values: { from: 'phishing@dhl.example', subject: 'Re: Report' } },
      });
    },
    reach: async ({ page }) => page.getByText('Perhaps sent').waitFor(),
  },
  {
    name: 'settings-reporting',
    hash: '#/settings/reporting',
    height: 1_100,
    reach: async ({ page }) => page.getByText('Show each report before it is sent').waitFor(),
  },
  {
    name: 'settings-sending',
    hash: '#/settings/accounts/ann',
    height: 1_900,
    prepare: (fake) => {
      const { getAccount } = fake.services;
      Object.assign(fake.services, {
        getAccount: async (id: string) => {
          const account = await getAccount(id);
          return { ...account, settings: { ...account.settings, submission: null } };
        },
      });
    },
    reach: async ({ page }) => page.getByText('Proposed from what is known of your provider.').waitFor(),
  },
]);
