import dns from 'node:dns';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Account } from '../../../electron/backend/accounts/account.ts';
import { defaultImapLimits } from '../../../electron/backend/imap/limits.ts';
import { createCertificate } from '../../support/certificate.ts';
import { describeWith } from '../../support/component.ts';
import { type Dovecot, startDovecot } from '../../support/dovecot.ts';
import { startImapProxy } from '../../support/imap-proxy.ts';
import { impersonation } from '../../support/mails.ts';
import { asOtherClient, type Login } from '../../support/other-client.ts';
import { type RunningBackend, startBackend, temporaryFolder } from '../../support/running-backend.ts';

const nowhere: Login = { host: '127.0.0.1', port: 1, user: 'ann', password: 'correct-horse' };

let folder: ReturnType<typeof temporaryFolder>;
let running: RunningBackend | null = null;

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(async () => {
  await running?.stop();
  running = null;
  vi.restoreAllMocks();
  folder.remove();
});

async function begin(login: Login, changes: Partial<Account> = {}): Promise<RunningBackend> {
  running = await startBackend(folder.path, login, changes);
  return running;
}

describe('an account whose server cannot be reached', () => {
  test('is offline and tries again when nobody listens', async () => {
    const backend = await begin(nowhere);
    await backend.until('it is told', (_, { phase, problem }) => phase === 'offline' && problem?.code === 'refused');
  });

  test('is offline and names the host when that leads nowhere', async () => {
    vi.spyOn(dns, 'lookup').mockImplementation(((...args: unknown[]) => {
      const callback = args.at(-1);
      const error = Object.assign(new Error('getaddrinfo ENOTFOUND localhost'), { code: 'ENOTFOUND' });
      if (typeof callback === 'function') callback(error);
    }) as typeof dns.lookup);
    const backend = await begin({ ...nowhere, host: 'localhost' });
    await backend.until('it is told', (_, { problem }) => problem?.code === 'unknown-host');
    expect((await backend.account()).problem?.message).toContain('"localhost"');
  });

  test('answers a change at once and in words, while it is offline', async () => {
    const backend = await begin(nowhere);
    await backend.until('it is offline', (_, { phase }) => phase === 'offline');
    await expect(backend.backend.services.releaseMail(1, { trust: false })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test(
    'ends while it is still waiting for a server that says nothing',
    async () => {
      const silent = await startImapProxy(1);
      silent.silence();
      const backend = await begin({ ...nowhere, port: silent.port });
      await backend.stop();
      running = null;
      await silent.stop();
      // Sooner than the connection would have timed out.
    },
    defaultImapLimits.greetingMs,
  );
});

describeWith('dovecot', 'an account on a server with a certificate', (path) => {
  let dovecot: Dovecot;
  const certificate = createCertificate({ names: ['localhost', '127.0.0.1'] });

  beforeEach(async () => {
    dovecot = await startDovecot(path, { certificate });
  });

  afterEach(() => dovecot.stop());

  test('stops at one that it does not trust, shows its fingerprint, and goes on once that is pinned', async () => {
    const login = { ...dovecot, port: dovecot.tlsPort };
    const backend = await begin(login, { tls: 'implicit' });
    await backend.until('it stopped', (_, { phase }) => phase === 'stopped');
    const { problem } = await backend.account();
    expect(problem?.code).toBe('certificate-not-trusted');
    expect(problem?.message).toContain(certificate.fingerprint);
    await backend.stop();

    const pinned = await begin(login, { tls: 'implicit', pinnedFingerprint: certificate.fingerprint });
    await pinned.until('it watches', (_, { phase }) => phase === 'watching');
  });

  test('does its job over STARTTLS', async () => {
    const backend = await begin(dovecot, { tls: 'starttls', pinnedFingerprint: certificate.fingerprint });
    await backend.until('it watches', (_, { phase }) => phase === 'watching');
    dovecot.deliver(impersonation());
    await backend.until('it is quarantined', ([mail]) => mail?.place === 'quarantine');
  });
});

describeWith('dovecot', 'an account without room', (path) => {
  test('keeps the mail where it was when COPY is over quota, and the history says why', async () => {
    const dovecot = await startDovecot(path, { quotaKb: 64 });
    const proxy = await startImapProxy(dovecot.port, ['MOVE']);
    try {
      const backend = await begin({ ...dovecot, port: proxy.port });
      await backend.until('it watches', (_, { phase }) => phase === 'watching');
      await dovecot.append('INBOX', `${impersonation()}${'padding\r\n'.repeat(5_000)}`);
      await backend.until('it is judged', (mails) => mails.length === 1);
      const [mail] = await backend.mails();
      const detail = () => backend.backend.services.getMail(mail?.id ?? 0);
      await expect.poll(async () => (await detail()).history.at(-1)?.state, { timeout: 15_000 }).toBe('failed');
      expect((await detail()).history.at(-1)?.note).toMatch(/quota|full|room/i);
      expect((await detail()).mail.place).toBe('inbox');
      const left = await asOtherClient(dovecot, (flow) => flow.status('INBOX', { messages: true }));
      expect(left).toMatchObject({ messages: 1 });
    } finally {
      await running?.stop();
      running = null;
      await proxy.stop();
      await dovecot.stop();
    }
  });
});
