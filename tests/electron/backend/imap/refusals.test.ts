import { expect, test } from 'vitest';
import { connectMailClient } from '../../../../electron/backend/imap/connect.ts';
import { describeWith } from '../../../support/component.ts';
import { startDovecot } from '../../../support/dovecot.ts';
import { accountOf } from '../../../support/imap-servers.ts';
import { asOtherClient, uidsIn } from '../../../support/other-client.ts';
import { useProxiedDovecot } from '../../../support/proxied-dovecot.ts';
import { sampleMessage } from '../../../support/sample-message.ts';

const quarantine = 'Vouchsafe Quarantine';

describeWith('dovecot', 'refusals of Dovecot', (path) => {
  const server = useProxiedDovecot(path);

  test('a refused move leaves the message alone, and nothing else is tried', async () => {
    const client = await server.connect();
    const target = await client.ensureMailbox(quarantine);
    await client.open('INBOX', { readOnly: false });
    server.proxy.on('UID MOVE', { answer: 'NO [CANNOT] Not today\u0007.' });
    const before = server.proxy.commands.length;
    const attempt = client.move(1, target);
    await expect(attempt).rejects.toMatchObject({ code: 'refused-by-server' });
    await expect(attempt).rejects.toThrow(/It said: "Not today/);
    expect(server.proxy.commands.slice(before).map((command) => command.split(' ').slice(0, 2).join(' '))).toEqual([
      'UID MOVE',
    ]);
    expect(await uidsIn(server.user, 'INBOX')).toEqual([1]);
    expect(await uidsIn(server.user, target)).toEqual([]);
  });

  test('without MOVE nothing is moved, copied or expunged by itself', async () => {
    const client = await server.connect(['MOVE']);
    expect(client.capabilities.move).toBe(false);
    const target = await client.ensureMailbox(quarantine);
    await client.open('INBOX', { readOnly: false });
    const before = server.proxy.commands.length;
    await expect(client.move(1, target)).rejects.toMatchObject({ code: 'not-supported' });
    expect(server.proxy.commands.slice(before)).toEqual([]);
    expect(await uidsIn(server.user, 'INBOX')).toEqual([1]);
  });

  test('without UIDPLUS nothing is expunged, since that would remove what others have marked', async () => {
    const client = await server.connect(['UIDPLUS']);
    await client.open('INBOX', { readOnly: false });
    const before = server.proxy.commands.length;
    await expect(client.expunge(1)).rejects.toMatchObject({ code: 'not-supported' });
    expect(server.proxy.commands.slice(before)).toEqual([]);
  });

  test('without UIDPLUS a message that is gone is still told from one that is moved', async () => {
    const client = await server.connect(['UIDPLUS']);
    const target = await client.ensureMailbox(quarantine);
    await client.open('INBOX', { readOnly: false });
    expect(await client.move(1, target)).not.toBeUndefined();
    await expect(client.move(1, target)).rejects.toMatchObject({ code: 'no-such-message' });
    await expect(client.copy(1, target)).rejects.toMatchObject({ code: 'no-such-message' });
    expect(await uidsIn(server.user, target)).toHaveLength(1);
  });

  test('a copy over quota says so, and leaves the message where it is', async () => {
    const client = await server.connect();
    const target = await client.ensureMailbox(quarantine);
    await client.open('INBOX', { readOnly: false });
    server.proxy.on('UID COPY', { answer: 'NO [OVERQUOTA] Quota exceeded (mailbox for user is full)' });
    await expect(client.copy(1, target)).rejects.toMatchObject({ code: 'over-quota' });
    server.proxy.on('UID COPY', { answer: 'NO Quota exceeded (mailbox for user is full)' });
    await expect(client.copy(1, target)).rejects.toMatchObject({ code: 'over-quota' });
    expect(await uidsIn(server.user, 'INBOX')).toEqual([1]);
  });

  test('a quarantine that may not be created says so', async () => {
    const client = await server.connect();
    server.proxy.on('CREATE', { answer: 'NO [NOPERM] No new folders' });
    const attempt = client.ensureMailbox(quarantine);
    await expect(attempt).rejects.toMatchObject({ code: 'refused-by-server' });
    await expect(attempt).rejects.toThrow(/create the folder "Vouchsafe Quarantine".*No new folders/);
  });

  test('a quarantine that another client creates at the same moment is used', async () => {
    const client = await server.connect();
    await asOtherClient(server.user, (flow) => flow.mailboxCreate(quarantine));
    // The first look does not see it, and CREATE is refused without ALREADYEXISTS.
    server.proxy.on('STATUS', { answer: 'NO [NONEXISTENT] Not yet' }, 1);
    server.proxy.on('LIST', { answer: 'OK nothing' }, 1);
    server.proxy.on('CREATE', { answer: 'NO Mailbox exists' });
    expect(await client.ensureMailbox(quarantine)).toBe(quarantine);
  });

  test('a quarantine that cannot be subscribed is used all the same', async () => {
    const client = await server.connect();
    server.proxy.on('SUBSCRIBE', { answer: 'NO no subscriptions here' });
    expect(await client.ensureMailbox(quarantine)).toBe(quarantine);
  });

  test('a refused NOOP, STATUS, SEARCH, STORE or FETCH is an error with the reason', async () => {
    const client = await server.connect();
    await client.open('INBOX', { readOnly: false });
    for (const command of ['NOOP', 'STATUS', 'UID SEARCH', 'UID STORE', 'UID FETCH']) {
      server.proxy.on(command, { answer: `NO [SERVERBUG] ${command} is broken` });
    }
    const attempts = [
      client.noop(),
      client.status('INBOX'),
      client.listUids({ fromUid: 1 }),
      client.addFlags(1, ['\\Seen']),
      client.fetch([1], { maxBytes: 10 }),
    ];
    const results = await Promise.allSettled(attempts);
    for (const result of results) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'refused-by-server' } });
      expect(result.status === 'rejected' && String(result.reason)).toMatch(/is broken/);
    }
  });

  test('a target that is deleted meanwhile is no mailbox, and the message stays', async () => {
    const client = await server.connect();
    const target = await client.ensureMailbox(quarantine);
    await client.open('INBOX', { readOnly: false });
    await asOtherClient(server.user, (flow) => flow.mailboxDelete(target));
    await expect(client.move(1, target)).rejects.toMatchObject({ code: 'no-such-mailbox' });
    await expect(client.copy(1, target)).rejects.toMatchObject({ code: 'no-such-mailbox' });
    expect(await uidsIn(server.user, 'INBOX')).toEqual([1]);
    expect(await client.ensureMailbox(quarantine)).toBe(target);
    expect(await client.move(1, target)).toMatchObject({ uid: 1 });
  });

  test('an open mailbox that is deleted meanwhile is an error and no empty mailbox', async () => {
    const client = await server.connect();
    const target = await client.ensureMailbox(quarantine);
    await server.user.append(target, sampleMessage('fault'));
    await client.open(target, { readOnly: false });
    await asOtherClient(server.user, (flow) => flow.mailboxDelete(target));
    await expect(client.fetch([1], { maxBytes: 10 })).rejects.toMatchObject({ code: 'connection-lost' });
    const again = await connectMailClient(accountOf(server.user), server.user.password);
    await expect(again.open(target, { readOnly: false })).rejects.toMatchObject({ code: 'no-such-mailbox' });
    await again.logout();
  });
});

