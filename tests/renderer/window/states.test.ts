import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ServiceError } from '../../../electron/backend/rpc/services.ts';
import { defaultSettings } from '../../../shared/contract/default-settings.ts';
import { describeWith } from '../../support/component.ts';
import {
  launchBrowser,
  openReviewWindow,
  type ReviewWindow,
  type ReviewWindowOptions,
} from '../../support/review-window.ts';
import { arrivingSample } from '../../support/sample-mailbox.ts';
import { keepScreenshot } from '../../support/screenshots.ts';

vi.setConfig({ testTimeout: 60_000 });

type State = ReviewWindowOptions & Readonly<{ name: string; reach(review: ReviewWindow): Promise<void> }>;

const rows = ({ page }: ReviewWindow) => page.getByRole('option');
const openMail = (subject: string) => async (review: ReviewWindow) => {
  await rows(review).filter({ hasText: subject }).click();
  await review.page.getByRole('heading', { name: 'What happened' }).waitFor();
};
const openCorreios = openMail('Taxa de entrega');
const openInGerman = async (review: ReviewWindow) => {
  await rows(review).first().click();
  await review.page.getByRole('heading', { name: 'Wohin ihre Links führen' }).waitFor();
};
const showList = async (review: ReviewWindow) => rows(review).first().waitFor();

