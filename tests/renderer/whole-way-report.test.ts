import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { rendererFolder } from '../../electron/headless/built-files.ts';
import { startWindowServer, type WindowServer } from '../../electron/headless/serve/window-server.ts';
import type { Submission } from '../../shared/contract/account-settings.ts';
import { describeWith } from '../support/component.ts';
import { eventually } from '../support/eventually.ts';
import { describeServers, type ImapServer } from '../support/imap-servers.ts';
import { attachedOriginal, messagesIn, reportable } from '../support/report-scene.ts';
import { launchBrowser } from '../support/review-window.ts';
import { type RunningBackend, startBackend, temporaryFolder } from '../support/running-backend.ts';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.ts';
import { openWindowPage } from '../support/window-page.ts';

vi.setConfig({ testTimeout: 180_000 });

const recipient = 'phishing-dpdhl@dhl.com';

/** The answer of whoever takes reports, as far as it tells which report it is about. */
function answerTo(report: Buffer): string {
  const messageId = /^message-id:\s*(<[^>\r\n]+>)/im.exec(report.toString('latin1'))?.[1] ?? '';
  return [
    `From: Report desk <${recipient}>`,
    'To: Ann <ann@mail.example>',
    'Subject: Re: your report',
    'Date: Tue, 24 Nov 2026 10:00:00 +0000',
    'Message-ID: <answer@desk.example>',
    `In-Reply-To: ${messageId}`,
    '',
    'Thank you.',
    '',
  ].join('\r\n');
}

describeWith('chromium', 'the whole way', (chromium) => {
  describeServers('of a report, from the mail to the answer, in the window', (start) => {
    let browser: Browser;
    let server: ImapServer;
    let sink: SmtpSink;
    let folder: ReturnType<typeof temporaryFolder>;
    let running: RunningBackend;
    let window: WindowServer;
    let page: Page;
    let complaints: string[];
    const complain = (message: string) => complaints.push(message);

    beforeAll(async () => {
      browser = await launchBrowser(chromium);
    });
    afterAll(() => browser.close());

    beforeEach(async () => {
      complaints = [];
      server = await start();
      sink = await startSmtpSink({ password: server.password });
      folder = temporaryFolder();
    });

    afterEach(async () => {
      await page.context().close();
      await window.close();
      await running.stop();
      await sink.stop();
      await server.stop();
      folder.remove();
      expect(complaints).toEqual([]);
    });

    /** The window over a mailbox in which an impersonation arrived. */
    async function open(colorScheme: 'light' | 'dark', submission: Submission | null): Promise<void> {
      running = await startBackend(folder.path, server, { submission });
      await running.until('the mailbox is watched', (_, account) => account.phase === 'watching');
      await server.append('INBOX', reportable());
      await running.until('it is judged and moved', ([mail]) => mail?.place === 'quarantine');
      window = await startWindowServer({
        services: running.backend.services,
        port: 0,
        rendererFolder,
        onFault: (error) => complaints.push(String(error)),
      });
      page = await openWindowPage(browser, window.url, complain, { colorScheme });
      await page.getByRole('option').first().waitFor();
    }

    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const dialog = () => page.getByRole('dialog');
    const card = () => page.getByRole('region', { name: 'Your report' });

    /** What was sent holds the original octet for octet, and a copy of it lies in Sent; then the answer arrives. */
    async function followToTheAnswer(): Promise<void> {
      await card().getByText('A copy is in your Sent folder.').waitFor();
      expect(sink.received.map(({ from, to }) => ({ from, to }))).toEqual([
        { from: 'ann@mail.example', to: [recipient] },
      ]);
      const sent = sink.received[0]?.raw ?? Buffer.of();
      expect(attachedOriginal(sent).equals(Buffer.from(reportable()))).toBe(true);
      expect((await messagesIn(server, 'Sent')).map(({ raw }) => raw.equals(sent))).toEqual([true]);
      await server.append('INBOX', answerTo(sent));
      await card().getByText(`${recipient} wrote: “Re: your report”`).waitFor();
    }

    test('by pointer and by day, with sending set up on the way', async () => {
      await open('light', null);
      await page.getByRole('option').first().click();
      await button('Report to DHL').click();
      await dialog().getByText('Vouchsafe does not know yet over which server').waitFor();
      await dialog().getByRole('link', { name: 'Set up sending' }).click();
      const sending = page.getByRole('region', { name: 'Sending' });
      // A mailbox on this computer is most likely that of a bridge, which takes mail to send as well.
      expect(await sending.getByRole('checkbox', { name: 'Reports can be sent with this account' }).isChecked()).toBe(
        true,
      );
      await sending.getByRole('combobox').click();
      await page.getByRole('option', { name: 'None (this computer only)' }).click();
      await sending.getByLabel('Server', { exact: true }).fill(sink.submission.host);
      await sending.getByLabel('Port', { exact: true }).fill(`${sink.submission.port}`);
      await sending.getByLabel('User name').fill(server.user);
      await sending.getByRole('button', { name: 'Save' }).click();
      await sending.getByText('Saved.').waitFor();

      await page.goBack();
      await button('Report to DHL').click();
      await dialog().getByText(recipient).waitFor();
      await dialog().getByText('The whole mail: its text, pictures and attachments').waitFor();
      expect(sink.received).toEqual([]);
      await button('Send report').click();
      await followToTheAnswer();
      await page.getByRole('link', { name: 'Activity' }).click();
      await page.getByRole('region', { name: 'Reports' }).getByText('Answered').waitFor();
    });

    test('by keyboard alone and by night', async () => {
      await open('dark', sink.submission);
      await page.keyboard.press('j');
      await button('Report to DHL').waitFor();
      await page.keyboard.press('r');
      await button('Send report').waitFor();
      const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
      for (let count = 0; count < 20 && (await focused()) !== 'Send report'; count += 1)
        await page.keyboard.press('Tab');
      expect(await focused()).toBe('Send report');
      await page.keyboard.press('Enter');
      await eventually(() => dialog().count()).toBe(0);
      await followToTheAnswer();
    });

    test('without an answer of the server, its owner is asked, and it is sent a second time only when told to', async () => {
      sink.behave('take-and-drop');
      await open('light', sink.submission);
      await page.getByRole('option').first().click();
      await button('Report to DHL').click();
      await button('Send report').click();
      await card().getByText('Was it sent?').waitFor();
      expect(sink.received).toHaveLength(1);
      await button('It was sent').click();
      await card().getByText('Sent', { exact: true }).waitFor();
      expect(sink.received).toHaveLength(1);
    });
  });
});