describeWith('dovecot', 'a Dovecot with settings of its own', (path) => {
  test('without MOVE and IDLE is known to lack them, and a copy is followed by an expunge of its original', async () => {
    const dovecot = await startDovecot(path, { capability: 'IMAP4rev1 ENABLE NAMESPACE UIDPLUS CONDSTORE' });
    await dovecot.append('INBOX', sampleMessage('fault'));
    const client = await connectMailClient(accountOf(dovecot), dovecot.password);
    expect(client.capabilities).toEqual({ move: false, uidPlus: true, idle: false, condstore: true });
    const target = await client.ensureMailbox(quarantine);
    await client.open('INBOX', { readOnly: false });
    expect(await client.copy(1, target)).toMatchObject({ uid: 1 });
    await client.expunge(1);
    expect(client.opened?.exists).toBe(0);
    await client.logout();
    await dovecot.stop();
  });

  test('keeps the quarantine below INBOX where its namespace is', async () => {
    const dovecot = await startDovecot(path, { namespace: { prefix: 'INBOX.', separator: '.' } });
    await dovecot.append('INBOX', sampleMessage('fault'));
    const client = await connectMailClient(accountOf(dovecot), dovecot.password);
    const target = await client.ensureMailbox(quarantine);
    expect(target).toBe('INBOX.Vouchsafe Quarantine');
    expect(await client.ensureMailbox(quarantine)).toBe(target);
    await client.open('INBOX', { readOnly: false });
    expect(await client.move(1, target)).toMatchObject({ uid: 1 });
    expect(await client.status(target)).toMatchObject({ messages: 1 });
    await client.logout();
    await dovecot.stop();
  });

  test('says over quota when the mailbox is really full', async () => {
    const dovecot = await startDovecot(path, { quotaKb: 20 });
    await dovecot.append('INBOX', `${sampleMessage('fault')}${'x'.repeat(15_000)}\r\n`);
    const client = await connectMailClient(accountOf(dovecot), dovecot.password);
    const target = await client.ensureMailbox(quarantine);
    await client.open('INBOX', { readOnly: false });
    await expect(client.copy(1, target)).rejects.toMatchObject({ code: 'over-quota' });
    expect(await client.move(1, target)).toMatchObject({ uid: 1 });
    await client.logout();
    await dovecot.stop();
  });
});
