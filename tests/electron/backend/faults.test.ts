import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DemoImapServer, startDemoImapServer } from '../../../electron/headless/demo/imap-server.ts';
import type { MailDetail } from '../../../shared/contract/mail-detail.ts';
import { type ImapProxy, startImapProxy } from '../../support/imap-proxy.ts';
import { describeServers, type ImapServer } from '../../support/imap-servers.ts';
import { impersonation, ordinary } from '../../support/mails.ts';
import { asOtherClient } from '../../support/other-client.ts';
import { type RunningBackend, startBackend, temporaryFolder } from '../../support/running-backend.ts';

const quarantine = 'Vouchsafe Quarantine';
const patient = { timeout: 15_000 };

describeServers('faults of a server', (start) => {
  let server: ImapServer;
  let proxy: ImapProxy;
  let folder: ReturnType<typeof temporaryFolder>;
  let running: RunningBackend | null = null;

  beforeEach(async () => {
    server = await start();
    proxy = await startImapProxy(server.port);
    folder = temporaryFolder();
  });

  afterEach(async () => {
    await running?.stop();
    running = null;
    await proxy.stop();
    await server.stop();
    folder.remove();
  });

  async function begin(change: Partial<ImapServer> = {}): Promise<RunningBackend> {
    running = await startBackend(folder.path, { ...server, port: proxy.port, ...change });
    return running;
  }

  async function watching(): Promise<RunningBackend> {
    const backend = await begin();
    await backend.until('the mailbox is watched', (_, account) => account.phase === 'watching');
    return backend;
  }

  function count(mailbox: string): Promise<number> {
    return asOtherClient(server, async (flow) => {
      const status = await flow.status(mailbox, { messages: true });
      return status === false ? 0 : (status.messages ?? 0);
    });
  }

  /** An impersonation arrives, and the server refuses what is to be done with it. */
  async function arriveRefused(backend: RunningBackend): Promise<MailDetail> {
    await server.append('INBOX', impersonation());
    await backend.until('it is judged', (mails) => mails.length === 1);
    const [mail] = await backend.mails();
    const detail = () => backend.backend.services.getMail(mail?.id ?? 0);
    await expect.poll(async () => (await detail()).history.at(-1)?.state, patient).toBe('failed');
    return detail();
  }

  test('a wrong password stops the account and says so, and is not tried again', async () => {
    const backend = await begin({ password: 'not-the-password' });
    await backend.until('the account stopped', (_, account) => account.phase === 'stopped');
    const { problem } = await backend.account();
    expect(problem?.code).toBe('wrong-password');
    const tried = proxy.commands.length;
    backend.backend.wake();
    await new Promise((resolve) => setImmediate(resolve));
    expect(proxy.commands).toHaveLength(tried);
  });

  test('a connection that is reset while mail arrives misses nothing and judges nothing twice', async () => {
    const backend = await watching();
    await server.append('INBOX', ordinary());
    await backend.until('the first is judged', (mails) => mails.length === 1);
    proxy.reset();
    await server.append('INBOX', impersonation());
    await server.append('INBOX', ordinary());
    await backend.until('all are judged', (mails) => mails.length === 3);
    await backend.until('the bad one is moved', (mails) => mails.some((mail) => mail.place === 'quarantine'));
    expect(await count('INBOX')).toBe(2);
    expect(await count(quarantine)).toBe(1);
  });

  test('a half-open connection is left behind when the computer wakes', async () => {
    const backend = await watching();
    proxy.silence();
    await server.append('INBOX', impersonation());
    backend.backend.wake();
    await backend.until('it is quarantined', ([mail]) => mail?.place === 'quarantine');
  });

  test('a move whose answer is lost is found to be done, once', async () => {
    const backend = await watching();
    proxy.on('UID MOVE', 'lose-answer', 1);
    await server.append('INBOX', impersonation());
    await backend.until('it is quarantined', ([mail]) => mail?.place === 'quarantine');
    expect(await count('INBOX')).toBe(0);
    expect(await count(quarantine)).toBe(1);
  });

  test('a server that says no to MOVE keeps the mail where it was, and the history says why', async () => {
    const backend = await watching();
    proxy.on('UID MOVE', { answer: 'NO Not today' });
    const detail = await arriveRefused(backend);
    expect(detail.history.at(-1)?.note).toContain('Not today');
    expect(detail.mail.place).toBe('inbox');
    expect(await count('INBOX')).toBe(1);
  });

  test('a server that says no to CREATE keeps the mail where it was', async () => {
    const backend = await watching();
    proxy.on('CREATE', { answer: 'NO [NOPERM] No folders for you' });
    await arriveRefused(backend);
    expect(await count('INBOX')).toBe(1);
  });

  test('a mail that another program removes before it could be moved is recorded as gone', async () => {
    const backend = await watching();
    proxy.on('CREATE', 'silence', 1);
    await server.append('INBOX', impersonation());
    await backend.until('it is judged', (mails) => mails.length === 1);
    await asOtherClient(server, async (flow) => {
      const lock = await flow.getMailboxLock('INBOX');
      await flow.messageDelete('1:*');
      lock.release();
    });
    backend.backend.wake();
    await backend.until('it is gone', ([mail]) => mail?.place === 'gone');
  });
});

describe('a changed UIDVALIDITY', () => {
  let server: DemoImapServer;
  let folder: ReturnType<typeof temporaryFolder>;
  let running: RunningBackend | null = null;

  beforeEach(async () => {
    server = await startDemoImapServer({ user: 'ann', password: 'correct-horse' });
    folder = temporaryFolder();
  });

  afterEach(async () => {
    await running?.stop();
    running = null;
    await server.stop();
    folder.remove();
  });

  test('judges no mail a second time, misses none, and a released mail stays released', async () => {
    running = await startBackend(folder.path, server);
    const backend = running;
    await backend.until('the mailbox is watched', (_, account) => account.phase === 'watching');
    server.append('INBOX', impersonation());
    await backend.until('it is quarantined', ([mail]) => mail?.place === 'quarantine');
    const [bad] = await backend.mails();
    await backend.backend.services.releaseMail(bad?.id ?? 0, { trust: false });
    server.append('INBOX', ordinary());
    await backend.until('both are judged', (mails) => mails.length === 2);
    const before = await backend.mails();

    server.renewUidValidity('INBOX');
    server.append('INBOX', impersonation());
    await backend.until(
      'the new one is quarantined',
      (mails) => mails.length === 3 && mails.some((mail) => mail.place === 'quarantine'),
    );
    const after = await backend.mails();
    for (const { id } of before) expect(after.find((mail) => mail.id === id)?.place).toBe('inbox');
    expect(server.messages('INBOX')).toHaveLength(2);
    expect(server.messages(quarantine)).toHaveLength(1);
  });

  test('of many mails is worked off in portions, and each is known again', async () => {
    for (let count = 0; count < 230; count += 1) server.append('INBOX', ordinary());
    running = await startBackend(folder.path, server);
    const backend = running;
    await backend.until('all are judged', (mails, { phase }) => mails.length === 230 && phase === 'watching');
    const ids = new Set((await backend.mails()).map(({ id }) => id));
    server.renewUidValidity('INBOX');
    server.append('INBOX', impersonation());
    await backend.until('the new one is quarantined', (mails) => mails.some(({ place }) => place === 'quarantine'));
    await backend.until('all is worked off', (_, { phase }) => phase === 'watching');
    const after = await backend.mails();
    expect(after).toHaveLength(231);
    expect(after.filter(({ id, place }) => ids.has(id) && place === 'inbox')).toHaveLength(230);
  });
});