/** Everything that the window can look like, and how to bring it about. */
const states: readonly State[] = [
  { name: 'list', reach: showList },
  { name: 'impersonation', height: 1_400, reach: openCorreios },
  { name: 'suspicious', height: 1_400, reach: openMail('Ihr Paket wartet') },
  { name: 'verified', hash: '#/mail', reach: openMail('Ihre Bestellung') },
  { name: 'ordinary', hash: '#/mail', reach: openMail('Sunday lunch?') },
  { name: 'not-examined', hash: '#/mail', reach: openMail('No subject') },
  { name: 'unknown-organisation', reach: openMail('Your mailbox is almost full') },
  {
    name: 'mail-as-designed',
    height: 1_900,
    reach: async (review) => {
      await openCorreios(review);
      await review.page.getByRole('tab', { name: 'As designed' }).click();
      await review.page.getByText('Left out:').waitFor();
    },
  },
  {
    name: 'mail-source',
    height: 1_900,
    reach: async (review) => {
      await openCorreios(review);
      await review.page.getByRole('tab', { name: 'Source' }).click();
      await review.page.getByText('MIME-Version').waitFor();
    },
  },
  {
    name: 'opening-a-link',
    reach: async (review) => {
      await openCorreios(review);
      await review.page.getByRole('button', { name: 'pagar.taxa-pg.example', exact: true }).click();
      await review.page.getByText('Can be opened in').waitFor();
    },
  },
  {
    name: 'putting-back',
    reach: async (review) => {
      await openMail('Ihr Paket wartet')(review);
      await review.page.getByRole('button', { name: 'This is impersonation' }).click();
      await review.page.getByRole('button', { name: 'Put back…' }).click();
      await review.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'calling-genuine',
    reach: async (review) => {
      await openMail('Ihr Paket wartet')(review);
      await review.page.getByRole('button', { name: 'This is genuine…' }).click();
      await review.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'selected',
    hash: '#/mail',
    reach: async (review) => {
      await openCorreios(review);
      for (const key of ['x', 'Shift+ArrowDown', 'Shift+ArrowDown']) await review.page.keyboard.press(key);
      await review.page.getByText('3 selected').waitFor();
    },
  },
  {
    name: 'filters',
    hash: '#/mail',
    reach: async (review) => {
      await showList(review);
      await review.page.getByRole('button', { name: 'Filter' }).click();
      await review.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'choosing-a-filter',
    hash: '#/mail',
    reach: async (review) => {
      await showList(review);
      await review.page.getByRole('button', { name: 'Filter' }).click();
      await review.page.getByRole('combobox', { name: 'Verdict' }).click();
      await review.page.getByRole('option', { name: 'Verified', exact: true }).waitFor();
    },
  },
  {
    name: 'nothing-found',
    hash: '#/mail',
    reach: async (review) => {
      await showList(review);
      await review.page.getByRole('textbox', { name: 'Search mail' }).fill('zeppelin');
      await review.page.getByText('Nothing matches.').waitFor();
    },
  },
  {
    name: 'keys',
    reach: async (review) => {
      await showList(review);
      await review.page.keyboard.press('?');
      await review.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'german',
    prepare: (fake) => void fake.services.putSettings({ ...defaultSettings, language: 'de' }),
    reach: openInGerman,
  },
  {
    name: 'german-narrow',
    width: 480,
    prepare: (fake) => void fake.services.putSettings({ ...defaultSettings, language: 'de' }),
    reach: openInGerman,
  },
  {
    name: 'compact',
    hash: '#/mail',
    prepare: (fake) => void fake.services.putSettings({ ...defaultSettings, density: 'compact' }),
    reach: openCorreios,
  },
  // 1280 by 800 at 200 %.
  { name: 'zoomed', width: 640, height: 400, reach: openCorreios },
  { name: 'narrow-list', width: 480, reach: showList },
  { name: 'narrow-mail', width: 480, reach: openCorreios },
  { name: 'narrowest', width: 320, height: 640, reach: openCorreios },
  { name: 'tablet', width: 800, reach: showList },
  {
    name: 'nothing-to-decide',
    samples: [],
    reach: async ({ page }) => page.getByText('Nothing to decide.').waitFor(),
  },
  {
    name: 'empty-quarantine',
    samples: [],
    hash: '#/quarantine',
    reach: async ({ page }) => page.getByText('Quarantine is empty.').waitFor(),
  },
  {
    name: 'loading',
    prepare: (fake) => fake.stall(),
    reach: async ({ page }) => page.getByRole('status', { name: 'Loading mail' }).waitFor(),
  },
  {
    name: 'arrivals',
    reach: async (review) => {
      await rows(review).nth(1).hover();
      review.fake.arrive(arrivingSample);
      await review.page.getByRole('button', { name: '1 new' }).waitFor();
    },
  },
  {
    name: 'put-back',
    reach: async (review) => {
      await openCorreios(review);
      await review.page.getByRole('button', { name: 'Put back' }).click();
      await review.page.getByRole('button', { name: 'Undo' }).waitFor();
    },
  },
  {
    name: 'refused',
    prepare: (fake) =>
      fake.failNextChange(
        new ServiceError(
          'offline',
          'The mail server cannot be reached. The mail stays in quarantine; try again later.',
        ),
      ),
    reach: async (review) => {
      await openCorreios(review);
      await review.page.getByRole('button', { name: 'Put back' }).click();
      await review.page.getByText('The mail server cannot be reached.').waitFor();
    },
  },
  {
    name: 'account-in-trouble',
    prepare: (fake) =>
      fake.setAccount({
        id: 'ann',
        address: 'ann@mail.example',
        phase: 'stopped',
        problem: {
          code: 'wrong-password',
          message: 'The mail server refused the password. Enter the new one; until then no mail is watched.',
        },
        paused: null,
        firstRun: null,
        lastSyncAt: null,
      }),
    reach: async ({ page }) => page.getByText('The mail server refused the password.').waitFor(),
  },
  {
    name: 'not-answering',
    reach: async (review) => {
      await openCorreios(review);
      await review.stopServer();
      await review.page.getByText('Vouchsafe is not answering.').waitFor();
    },
  },
];

describeWith('chromium', 'every state of the window', (chromium) => {
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser(chromium);
  });
  afterAll(() => browser.close());

  /** What axe has against the page as it is. */
  const inspect = (page: Page) =>
    page.evaluate(async () => {
      const { axe: inspector } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
      const result = await inspector.run();
      return result.violations.map(({ id, nodes }) => [id, ...nodes.map((node) => node.html.slice(0, 200))]);
    });

  test.each(states)('can be read by everybody, by day and by night: $name', async (state) => {
    const review = await openReviewWindow(browser, { ...state, inspected: true });
    const { page } = review;
    try {
      await state.reach(review);
      await page.evaluate(axe);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await inspect(page)).toEqual([]);
        await keepScreenshot(page, `${state.name}-${colorScheme}`);
      }
      const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect(await page.evaluate(overflow)).toBe(0);
    } finally {
      await review.close();
    }
  });
});

type Violation = Readonly<{ id: string; nodes: readonly Readonly<{ html: string }>[] }>;
