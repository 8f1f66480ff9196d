import dns from 'node:dns';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Account } from '../../../../electron/backend/accounts/account.ts';
import { tryConnection } from '../../../../electron/backend/accounts/try-connection.ts';
import type { ConnectOptions } from '../../../../electron/backend/imap/connect.ts';
import type { ConnectionReport } from '../../../../shared/contract/account-settings.ts';
import { createCertificate } from '../../../support/certificate.ts';
import { describeWith } from '../../../support/component.ts';
import { type Dovecot, startDovecot } from '../../../support/dovecot.ts';
import { startImapProxy } from '../../../support/imap-proxy.ts';
import { accountOf, describeServers } from '../../../support/imap-servers.ts';
import type { Login } from '../../../support/other-client.ts';
import { type ScriptedOptions, startScriptedImap } from '../../../support/scripted-imap.ts';

const nowhere: Login = { host: '127.0.0.1', port: 1, user: 'ann', password: 'correct-horse' };
const certificate = createCertificate({ names: ['localhost', '127.0.0.1'] });
const never = new AbortController().signal;

async function trial(
  login: Login,
  changes: Partial<Account> = {},
  connect: ConnectOptions = {},
): Promise<readonly ConnectionReport[]> {
  const account = accountOf(login, changes);
  const reports: ConnectionReport[] = [];
  for await (const told of tryConnection({ account, secret: login.password, connect }, never)) reports.push(told);
  return reports;
}

function steps(reports: readonly ConnectionReport[]): readonly string[] {
  return reports.map(({ step, state }) => `${step} ${state}`);
}

async function scripted(options: ScriptedOptions, changes: Partial<Account>, connect: ConnectOptions = {}) {
  const server = await startScriptedImap(options);
  try {
    return await trial(server, changes, connect);
  } finally {
    await server.stop();
  }
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a trial connection', () => {
  test('ends at the name of a server that leads nowhere', async () => {
    vi.spyOn(dns, 'lookup').mockImplementation(((...args: unknown[]) => {
      const callback = args.at(-1);
      const error = Object.assign(new Error('getaddrinfo ENOTFOUND localhost'), { code: 'ENOTFOUND' });
      if (typeof callback === 'function') callback(error);
    }) as typeof dns.lookup);
    const reports = await trial({ ...nowhere, host: 'localhost' });
    expect(steps(reports)).toEqual(['find failed']);
    expect(reports[0]?.sentence).toContain('"localhost" cannot be found');
  });

  test('ends at the port on which nobody listens', async () => {
    const reports = await trial(nowhere);
    expect(steps(reports)).toEqual(['find done', 'connect failed']);
    expect(reports[1]?.sentence).toContain('accepts no connection on this port');
  });

  test('never leaves this machine unencrypted', async () => {
    const reports = await trial({ ...nowhere, host: 'imap.mail.example' });
    expect(steps(reports).at(-1)).toBe('encrypt failed');
    expect(reports.at(-1)?.sentence).toContain('Choose TLS or STARTTLS');
  });

  test.each(['implicit', 'starttls'] as const)(
    'ends at a certificate that is not trusted, and gives the fingerprint to pin (%s)',
    async (tls) => {
      const reports = await scripted({ certificate, isImplicit: tls === 'implicit' }, { tls });
      expect(steps(reports)).toEqual(['find done', 'connect done', 'encrypt failed']);
      expect(reports[2]?.fingerprint).toBe(certificate.fingerprint);
      expect(reports[2]?.sentence).toContain(certificate.fingerprint);
    },
  );

  test('ends where STARTTLS is missing, and gives the password to nobody', async () => {
    const server = await startScriptedImap({});
    const reports = await trial(server, { tls: 'starttls' });
    await server.stop();
    expect(steps(reports)).toEqual(['find done', 'connect done', 'encrypt failed']);
    expect(reports[2]?.sentence).toContain('does not offer the encryption');
    expect(server.commands).not.toContain('LOGIN');
  });

  test('ends at the encryption when the port speaks none', async () => {
    const reports = await scripted({}, { tls: 'implicit' });
    expect(steps(reports)).toEqual(['find done', 'connect done', 'encrypt failed']);
  });

  test('ends at the login with the words of the server', async () => {
    const answers = { LOGIN: (tag: string) => `${tag} NO [AUTHENTICATIONFAILED] Use an app password\r\n` };
    const reports = await scripted({ answers }, {});
    expect(steps(reports)).toEqual(['find done', 'connect done', 'encrypt done', 'login failed']);
    expect(reports[3]?.sentence).toContain('Use an app password');
  });

  test('ends in time at a server that says nothing, and does not promise to try again', async () => {
    const reports = await scripted({ greeting: null }, {}, { limits: { greetingMs: 200 } });
    expect(reports.at(-1)?.state).toBe('failed');
    expect(reports.at(-1)?.sentence).toMatch(/did not answer in time\. /);
    expect(reports.at(-1)?.sentence).not.toContain('tried again');
  });

  test('tells each step when it is taken, not at the end', async () => {
    const server = await startScriptedImap({ answers: { LOGIN: () => null } });
    const given = new AbortController();
    const account = accountOf(server);
    const reports = tryConnection({ account, secret: 'correct-horse', connect: {} }, given.signal);
    expect((await reports.next()).value).toMatchObject({ step: 'find', state: 'done' });
    expect((await reports.next()).value).toMatchObject({ step: 'connect', state: 'done' });
    expect((await reports.next()).value).toMatchObject({ step: 'encrypt', state: 'done' });
    const pending = reports.next();
    given.abort();
    expect(await pending).toEqual({ value: undefined, done: true });
    await server.stop();
  });

  test('takes its connection along when it is left in the middle', async () => {
    const server = await startImapProxy(1);
    const account = accountOf({ ...nowhere, port: server.port });
    for await (const report of tryConnection({ account, secret: 'x', connect: {} }, never)) {
      expect(report.step).toBe('find');
      break;
    }
    await server.stop();
  });
});

