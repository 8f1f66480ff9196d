import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSource } from '../../../electron/backend/services/mail-source.ts';
import { maxContentLength } from '../../../shared/contract/mail-content.ts';
import { documentHead } from '../../support/check-page.ts';
import { type ImapProxy, startImapProxy } from '../../support/imap-proxy.ts';
import { describeServers, type ImapServer } from '../../support/imap-servers.ts';
import { asOtherClient } from '../../support/other-client.ts';
import { type RunningBackend, startBackend, temporaryFolder } from '../../support/running-backend.ts';

const quarantine = 'Vouchsafe Quarantine';

const raw = [
  'From: "PayPal Support" <help@pay-desk.example>',
  'Subject: Your account',
  'Message-ID: <content@pay-desk.example>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Call us. <a href="https://login.pay-desk.example/x">Log in</a> or see',
  '<a href="https://www.paypal.com/">PayPal</a>.</p><script>alert(1)</script><img src="https://t.example/1.png" alt="Logo">',
  '--b',
  'Content-Type: application/pdf; name="notice.pdf"',
  'Content-Disposition: attachment; filename="notice.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  'JVBERi0=',
  '--b--',
  '',
].join('\r\n');

describeServers('the content of a mail', (start) => {
  let server: ImapServer;
  let proxy: ImapProxy;
  let folder: ReturnType<typeof temporaryFolder>;
  let running: RunningBackend;

  beforeEach(async () => {
    server = await start();
    folder = temporaryFolder();
    proxy = await startImapProxy(server.port);
    running = await startBackend(folder.path, { ...server, port: proxy.port });
    await running.until('the mailbox is watched', (_, account) => account.phase === 'watching');
  });

  afterEach(async () => {
    await running.stop();
    await proxy.stop();
    await server.stop();
    folder.remove();
  });

  async function arrive(): Promise<number> {
    await server.append('INBOX', raw);
    await running.until('it is judged', (mails) => mails.length === 1);
    const [mail] = await running.mails();
    return mail?.id ?? 0;
  }

  test('is its text, its links with whose they are, its attachments, its page and its source', async () => {
    const { services } = running.backend;
    const id = await arrive();
    const content = await services.getContent(id);
    expect(content.text).toContain('Call us. Log in or see');
    expect(content).toMatchObject({ cut: false, hasHtml: true });
    expect(
      content.links.map(({ text, host, registrableDomain, official }) => [text, host, registrableDomain, official]),
    ).toEqual([
      ['Log in', 'login.pay-desk.example', 'pay-desk.example', null],
      ['PayPal', 'www.paypal.com', 'paypal.com', 'PayPal'],
    ]);
    expect(content.attachments).toEqual([{ name: 'notice.pdf', type: 'application/pdf', octets: 5 }]);

    const html = await services.getHtml(id);
    expect(html).toMatchObject({ cut: false, remote: 1, active: 1 });
    expect(html.document).toMatch(documentHead);
    expect(html.document).toContain('<a>Log in</a>');

    const source = await services.getSource(id);
    expect(`${source.header}\r\n\r\n${source.body}`).toBe(raw);
  });

  test('is fetched without a trace: the mail stays unread', async () => {
    const id = await arrive();
    await running.backend.services.getContent(id);
    const flags = await asOtherClient(server, async (flow) => {
      const all: string[] = [];
      for (const mailbox of ['INBOX', quarantine]) {
        const exists = await flow.status(mailbox, { messages: true }).catch(() => false as const);
        if (exists === false || (exists.messages ?? 0) === 0) continue;
        const lock = await flow.getMailboxLock(mailbox);
        for (const message of await flow.fetchAll('1:*', { flags: true })) all.push(...(message.flags ?? []));
        lock.release();
      }
      return all;
    });
    expect(flags).not.toContain('\\Seen');
  });

  test('of a mail that another program has deleted is a conflict with a sentence', async () => {
    const id = await arrive();
    await running.until('it has come to rest', ([mail]) => mail?.verdict !== undefined);
    await asOtherClient(server, async (flow) => {
      for (const mailbox of ['INBOX', quarantine]) {
        const lock = await flow.getMailboxLock(mailbox).catch(() => null);
        if (lock === null) continue;
        await flow.messageDelete('1:*');
        lock.release();
      }
    });
    await expect(running.backend.services.getHtml(id)).rejects.toMatchObject({ code: 'conflict' });
    await expect(running.backend.services.getContent(9_999)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('of an account whose server is gone cannot be shown now', async () => {
    const id = await arrive();
    await proxy.stop();
    await expect(running.backend.services.getSource(id)).rejects.toMatchObject({ code: 'offline' });
  });
});

describe('the source of a mail', () => {
  const source = (text: string) => readSource(Buffer.from(text, 'latin1'));

  test('is every octet as a character, whatever the octets are', () => {
    const octets = String.fromCharCode(...Array.from({ length: 256 }, (_, octet) => octet));
    expect(source(`A: b\r\n\r\n${octets}`)).toEqual({ header: 'A: b', body: octets, cut: false });
  });

  test('ends its header at the first empty line, in either kind of line break', () => {
    expect(source('A: b\n\nc\r\n\r\nd')).toEqual({ header: 'A: b', body: 'c\r\n\r\nd', cut: false });
    expect(source('A: b')).toEqual({ header: 'A: b', body: '', cut: false });
    expect(source('')).toEqual({ header: '', body: '', cut: false });
  });

  test('is cut where it is longer than an answer may be', () => {
    const long = 'x'.repeat(maxContentLength + 1);
    const { header, body, cut } = source(`${long}\r\n\r\n${long}`);
    expect([header.length, body.length, cut]).toEqual([maxContentLength, maxContentLength, true]);
  });
});
