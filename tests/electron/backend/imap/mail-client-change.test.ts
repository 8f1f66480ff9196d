import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectMailClient } from '../../../../electron/backend/imap/connect.ts';
import type { MailClient } from '../../../../electron/backend/imap/mail-client.ts';
import { accountOf, describeServers, type ImapServer } from '../../../support/imap-servers.ts';
import { asOtherClient } from '../../../support/other-client.ts';
import { everyOctet, sampleMessage } from '../../../support/sample-message.ts';

const quarantine = 'Vouchsafe Quarantine';

describeServers('a mail client that changes', (start) => {
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

  test('adds and removes flags and keywords', async () => {
    await server.append('INBOX', sampleMessage('one'), { flags: ['\\Answered'] });
    await client.open('INBOX', { readOnly: false });
    const [uid = 0] = await client.listUids({ fromUid: 1 });
    await client.addFlags(uid, ['$Phishing', '$Junk', '\\Seen']);
    await client.removeFlags(uid, ['$Junk']);
    const [message] = await client.fetch([uid], { maxBytes: 1 });
    expect([...(message?.flags ?? [])].sort()).toEqual(['$Phishing', '\\Answered', '\\Seen']);
  });

  test('says that a message is gone instead of flagging nothing', async () => {
    await server.append('INBOX', sampleMessage('one'));
    await client.open('INBOX', { readOnly: false });
    await expect(client.addFlags(77, ['$Phishing'])).rejects.toMatchObject({ code: 'no-such-message' });
    await expect(client.removeFlags(77, ['$Phishing'])).rejects.toMatchObject({ code: 'no-such-message' });
  });

  test('flags nothing in a mailbox it only examines', async () => {
    await server.append('INBOX', sampleMessage('one'));
    await client.open('INBOX', { readOnly: true });
    const [uid = 0] = await client.listUids({ fromUid: 1 });
    await expect(client.addFlags(uid, ['$Phishing'])).rejects.toThrow();
    await expect(client.addFlags(uid, ['\\Seen'])).rejects.toThrow();
    const [message] = await client.fetch([uid], { maxBytes: 1 });
    expect(message?.flags).toEqual([]);
  });

  test('moves a message with its flags, date and octets, and tells where it went', async () => {
    const internalDate = new Date('2026-03-04T05:06:07Z');
    await server.append('INBOX', everyOctet, { flags: ['\\Seen', '$Custom'], internalDate });
    await server.append('INBOX', sampleMessage('stays'));
    const target = await client.ensureMailbox(quarantine);
    await client.open('INBOX', { readOnly: false });
    const [uid = 0, other] = await client.listUids({ fromUid: 1 });
    const moved = await client.move(uid, target);
    expect(await client.listUids({ fromUid: 1 })).toEqual([other]);
    const { uidValidity } = await client.open(target, { readOnly: true });
    expect(moved?.uidValidity).toBe(uidValidity);
    const [message] = await client.fetch([moved?.uid ?? 0], { maxBytes: 1_000_000 });
    expect(Buffer.from(message?.raw ?? []).equals(everyOctet)).toBe(true);
    expect(message?.internalDate).toBe(internalDate.getTime());
    expect([...(message?.flags ?? [])].sort()).toEqual(['$Custom', '\\Seen']);
  });

  test('says that a message is gone instead of moving or copying nothing', async () => {
    await server.append('INBOX', sampleMessage('one'));
    const target = await client.ensureMailbox(quarantine);
    await client.open('INBOX', { readOnly: false });
    const [uid = 0] = await client.listUids({ fromUid: 1 });
    await asOtherClient(server, async (flow) => {
      await flow.mailboxOpen('INBOX');
      await flow.messageDelete(`${uid}`, { uid: true });
    });
    await expect(client.move(uid, target)).rejects.toMatchObject({ code: 'no-such-message' });
    await expect(client.copy(uid, target)).rejects.toMatchObject({ code: 'no-such-message' });
    expect((await client.status(target)).messages).toBe(0);
  });

  test('neither moves nor copies to a mailbox that does not exist, and loses nothing', async () => {
    await server.append('INBOX', sampleMessage('one'));
    await client.open('INBOX', { readOnly: false });
    const uids = await client.listUids({ fromUid: 1 });
    await expect(client.move(uids[0] ?? 0, 'Nowhere')).rejects.toMatchObject({ code: 'no-such-mailbox' });
    await expect(client.copy(uids[0] ?? 0, 'Nowhere')).rejects.toMatchObject({ code: 'no-such-mailbox' });
    expect(await client.listUids({ fromUid: 1 })).toEqual(uids);
  });

  test('copies a message, then expunges this one alone', async () => {
    await server.append('INBOX', sampleMessage('one'));
    await server.append('INBOX', sampleMessage('somebody marked this'), { flags: ['\\Deleted'] });
    const target = await client.ensureMailbox(quarantine);
    await client.open('INBOX', { readOnly: false });
    const [uid = 0, marked] = await client.listUids({ fromUid: 1 });
    const copied = await client.copy(uid, target);
    await client.expunge(uid);
    await client.expunge(uid);
    expect(await client.listUids({ fromUid: 1 })).toEqual([marked]);
    await client.open(target, { readOnly: true });
    const [message] = await client.fetch([copied?.uid ?? 0], { maxBytes: 1_000 });
    expect(Buffer.from(message?.raw ?? []).toString()).toBe(sampleMessage('one'));
    expect(message?.flags).toEqual([]);
  });

  test('creates the quarantine once, subscribes it, and finds it again', async () => {
    const path = await client.ensureMailbox(quarantine);
    expect(await client.ensureMailbox(quarantine)).toBe(path);
    const listed = await asOtherClient(server, (flow) => flow.list());
    const found = listed.filter((entry) => entry.path === path);
    expect(found).toHaveLength(1);
    expect(found[0]?.subscribed).toBe(true);
  });

  test('runs what is asked at the same time one after the other', async () => {
    for (let index = 0; index < 5; index += 1) await server.append('INBOX', sampleMessage(`m${index}`));
    const target = await client.ensureMailbox(quarantine);
    await client.open('INBOX', { readOnly: false });
    const uids = await client.listUids({ fromUid: 1 });
    const [flagged, messages, failed, moved] = await Promise.all([
      client.addFlags(uids[0] ?? 0, ['\\Seen']),
      client.fetch(uids, { maxBytes: 100 }),
      client.move(99, target).catch((error: unknown) => error),
      client.move(uids[1] ?? 0, target),
    ]);
    expect(flagged).toBeUndefined();
    expect(messages).toHaveLength(5);
    expect(messages[0]?.flags).toEqual(['\\Seen']);
    expect(failed).toMatchObject({ code: 'no-such-message' });
    expect(moved).toMatchObject({ uid: 1 });
  });
});
