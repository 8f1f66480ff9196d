import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectMailClient } from '../../../../electron/backend/imap/connect.ts';
import type { MailClient } from '../../../../electron/backend/imap/mail-client.ts';
import { accountOf, describeServers, type ImapServer } from '../../../support/imap-servers.ts';
import { asOtherClient } from '../../../support/other-client.ts';
import { everyOctet, sampleMessage } from '../../../support/sample-message.ts';

const quarantine = 'Vouchsafe Quarantine';

describeServers('a mail client that reads', (start) => {
  let server: ImapServer;
  let client: MailClient;

  beforeEach(async () => {
    server = await start();
    client = await connectMailClient(accountOf(server), server.password);
  });

  afterEach(async () => {
    await client.logout();
    await server.stop();
  });

  test('logs in and knows what the server can do', () => {
    expect(client.capabilities).toMatchObject({ move: true, uidPlus: true, idle: true });
    expect(client.opened).toBeNull();
  });

  test('says that a password is wrong, and does not repeat the password', async () => {
    const attempt = connectMailClient(accountOf(server), 'not-the-secret');
    await expect(attempt).rejects.toMatchObject({ code: 'wrong-password' });
    await expect(attempt).rejects.toThrow(/refused the user name or password/);
    await expect(attempt).rejects.not.toThrow(/not-the-secret/);
  });

  test('opens a mailbox and tells its state', async () => {
    await server.append('INBOX', sampleMessage('one'));
    const state = await client.open('INBOX', { readOnly: false });
    expect(state).toMatchObject({ path: 'INBOX', exists: 1, keywordsAllowed: true });
    expect(state.uidNext).toBeGreaterThan(1);
    expect(state.uidValidity).toBeGreaterThan(0);
    expect(client.opened).toEqual(state);
  });

  test('says which mailbox does not exist, and has none open then', async () => {
    await client.open('INBOX', { readOnly: true });
    await expect(client.open('Nowhere', { readOnly: true })).rejects.toMatchObject({ code: 'no-such-mailbox' });
    expect(client.opened).toBeNull();
    await expect(client.status('Nowhere')).rejects.toMatchObject({ code: 'no-such-mailbox' });
    await expect(client.fetch([1], { maxBytes: 10 })).rejects.toMatchObject({ code: 'no-such-mailbox' });
  });

  test('tells the status of a mailbox that is not open', async () => {
    await server.append('INBOX', sampleMessage('one'));
    await server.append('INBOX', sampleMessage('two'));
    const { uidValidity, uidNext } = await client.open('INBOX', { readOnly: true });
    const target = await client.ensureMailbox(quarantine);
    await client.open(target, { readOnly: true });
    expect(await client.status('INBOX')).toEqual({ uidValidity, uidNext, messages: 2 });
  });

  test('lists the UIDs of a range, and none beyond the newest', async () => {
    for (const id of ['one', 'two', 'three']) await server.append('INBOX', sampleMessage(id));
    await client.open('INBOX', { readOnly: true });
    const all = await client.listUids({ fromUid: 1 });
    const [first = 0, second = 0, third = 0] = all;
    expect(all).toHaveLength(3);
    expect(await client.listUids({ fromUid: second })).toEqual([second, third]);
    expect(await client.listUids({ fromUid: 1, toUid: second })).toEqual([first, second]);
    expect(await client.listUids({ fromUid: third + 1 })).toEqual([]);
    expect(await client.listUids({ fromUid: third, toUid: first })).toEqual([]);
  });

  test('lists the UIDs since a date', async () => {
    const day = 24 * 60 * 60 * 1000;
    const now = Date.now();
    await server.append('INBOX', sampleMessage('old'), { internalDate: new Date(now - 20 * day) });
    await server.append('INBOX', sampleMessage('new'), { internalDate: new Date(now - 2 * day) });
    await client.open('INBOX', { readOnly: true });
    const [, second] = await client.listUids({ fromUid: 1 });
    expect(await client.listUids({ fromUid: 1, sinceDate: now - 14 * day })).toEqual([second]);
  });

  test('fetches a message octet for octet, with flags and date, and does not mark it as seen', async () => {
    const internalDate = new Date('2026-03-04T05:06:07Z');
    await server.append('INBOX', everyOctet, { flags: ['\\Flagged', '$Custom'], internalDate });
    await client.open('INBOX', { readOnly: false });
    const uids = await client.listUids({ fromUid: 1 });
    const [message] = await client.fetch(uids, { maxBytes: 1_000_000 });
    expect(Buffer.from(message?.raw ?? []).equals(everyOctet)).toBe(true);
    expect(message).toMatchObject({ uid: uids[0], size: everyOctet.length, internalDate: internalDate.getTime() });
    expect([...(message?.flags ?? [])].sort()).toEqual(['$Custom', '\\Flagged']);
    const [again] = await client.fetch(uids, { maxBytes: 1 });
    expect(again?.flags).not.toContain('\\Seen');
  });

  test('cuts a large message and tells its whole size', async () => {
    const large = sampleMessage('large', 'x'.repeat(300_000));
    await server.append('INBOX', large);
    await client.open('INBOX', { readOnly: true });
    const [message] = await client.fetch(await client.listUids({ fromUid: 1 }), { maxBytes: 1_000 });
    expect(Buffer.from(message?.raw ?? []).toString()).toBe(large.slice(0, 1_000));
    expect(message?.size).toBe(large.length);
  });

  test('fetches more messages than one command may name or bring, in the order asked for', async () => {
    await asOtherClient(server, async (flow) => {
      for (let index = 0; index < 205; index += 1) await flow.append('INBOX', sampleMessage(`m${index}`));
    });
    await client.open('INBOX', { readOnly: true });
    const uids = (await client.listUids({ fromUid: 1 })).toReversed();
    const messages = await client.fetch(uids, { maxBytes: 12 * 1024 * 1024 });
    expect(messages.map((message) => message.uid)).toEqual(uids);
    expect(Buffer.from(messages[0]?.raw ?? []).toString()).toBe(sampleMessage('m204'));
  });

  test('leaves out messages that are gone', async () => {
    await server.append('INBOX', sampleMessage('one'));
    await client.open('INBOX', { readOnly: true });
    const uids = await client.listUids({ fromUid: 1 });
    const messages = await client.fetch([...uids, 4_000_000_000], { maxBytes: 100 });
    expect(messages.map((message) => message.uid)).toEqual(uids);
    expect(await client.fetch([4_000_000_000], { maxBytes: 100 })).toEqual([]);
    expect(await client.fetch([], { maxBytes: 100 })).toEqual([]);
  });

  test('finds a message by its whole Message-ID and not by a part of it', async () => {
    for (const id of ['a1', 'a11', 'ba1']) await server.append('INBOX', sampleMessage(id));
    await server.append('INBOX', 'Message-ID:\r\n <folded@mail.example>\r\n\r\nx\r\n');
    await server.append('INBOX', 'Message-ID: <"quo\\"ted (x)"@mail.example>\r\n\r\nx\r\n');
    await server.append('INBOX', 'Subject: <a1@mail.example>\r\n\r\nno Message-ID at all\r\n');
    await client.open('INBOX', { readOnly: true });
    const uids = await client.listUids({ fromUid: 1 });
    expect(await client.searchMessageId('a1@mail.example')).toEqual([uids[0]]);
    expect(await client.searchMessageId('<a11@mail.example>')).toEqual([uids[1]]);
    expect(await client.searchMessageId('folded@mail.example')).toEqual([uids[3]]);
    expect(await client.searchMessageId('"quo\\"ted (x)"@mail.example')).toEqual([uids[4]]);
    for (const hostile of ['', '<>', '@', '*', 'x" OR ALL', 'a\r\nA1 LOGOUT', 'ü@mail.example', 'z'.repeat(5_000)]) {
      expect(await client.searchMessageId(hostile)).toEqual([]);
    }
  });

  test('finds both copies of a message that came twice', async () => {
    await server.append('INBOX', sampleMessage('twice'));
    await server.append('INBOX', sampleMessage('twice'));
    await client.open('INBOX', { readOnly: true });
    expect(await client.searchMessageId('twice@mail.example')).toEqual(await client.listUids({ fromUid: 1 }));
  });

  test('notices a mailbox that was deleted and made again', async () => {
    const path = await client.ensureMailbox(quarantine);
    const before = await client.status(path);
    // UIDVALIDITY is often the time in seconds.
    await pause(1_100);
    await asOtherClient(server, async (flow) => {
      await flow.mailboxDelete(path);
      await flow.mailboxCreate(path);
    });
    const after = await client.open(path, { readOnly: true });
    expect(after.uidValidity).not.toBe(before.uidValidity);
  });

  test('learns of new mail with a NOOP', async () => {
    await client.open('INBOX', { readOnly: true });
    await server.append('INBOX', sampleMessage('one'));
    await client.noop();
    expect(client.opened?.exists).toBe(1);
  });

  test('says that the connection is lost when it was closed', async () => {
    client.close();
    await expect(client.noop()).rejects.toMatchObject({ code: 'connection-lost' });
    await expect(client.open('INBOX', { readOnly: true })).rejects.toMatchObject({ code: 'connection-lost' });
    expect(client.opened).toBeNull();
  });
});
