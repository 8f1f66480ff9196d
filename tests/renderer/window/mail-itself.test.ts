import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { ServiceError } from '../../../electron/backend/rpc/services.ts';
import { describeWith } from '../../support/component.ts';
import { eventually } from '../../support/eventually.ts';
import { launchBrowser, openReviewWindow, type ReviewWindow } from '../../support/review-window.ts';

vi.setConfig({ testTimeout: 60_000 });

describeWith('chromium', 'the mail itself', (chromium) => {
  let browser: Browser;
  let review: ReviewWindow;
  /** The mail tries what the frame forbids, and the browser says so, sooner or later. */
  let isHostile = false;

  beforeAll(async () => {
    browser = await launchBrowser(chromium);
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await review.close();
    // The clock of these tests is a script that the browser lets into no sandboxed frame, and says so.
    const ofFrame = isHostile
      ? /Content Security Policy|sandboxed|Blocked/
      : /^Blocked script execution in 'about:srcdoc'/;
    isHostile = false;
    expect(review.complaints.filter((text) => !ofFrame.test(text))).toEqual([]);
  });

  const rows = () => review.page.getByRole('option');
  const pane = () => review.page.getByRole('region', { name: 'Mail', exact: true });
  const dialog = () => review.page.getByRole('dialog');
  const links = () => pane().locator('section', { hasText: 'Where its links lead' });
  const open = async (subject: string, options: Parameters<typeof openReviewWindow>[1] = {}) => {
    review = await openReviewWindow(browser, options);
    await rows().filter({ hasText: subject }).click();
    await pane().getByRole('tab', { name: 'Text' }).waitFor();
  };
  const face = (name: string) => pane().getByRole('tab', { name }).click();

  test('has its evidence set off, and each reason leads there', async () => {
    await open('Taxa de entrega', { height: 600 });
    await links().waitFor();
    const fee = 'efetue o pagamento da taxa de R$ 19,90 em até 24 horas';
    expect(await pane().locator('.sheet mark').allTextContents()).toEqual([
      fee,
      'https://pagar.taxa-pg.example/rastreio?id=BR9931',
    ]);
    await pane().getByRole('button', { name: fee }).click();
    const mark = pane().locator('.sheet mark').first();
    expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
    expect((await mark.boundingBox())?.y).toBeLessThan(600);
  });

  test('is its beginning alone while its server is not to be reached, with the reason', async () => {
    await open('Taxa de entrega', {
      prepare: (fake) => {
        const refuse = async () => {
          throw new ServiceError('offline', 'The mail server cannot be reached. Try again later.');
        };
        Object.assign(fake.services, { getContent: refuse, getHtml: refuse, getSource: refuse });
      },
    });
    await pane().getByText('The whole mail could not be fetched. The mail server cannot be reached.').waitFor();
    expect(await pane().locator('.sheet').innerText()).toContain('Prezado cliente');
    await face('Source');
    await pane().getByText('The whole mail could not be fetched.').waitFor();
  });

  test('as designed lies in a frame without rights, and what was left out is said', async () => {
    const hostile =
      '<!doctype html><meta http-equiv="refresh" content="0;url=https://taxa-pg.example/">' +
      '<script>parent.postMessage("out", "*"); top.location = "https://taxa-pg.example/"</script>' +
      '<img src="https://taxa-pg.example/pixel" onerror="top.hit = 1"><a href="https://taxa-pg.example/" target="_top">x</a>' +
      '<form action="https://taxa-pg.example/"><input name="code"></form><p style="color:red">Prezado</p>';
    const asked: string[] = [];
    // The backend would have left all of this out before.
    isHostile = true;
    await open('Taxa de entrega', {
      prepare: (fake) => {
        Object.assign(fake.services, {
          getHtml: async () => ({ document: hostile, cut: false, remote: 2, active: 1 }),
        });
      },
    });
    // What would leave. The browser may tell of a request that the policy then stops, too, which is none.
    await review.page.route(/taxa-pg/, async (route) => {
      asked.push(route.request().url());
      await route.abort();
    });
    await face('As designed');
    await pane().getByText('Left out: 2 things on other computers and 1 active part.').waitFor();
    const frame = pane().locator('iframe');
    expect(await frame.getAttribute('sandbox')).toBe('');
    expect(await frame.contentFrame().locator('p').innerText()).toBe('Prezado');
    await frame.contentFrame().locator('a').click();
    // The click was handled once the page, and the frame in it, have drawn again.
    await review.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
    expect(asked).toEqual([]);
    expect(new URL(review.page.url()).hostname).toBe('127.0.0.1');
    expect(await review.page.evaluate(() => 'hit' in window)).toBe(false);
  });

  test('shows its header and its source as letters', async () => {
    await open('Taxa de entrega');
    await face('Source');
    await eventually(() => pane().locator('.sheet pre').first().textContent()).toContain('MIME-Version: 1.0');
  });

  test('opens a link of contradicted mail only by its real domain, and only after a pause', async () => {
    await open('Taxa de entrega');
    const opened: string[] = [];
    await review.page.exposeFunction('noteOpened', (address: string) => opened.push(address));
    await review.page.evaluate(() => {
      window.open = (address) => {
        void (window as unknown as { noteOpened(address: unknown): void }).noteOpened(address);
        return null;
      };
    });
    expect(await pane().locator('.sheet a').count()).toBe(0);
    await links().getByRole('button', { name: 'pagar.taxa-pg.example' }).click();
    const domain = dialog().getByRole('button', { name: 'taxa-pg.example' });
    expect(await domain.isDisabled()).toBe(true);
    await review.page.keyboard.press('Escape');
    await eventually(() => dialog().count()).toBe(0);
    expect(opened).toEqual([]);

    await links().getByRole('button', { name: 'pagar.taxa-pg.example' }).click();
    expect(await domain.isDisabled()).toBe(true);
    await eventually(() => domain.isEnabled(), 10_000).toBe(true);
    await domain.click();
    await eventually(async () => opened).toEqual(['https://pagar.taxa-pg.example/rastreio?id=BR9931']);

    await links().getByRole('button', { name: 'pagar.taxa-pg.example' }).click();
    await dialog().getByRole('button', { name: 'Go to correios.com.br instead' }).click();
    await eventually(async () => opened.at(-1)).toBe('https://correios.com.br/');
  });

  test('is not asked for while one only walks past it', async () => {
    const asked: number[] = [];
    review = await openReviewWindow(browser, {
      prepare: (fake) => {
        const { getContent } = fake.services;
        Object.assign(fake.services, {
          getContent: (id: number) => {
            asked.push(id);
            return getContent(id);
          },
        });
      },
    });
    await rows().first().waitFor();
    for (const key of ['j', 'j', 'j', 'j', 'j']) await review.page.keyboard.press(key);
    await eventually(async () => asked.length, 10_000).toBe(1);
  });
});
