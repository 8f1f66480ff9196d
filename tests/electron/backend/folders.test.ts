import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeServers, type ImapServer } from '../../support/imap-servers.ts';
import { impersonation, ordinary } from '../../support/mails.ts';
import { asOtherClient } from '../../support/other-client.ts';
import { type RunningBackend, startBackend, temporaryFolder } from '../../support/running-backend.ts';

const quarantine = 'Vouchsafe Quarantine';

describeServers('the folders of an account', (start) => {
  let server: ImapServer;
  let folder: ReturnType<typeof temporaryFolder>;
  let running: RunningBackend | null = null;

  beforeEach(async () => {
    server = await start();
    folder = temporaryFolder();
    await asOtherClient(server, (flow) => flow.mailboxCreate('Work'));
  });

  afterEach(async () => {
    await running?.stop();
    running = null;
    await server.stop();
    folder.remove();
  });

  async function watching(folders: readonly string[]): Promise<RunningBackend> {
    running = await startBackend(folder.path, server, { folders: [...folders] });
    await running.until('the account is watched', (_, account) => account.phase === 'watching');
    return running;
  }

  function subjectsIn(mailbox: string): Promise<number> {
    return asOtherClient(server, async (flow) => {
      const status = await flow.status(mailbox, { messages: true });
      return status === false ? 0 : (status.messages ?? 0);
    });
  }

  test('are all looked at, and a mail goes back to the one it came from', async () => {
    const backend = await watching(['INBOX', 'Work']);
    await server.append('Work', impersonation());
    await server.append('INBOX', ordinary());
    backend.backend.wake();
    await backend.until('both are judged', (mails) => mails.length === 2);
    await backend.until('one is moved', (mails) => mails.some(({ place }) => place === 'quarantine'));
    const bad = (await backend.mails()).find(({ place }) => place === 'quarantine');
    await backend.backend.services.releaseMail(bad?.id ?? 0, { trust: false });
    expect([await subjectsIn('Work'), await subjectsIn('INBOX')]).toEqual([1, 1]);
  });

  test('one that is deleted meanwhile is named, and keeps the others from nothing', async () => {
    const backend = await watching(['INBOX', 'Work']);
    await asOtherClient(server, (flow) => flow.mailboxDelete('Work'));
    await server.append('INBOX', impersonation());
    backend.backend.wake();
    await backend.until('the mail in the other is moved', ([mail]) => mail?.place === 'quarantine');
    await backend.until('the problem is told', (_, { problem }) => problem?.code === 'no-such-mailbox');
    expect((await backend.account()).problem?.message).toContain('"Work"');
  });

  test('the folder a quarantined mail came from is deleted: the mail goes back to INBOX', async () => {
    const backend = await watching(['INBOX', 'Work']);
    await server.append('Work', impersonation());
    backend.backend.wake();
    await backend.until('it is quarantined', ([mail]) => mail?.place === 'quarantine');
    await asOtherClient(server, (flow) => flow.mailboxDelete('Work'));
    const [mail] = await backend.mails();
    await backend.backend.services.releaseMail(mail?.id ?? 0, { trust: false });
    expect(await subjectsIn('INBOX')).toBe(1);
    expect(await subjectsIn(quarantine)).toBe(0);
  });

  test('one that was made anew has another UIDVALIDITY: what is in it is judged once, and what was known is known', async () => {
    const known = ordinary();
    await server.append('Work', known);
    const backend = await watching(['INBOX', 'Work']);
    await backend.until('the first is judged', (mails) => mails.length === 1);
    const [first] = await backend.mails();
    await asOtherClient(server, async (flow) => {
      await flow.mailboxDelete('Work');
      await flow.mailboxCreate('Work');
    });
    await server.append('Work', known);
    await server.append('Work', impersonation());
    backend.backend.wake();
    await backend.until(
      'the new one is moved',
      (mails) => mails.length === 2 && mails.some(({ place }) => place === 'quarantine'),
    );
    expect((await backend.mails()).find(({ id }) => id === first?.id)?.place).toBe('inbox');
  });

  test('a first run that is interrupted goes on where it was, and judges nothing twice', async () => {
    const raws = Array.from({ length: 250 }, (_, index) => (index % 45 === 0 ? impersonation() : ordinary()));
    await asOtherClient(server, async (flow) => {
      for (const raw of raws) await flow.append('INBOX', Buffer.from(raw));
    });
    running = await startBackend(folder.path, server);
    await running.until('a part is judged', (_, account) => account.firstRun !== null);
    await running.stop();
    const interrupted = await startBackend(folder.path, server);
    running = interrupted;
    await interrupted.until('all are judged', (mails, account) => mails.length >= 250 && account.phase === 'watching');
    const mails = await interrupted.mails();
    expect(mails).toHaveLength(250);
    expect(mails.every(({ firstRun, place }) => firstRun && place === 'inbox')).toBe(true);
    expect(await subjectsIn('INBOX')).toBe(250);
  });
});