describeServers('a trial connection to a real server', (start) => {
  test('tells every step and lists the folders', async () => {
    const server = await start();
    const reports = await trial(server);
    expect(steps(reports)).toEqual(['find done', 'connect done', 'encrypt done', 'login done', 'folders done']);
    expect(reports[4]?.folders).toContain('INBOX');
    expect(reports.every(({ sentence }) => sentence === '')).toBe(true);
    await server.stop();
  });

  test('ends at the login with a wrong password', async () => {
    const server = await start();
    const reports = await trial({ ...server, password: 'wrong' });
    expect(steps(reports).at(-1)).toBe('login failed');
    expect(reports.at(-1)?.sentence).toContain('refused the user name or password');
    await server.stop();
  });

  test('ends at a folder that there is not, and takes INBOX as anybody writes it', async () => {
    const server = await start();
    const missing = await trial(server, { folders: ['inbox', 'Work'] });
    expect(steps(missing).at(-1)).toBe('folders failed');
    expect(missing.at(-1)?.sentence).toContain('no folder "Work"');
    expect(steps(await trial(server, { folders: ['inbox'] })).at(-1)).toBe('folders done');
    await server.stop();
  });
});

describeWith('dovecot', 'a trial connection to Dovecot over TLS', (path) => {
  let dovecot: Dovecot;
  beforeAll(async () => {
    dovecot = await startDovecot(path);
  });
  afterAll(() => dovecot.stop());

  test('is refused by its certificate, and succeeds with that pinned', async () => {
    const login = { ...dovecot.userNamed('tess'), port: dovecot.tlsPort };
    const [, , refused] = await trial(login, { tls: 'implicit' });
    expect(refused).toMatchObject({ step: 'encrypt', state: 'failed', fingerprint: dovecot.certificate.fingerprint });
    const pinnedFingerprint = refused?.fingerprint ?? '';
    expect(steps(await trial(login, { tls: 'implicit', pinnedFingerprint })).at(-1)).toBe('folders done');
  });
});
