import { expect, onTestFinished, test } from 'vitest';
import { connectMailClient } from '../../../../electron/backend/imap/connect.ts';
import type { MailClient } from '../../../../electron/backend/imap/mail-client.ts';
import { contentKey } from '../../../../electron/backend/journal/content-key.ts';
import { performEntry } from '../../../../electron/backend/journal/perform.ts';
import { reconcile } from '../../../../electron/backend/journal/reconcile.ts';
import type { EntryKind, JournalEntry } from '../../../../electron/backend/record/journal-entry.ts';
import { startImapProxy } from '../../../support/imap-proxy.ts';
import { accountOf, describeServers, type ImapServer } from '../../../support/imap-servers.ts';
import { asOtherClient, uidsIn } from '../../../support/other-client.ts';
import { sampleMail, testStore } from '../../../support/record-samples.ts';

const quarantine = 'Vouchsafe Quarantine';
const raw = Buffer.from('Message-ID: <one@parcels.test>\r\nSubject: parcel\r\n\r\nPay a fee.\r\n');

describeServers('a change on a real server', (start) => {
  async function scene(hidden: readonly string[] = []) {
    const server = await start();
    const proxy = await startImapProxy(server.port, hidden);
    const client = await connectMailClient(accountOf({ ...server, port: proxy.port }), server.password);
    onTestFinished(async () => {
      client.close();
      await proxy.stop();
      await server.stop();
    });
    const store = testStore();
    const tools = { store, client, now: Date.now };

    /** A mail arrives, is recorded, and something is to be done with it. */
    async function arrive(uid: number): Promise<(kind: EntryKind, over?: MailClient) => Promise<JournalEntry>> {
      await server.append('INBOX', raw, { flags: ['\\Seen'] });
      const { uidValidity } = await client.open('INBOX', { readOnly: false });
      const key = contentKey(raw, raw.length);
      const messageId = 'one@parcels.test';
      const [mailId = 0] = store.mails.insert([sampleMail({ uid, uidValidity, contentKey: key, messageId })]);
      return (kind, over = client) => {
        const mail = store.mails.get(mailId);
        if (mail === null) throw new Error('the mail is not in the record');
        const source = { mailbox: mail.mailbox, uidValidity: mail.uidValidity, uid: mail.uid };
        const entry = { mailId, accountId: 'ann', kind, by: 'vouchsafe', decided: null } as const;
        const message = { source, contentKey: key, messageId };
        return performEntry(
          { ...tools, client: over },
          store.journal.plan({ ...entry, ...message, plannedAt: Date.now() }),
        );
      };
    }
    return { server, proxy, store, tools, arrive };
  }

  async function flagsOf(server: ImapServer, mailbox: string): Promise<readonly string[]> {
    return asOtherClient(server, async (flow) => {
      await flow.mailboxOpen(mailbox, { readOnly: true });
      const row = await flow.fetchOne('1:*', { uid: true, flags: true }, { uid: true });
      return row === false ? [] : [...(row.flags ?? [])].filter((flag) => flag !== '\\Recent');
    });
  }

  test.each([
    ['UID MOVE', 'NO [ALERT] Not today', [], 'refused-by-server'],
    ['UID MOVE', 'NO [OVERQUOTA] Mailbox is full', [], 'over-quota'],
    ['UID MOVE', 'NO [TRYCREATE] No such folder', [], 'no-such-mailbox'],
    ['CREATE', 'NO No new folders', [], 'refused-by-server'],
    ['UID COPY', 'NO [OVERQUOTA] Mailbox is full', ['MOVE'], 'over-quota'],
  ] as const)('leaves the mail where it is, %s being answered with %s', async (command, answer, hidden, code) => {
    const { server, proxy, store, arrive } = await scene(hidden);
    const change = await arrive(1);
    proxy.on(command, { answer });
    expect(await change('quarantine')).toMatchObject({ state: 'failed', reason: { code } });
    expect(store.journal.unfinished('ann')).toEqual([]);
    expect(await uidsIn(server, 'INBOX')).toEqual([1]);
    expect(await flagsOf(server, 'INBOX')).toEqual(['\\Seen']);
    expect(proxy.commands.some((line) => line.toUpperCase().includes('EXPUNGE'))).toBe(false);
  });

  test('leaves no mark on a mail that it copied but would not remove', async () => {
    const { server, proxy, arrive } = await scene(['MOVE']);
    const change = await arrive(1);
    proxy.on('UID EXPUNGE', { answer: 'NO Not yours' });
    expect(await change('quarantine')).toMatchObject({ state: 'failed', step: 'expunge' });
    expect(await uidsIn(server, 'INBOX')).toEqual([1]);
    expect(await uidsIn(server, quarantine)).toEqual([1]);
    expect(await flagsOf(server, 'INBOX')).toEqual(['\\Seen']);
  });

  test('is void when another mail program removed the mail between the look and the move', async () => {
    const { server, store, tools, arrive } = await scene();
    const change = await arrive(1);
    const { client } = tools;
    // STATUS of the quarantine is the last command before the move.
    const status: MailClient['status'] = async (path) => {
      await asOtherClient(server, async (flow) => {
        await flow.mailboxOpen('INBOX');
        await flow.messageDelete('1', { uid: true });
      });
      return client.status(path);
    };
    const entry = await change('quarantine', { ...client, status });
    expect(entry).toMatchObject({ state: 'void', reason: { code: 'gone' } });
    expect(store.mails.findByContent('ann', contentKey(raw, raw.length))[0]?.place).toBe('gone');
  });

  test('is void when the quarantine was deleted before the release', async () => {
    const { server, arrive } = await scene();
    const change = await arrive(1);
    expect(await change('quarantine')).toMatchObject({ state: 'confirmed' });
    await asOtherClient(server, (flow) => flow.mailboxDelete(quarantine));
    expect(await change('release')).toMatchObject({ state: 'void' });
  });

  test('is found to have been made when the quarantine has another UIDVALIDITY since', async () => {
    const { server, proxy, store, tools, arrive } = await scene();
    const change = await arrive(1);
    proxy.on('UID MOVE', 'lose-answer', 1);
    await expect(change('quarantine')).rejects.toMatchObject({ code: 'connection-lost' });
    // As a folder is that was restored from a backup.
    await asOtherClient(server, async (flow) => {
      await flow.mailboxDelete(quarantine);
      await flow.mailboxCreate(quarantine);
      await flow.append(quarantine, Buffer.from('Subject: another\r\n\r\n'));
      await flow.append(quarantine, raw, ['\\Seen']);
    });
    const account = accountOf({ ...server, port: proxy.port });
    const client = await connectMailClient(account, server.password);
    onTestFinished(() => client.close());
    expect(await reconcile({ ...tools, client }, 'ann')).toMatchObject([{ state: 'confirmed', result: { uid: 2 } }]);
    expect(store.journal.unfinished('ann')).toEqual([]);
  });

  test('is made for each of two identical mails', async () => {
    const { server, store, arrive } = await scene();
    const changes = [await arrive(1), await arrive(2)];
    for (const change of changes) expect(await change('quarantine')).toMatchObject({ state: 'confirmed' });
    expect(await uidsIn(server, 'INBOX')).toEqual([]);
    expect(await uidsIn(server, quarantine)).toEqual([1, 2]);
    const mails = store.mails.findByContent('ann', contentKey(raw, raw.length));
    expect(mails.map(({ uid, place }) => [uid, place])).toEqual([
      [1, 'quarantine'],
      [2, 'quarantine'],
    ]);
  });
});
