import dns from 'node:dns';
import { createServer } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { connectMailClient } from '../../../../electron/backend/imap/connect.ts';
import type { MailClient } from '../../../../electron/backend/imap/mail-client.ts';
import { describeWith } from '../../../support/component.ts';
import { accountOf } from '../../../support/imap-servers.ts';
import { uidsIn } from '../../../support/other-client.ts';
import { useProxiedDovecot } from '../../../support/proxied-dovecot.ts';

const quarantine = 'Vouchsafe Quarantine';

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
      const attempt = connectMailClient({ ...account, host: '127.0.0.1', port, tls }, 'secret', {
        limits: { connectMs: 300, greetingMs: 300 },
      });
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
  const server = useProxiedDovecot(path);

  test.each(['ID', 'AUTHENTICATE'])('a connection that is reset during %s is lost', async (command) => {
    await server.connect();
    server.proxy.on(command, 'reset');
    const attempt = connectMailClient(accountOf({ ...server.user, port: server.proxy.port }), server.user.password);
    await expect(attempt).rejects.toMatchObject({ code: 'connection-lost' });
  });

  test('a login that is never answered is out of time', async () => {
    await server.connect();
    server.proxy.on('AUTHENTICATE', 'silence');
    const account = accountOf({ ...server.user, port: server.proxy.port });
    const attempt = connectMailClient(account, server.user.password, { limits: { loginMs: 200 } });
    await expect(attempt).rejects.toMatchObject({ code: 'timeout' });
  });

  test.each(['SELECT', 'UID FETCH', 'UID STORE', 'UID MOVE', 'UID SEARCH', 'STATUS', 'CREATE', 'NOOP'])(
    'a connection that is reset during %s is lost, and says so',
    async (command) => {
      const client = await server.connect();
      server.proxy.on(command, 'reset');
      await expect(everything(client)).rejects.toMatchObject({ code: 'connection-lost' });
      await expect(client.noop()).rejects.toMatchObject({ code: 'connection-lost' });
    },
  );

  test.each(['SELECT', 'UID FETCH', 'UID MOVE', 'NOOP'])(
    'a half-open connection ends in time during %s',
    async (command) => {
      const client = await server.connect([], { silenceMs: 700 });
      server.proxy.on(command, 'silence');
      await expect(everything(client)).rejects.toMatchObject({ code: 'timeout' });
      await expect(client.noop()).rejects.toMatchObject({ code: 'timeout' });
    },
  );

  test('a move whose answer is lost is not said to be refused', async () => {
    const client = await server.connect();
    const target = await client.ensureMailbox(quarantine);
    await client.open('INBOX', { readOnly: false });
    server.proxy.on('UID MOVE', 'lose-answer');
    await expect(client.move(1, target)).rejects.toMatchObject({ code: 'connection-lost' });
    expect(await uidsIn(server.user, 'INBOX')).toEqual([]);
    expect(await uidsIn(server.user, target)).toHaveLength(1);
  });

  test('a server that asks for patience is throttled, not broken', async () => {
    const client = await server.connect();
    await client.open('INBOX', { readOnly: false });
    server.proxy.on('UID SEARCH', { answer: 'BAD Request is throttled. Suggested Backoff Time: 1 milliseconds' }, 1);
    await expect(client.listUids({ fromUid: 1 })).rejects.toMatchObject({ code: 'throttled' });
    expect(await client.listUids({ fromUid: 1 })).toEqual([1]);
    server.proxy.on('UID SEARCH', { answer: 'NO [UNAVAILABLE] come back later' }, 1);
    await expect(client.listUids({ fromUid: 1 })).rejects.toMatchObject({ code: 'throttled' });
  });

  test('a login that is refused for another reason than the password does not blame the password', async () => {
    await server.connect();
    for (const words of ['[UNAVAILABLE] Temporary failure', '[ALERT] Too many simultaneous connections']) {
      server.proxy.on('AUTHENTICATE', { answer: `NO ${words}` });
      const attempt = connectMailClient(accountOf({ ...server.user, port: server.proxy.port }), server.user.password);
      await expect(attempt).rejects.toMatchObject({ code: 'throttled' });
    }
  });

  test('no error shows the password, however deep one looks', async () => {
    await server.connect();
    const account = accountOf({ ...server.user, port: server.proxy.port });
    for (const fault of ['reset', { answer: 'NO no' }, { answer: 'BAD what' }] as const) {
      server.proxy.on('AUTHENTICATE', fault);
      const error: unknown = await connectMailClient(account, 'hunter2-hunter2').catch((reason: unknown) => reason);
      const shown = inspect(error, { depth: null, showHidden: true });
      expect(shown).toMatch(/ImapError/);
      expect(shown).not.toMatch(/hunter2/);
      expect(shown).not.toContain(Buffer.from(`\0${server.user.user}\0hunter2-hunter2`).toString('base64'));
    }
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
