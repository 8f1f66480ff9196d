import dns from 'node:dns';
import { createServer } from 'node:net';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { connectMailClient } from '../../../../electron/backend/imap/connect.ts';
import type { ImapLimits } from '../../../../electron/backend/imap/limits.ts';
import type { MailClient } from '../../../../electron/backend/imap/mail-client.ts';
import { describeWith } from '../../../support/component.ts';
import { type Dovecot, type DovecotUser, startDovecot } from '../../../support/dovecot.ts';
import { type ImapProxy, startImapProxy } from '../../../support/imap-proxy.ts';
import { accountOf } from '../../../support/imap-servers.ts';
import { asOtherClient } from '../../../support/other-client.ts';

const quarantine = 'Vouchsafe Quarantine';
const mail = 'Message-ID: <fault@mail.example>\r\nSubject: fault\r\n\r\nHello\r\n';
const impatient: Partial<ImapLimits> = { connectMs: 300, greetingMs: 300, loginMs: 1_000, silenceMs: 200 };

describe('a server that cannot be reached', () => {
  const account = accountOf({ host: 'localhost', port: 1, user: 'ann', password: '' });

  afterEach(() => {
    vi.restoreAllMocks();
  });

  test.each(['ENOTFOUND', 'EAI_AGAIN'])('is unknown when its name leads nowhere (%s)', async (code) => {
    vi.spyOn(dns, 'lookup').mockImplementation(((...args: unknown[]) => {
      const callback = args.at(-1);
      if (typeof callback === 'function') callback(Object.assign(new Error(`getaddrinfo ${code} localhost`), { code }));
    }) as typeof dns.lookup);
    const attempt = connectMailClient(account, 'secret');
    await expect(attempt).rejects.toMatchObject({ code: 'unknown-host' });
    await expect(attempt).rejects.toThrow(/"localhost" cannot be found/);
  });

  test('is refusing when nothing listens', async () => {
    const attempt = connectMailClient({ ...account, host: '127.0.0.1' }, 'secret');
    await expect(attempt).rejects.toMatchObject({ code: 'refused' });
  });

  test('is out of time when it takes the connection and says nothing', async () => {
    const silent = createServer((socket) => socket.on('error', () => socket.destroy())).listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const address = silent.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    for (const tls of ['plain', 'implicit'] as const) {
      const attempt = connectMailClient({ ...account, host: '127.0.0.1', port, tls }, 'secret', { limits: impatient });
      await expect(attempt).rejects.toMatchObject({ code: 'timeout' });
    }
    silent.close();
  });

  test('is given up when the program ends the attempt', async () => {
    const controller = new AbortController();
    controller.abort();
    const attempt = connectMailClient(account, 'secret', { signal: controller.signal });
    await expect(attempt).rejects.toMatchObject({ code: 'connection-lost' });
  });
});

describeWith('dovecot', 'faults between the client and Dovecot', (path) => {
  let dovecot: Dovecot;
  let proxy: ImapProxy;
  let user: DovecotUser;
  let client: MailClient;
  let users = 0;

  beforeAll(async () => {
    dovecot = await startDovecot(path);
  });

  afterAll(() => dovecot.stop());

  async function connect(hide: readonly string[] = []): Promise<MailClient> {
    proxy = await startImapProxy(dovecot.port, hide);
    return connectMailClient(accountOf({ ...user, port: proxy.port }), user.password, { limits: impatient });
  }

  beforeEach(async () => {
    users += 1;
    user = dovecot.userNamed(`fault${users}`);
    await user.append('INBOX', mail, { flags: ['\\Flagged'] });
  });

  afterEach(async () => {
    client.close();
    await proxy.stop();
  });

  /** UIDs in a mailbox, as another client sees them. */
  async function uidsIn(mailbox: string): Promise<readonly number[]> {
    return asOtherClient(user, async (flow) => {
      await flow.mailboxOpen(mailbox, { readOnly: true });
      return (await flow.search({ all: true }, { uid: true })) || [];
    });
  }

  test.each(['ID', 'AUTHENTICATE'])('a connection that is reset during %s is lost', async (command) => {
    client = await connect();
    proxy.on(command, 'reset');
    const attempt = connectMailClient(accountOf({ ...user, port: proxy.port }), user.password);
    await expect(attempt).rejects.toMatchObject({ code: 'connection-lost' });
  });

  test('a login that is never answered is out of time', async () => {
    client = await connect();
    proxy.on('AUTHENTICATE', 'silence');
    const account = accountOf({ ...user, port: proxy.port });
    const attempt = connectMailClient(account, user.password, { limits: { loginMs: 200 } });
    await expect(attempt).rejects.toMatchObject({ code: 'timeout' });
  });

  test.each(['SELECT', 'UID FETCH', 'UID STORE', 'UID MOVE', 'UID SEARCH', 'STATUS', 'CREATE', 'NOOP'])(
    'a connection that is reset during %s is lost, and says so',
    async (command) => {
      client = await connect();
      proxy.on(command, 'reset');
      await expect(everything(client)).rejects.toMatchObject({ code: 'connection-lost' });
      await expect(client.noop()).rejects.toMatchObject({ code: 'connection-lost' });
    },
  );

  test.each(['SELECT', 'UID FETCH', 'UID MOVE', 'NOOP'])(
    'a half-open connection ends in time during %s',
    async (command) => {
      client = await connect();
      proxy.on(command, 'silence');
      await expect(everything(client)).rejects.toMatchObject({ code: 'timeout' });
      await expect(client.noop()).rejects.toMatchObject({ code: 'timeout' });
    },
  );

  test('a move whose answer is lost is not said to be refused', async () => {
    client = await connect();
    const target = await client.ensureMailbox(quarantine);
    await client.open('INBOX', { readOnly: false });
    proxy.on('UID MOVE', 'lose-answer');
    await expect(client.move(1, target)).rejects.toMatchObject({ code: 'connection-lost' });
    expect(await uidsIn('INBOX')).toEqual([]);
    expect(await uidsIn(target)).toHaveLength(1);
  });

  test('a refused move leaves the message alone, and nothing else is tried', async () => {
    client = await connect();
    const target = await client.ensureMailbox(quarantine);
    await client.open('INBOX', { readOnly: false });
    proxy.on('UID MOVE', { answer: 'NO [CANNOT] Not today\u0007.' });
    const before = proxy.commands.length;
    const attempt = client.move(1, target);
    await expect(attempt).rejects.toMatchObject({ code: 'refused-by-server' });
    await expect(attempt).rejects.toThrow(/It said: "Not today/);
    expect(proxy.commands.slice(before).map((command) => command.split(' ').slice(0, 2).join(' '))).toEqual([
      'UID MOVE',
    ]);
    expect(await uidsIn('INBOX')).toEqual([1]);
    expect(await uidsIn(target)).toEqual([]);
  });

  test('without MOVE nothing is moved, copied or expunged by itself', async () => {
    client = await connect(['MOVE']);
    expect(client.capabilities.move).toBe(false);
    const target = await client.ensureMailbox(quarantine);
    await client.open('INBOX', { readOnly: false });
    const before = proxy.commands.length;
    await expect(client.move(1, target)).rejects.toMatchObject({ code: 'not-supported' });
    expect(proxy.commands.slice(before)).toEqual([]);
    expect(await uidsIn('INBOX')).toEqual([1]);
  });

  test('without UIDPLUS nothing is expunged, since that would remove what others have marked', async () => {
    client = await connect(['UIDPLUS']);
    await client.open('INBOX', { readOnly: false });
    const before = proxy.commands.length;
    await expect(client.expunge(1)).rejects.toMatchObject({ code: 'not-supported' });
    expect(proxy.commands.slice(before)).toEqual([]);
  });

  test('without UIDPLUS a message that is gone is still told from one that is moved', async () => {
    client = await connect(['UIDPLUS']);
    const target = await client.ensureMailbox(quarantine);
    await client.open('INBOX', { readOnly: false });
    expect(await client.move(1, target)).not.toBeUndefined();
    await expect(client.move(1, target)).rejects.toMatchObject({ code: 'no-such-message' });
    await expect(client.copy(1, target)).rejects.toMatchObject({ code: 'no-such-message' });
    expect(await uidsIn(target)).toHaveLength(1);
  });

  test('a copy over quota says so, and leaves the message where it is', async () => {
    client = await connect();
    const target = await client.ensureMailbox(quarantine);
    await client.open('INBOX', { readOnly: false });
    proxy.on('UID COPY', { answer: 'NO [OVERQUOTA] Quota exceeded (mailbox for user is full)' });
    await expect(client.copy(1, target)).rejects.toMatchObject({ code: 'over-quota' });
    proxy.on('UID COPY', { answer: 'NO Quota exceeded (mailbox for user is full)' });
    await expect(client.copy(1, target)).rejects.toMatchObject({ code: 'over-quota' });
    expect(await uidsIn('INBOX')).toEqual([1]);
  });

  test('a quarantine that may not be created says so', async () => {
    client = await connect();
    proxy.on('CREATE', { answer: 'NO [NOPERM] No new folders' });
    const attempt = client.ensureMailbox(quarantine);
    await expect(attempt).rejects.toMatchObject({ code: 'refused-by-server' });
    await expect(attempt).rejects.toThrow(/create the folder "Vouchsafe Quarantine".*No new folders/);
  });

  test('a quarantine that another client creates at the same moment is used', async () => {
    client = await connect();
    await asOtherClient(user, (flow) => flow.mailboxCreate(quarantine));
    // The first look does not see it, and CREATE is refused without ALREADYEXISTS.
    proxy.on('STATUS', { answer: 'NO [NONEXISTENT] Not yet' }, 1);
    proxy.on('LIST', { answer: 'OK nothing' }, 1);
    proxy.on('CREATE', { answer: 'NO Mailbox exists' });
    expect(await client.ensureMailbox(quarantine)).toBe(quarantine);
  });

  test('a quarantine that cannot be subscribed is used all the same', async () => {
    client = await connect();
    proxy.on('SUBSCRIBE', { answer: 'NO no subscriptions here' });
    expect(await client.ensureMailbox(quarantine)).toBe(quarantine);
  });

  test('a refused NOOP, STATUS, SEARCH, STORE or FETCH is an error with the reason', async () => {
    client = await connect();
    await client.open('INBOX', { readOnly: false });
    for (const command of ['NOOP', 'STATUS', 'UID SEARCH', 'UID STORE', 'UID FETCH']) {
      proxy.on(command, { answer: `NO [SERVERBUG] ${command} is broken` });
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
    client = await connect();
    const target = await client.ensureMailbox(quarantine);
    await client.open('INBOX', { readOnly: false });
    await asOtherClient(user, (flow) => flow.mailboxDelete(target));
    await expect(client.move(1, target)).rejects.toMatchObject({ code: 'no-such-mailbox' });
    await expect(client.copy(1, target)).rejects.toMatchObject({ code: 'no-such-mailbox' });
    expect(await uidsIn('INBOX')).toEqual([1]);
    expect(await client.ensureMailbox(quarantine)).toBe(target);
    expect(await client.move(1, target)).toMatchObject({ uid: 1 });
  });

  test('an open mailbox that is deleted meanwhile is an error and no empty mailbox', async () => {
    client = await connect();
    const target = await client.ensureMailbox(quarantine);
    await user.append(target, mail);
    await client.open(target, { readOnly: false });
    await asOtherClient(user, (flow) => flow.mailboxDelete(target));
    await expect(client.fetch([1], { maxBytes: 10 })).rejects.toMatchObject({ code: 'connection-lost' });
    const again = await connectMailClient(accountOf(user), user.password);
    await expect(again.open(target, { readOnly: false })).rejects.toMatchObject({ code: 'no-such-mailbox' });
    await again.logout();
  });

  test('a server that asks for patience is throttled, not broken', async () => {
    client = await connect();
    await client.open('INBOX', { readOnly: false });
    proxy.on('UID SEARCH', { answer: 'BAD Request is throttled. Suggested Backoff Time: 1 milliseconds' }, 1);
    await expect(client.listUids({ fromUid: 1 })).rejects.toMatchObject({ code: 'throttled' });
    expect(await client.listUids({ fromUid: 1 })).toEqual([1]);
    proxy.on('UID SEARCH', { answer: 'NO [UNAVAILABLE] come back later' }, 1);
    await expect(client.listUids({ fromUid: 1 })).rejects.toMatchObject({ code: 'throttled' });
  });

  test('a login that is refused for another reason than the password does not blame the password', async () => {
    client = await connect();
    for (const words of ['[UNAVAILABLE] Temporary failure', '[ALERT] Too many simultaneous connections']) {
      proxy.on('AUTHENTICATE', { answer: `NO ${words}` });
      const attempt = connectMailClient(accountOf({ ...user, port: proxy.port }), user.password);
      await expect(attempt).rejects.toMatchObject({ code: 'throttled' });
    }
  });

  test('no error shows the password, however deep one looks', async () => {
    client = await connect();
    const account = accountOf({ ...user, port: proxy.port });
    for (const fault of ['reset', { answer: 'NO no' }, { answer: 'BAD what' }] as const) {
      proxy.on('AUTHENTICATE', fault);
      const error: unknown = await connectMailClient(account, 'hunter2-hunter2').catch((reason: unknown) => reason);
      const shown = inspect(error, { depth: null, showHidden: true });
      expect(shown).toMatch(/ImapError/);
      expect(shown).not.toMatch(/hunter2/);
      expect(shown).not.toContain(Buffer.from(`\0${user.user}\0hunter2-hunter2`).toString('base64'));
    }
  });
});

describeWith('dovecot', 'a Dovecot with settings of its own', (path) => {
  test('keeps the quarantine below INBOX where its namespace is', async () => {
    const dovecot = await startDovecot(path, { namespace: { prefix: 'INBOX.', separator: '.' } });
    await dovecot.append('INBOX', mail);
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
    await dovecot.append('INBOX', `${mail}${'x'.repeat(15_000)}\r\n`);
    const client = await connectMailClient(accountOf(dovecot), dovecot.password);
    const target = await client.ensureMailbox(quarantine);
    await client.open('INBOX', { readOnly: false });
    await expect(client.copy(1, target)).rejects.toMatchObject({ code: 'over-quota' });
    expect(await client.move(1, target)).toMatchObject({ uid: 1 });
    await client.logout();
    await dovecot.stop();
  });
});

/** Calls that give every command the client knows. */
async function everything(client: MailClient): Promise<void> {
  const target = await client.ensureMailbox(quarantine);
  await client.open('INBOX', { readOnly: false });
  const uids = await client.listUids({ fromUid: 1 });
  await client.fetch(uids, { maxBytes: 100 });
  await client.addFlags(uids[0] ?? 0, ['\\Seen']);
  await client.move(uids[0] ?? 0, target);
  await client.noop();
}
