import { afterEach, describe, expect, test } from 'vitest';
import type { Account, TlsMode } from '../../../../electron/backend/accounts/account.ts';
import { type ConnectOptions, connectMailClient } from '../../../../electron/backend/imap/connect.ts';
import { isLoopback } from '../../../../electron/backend/imap/transport.ts';
import { type Certificate, createCertificate } from '../../../support/certificate.ts';
import { describeWith } from '../../../support/component.ts';
import { startDovecot } from '../../../support/dovecot.ts';
import { accountOf } from '../../../support/imap-servers.ts';
import type { Login } from '../../../support/other-client.ts';
import { startScriptedImap } from '../../../support/scripted-imap.ts';

const day = 24 * 60 * 60 * 1000;
const good = createCertificate({ names: ['localhost', '127.0.0.1'] });
const elsewhere = createCertificate({ names: ['imap.elsewhere.example'] });
const expired = createCertificate({
  names: ['localhost', '127.0.0.1'],
  notBefore: new Date(Date.now() - 3 * day),
  notAfter: new Date(Date.now() - day),
});

/** Ports of one server with a certificate, by kind of encryption. */
type TlsServer = Readonly<{ login(mode: TlsMode): Login; logins?(): number; stop(): Promise<void> }>;

async function startDouble(certificate: Certificate): Promise<TlsServer> {
  const implicit = await startScriptedImap({ certificate, isImplicit: true });
  const upgraded = await startScriptedImap({ certificate });
  const servers = [implicit, upgraded];
  return {
    login: (mode) => (mode === 'implicit' ? implicit : upgraded),
    logins: () => servers.flatMap(({ commands }) => commands).filter((name) => name === 'LOGIN').length,
    stop: async () => {
      for (const server of servers) await server.stop();
    },
  };
}

function certificateTests(start: (certificate: Certificate) => Promise<TlsServer>): void {
  let server: TlsServer;

  afterEach(() => server.stop());

  async function attempt(mode: TlsMode, changes: Partial<Account> = {}, options: ConnectOptions = {}) {
    const login = server.login(mode);
    const client = await connectMailClient(accountOf(login, { tls: mode, ...changes }), login.password, options);
    await client.logout();
    return 'connected';
  }

  const modes: readonly TlsMode[] = ['implicit', 'starttls'];

  test.each(modes)('refuses a self-signed certificate and shows its fingerprint (%s)', async (mode) => {
    server = await start(good);
    const refused = attempt(mode);
    await expect(refused).rejects.toMatchObject({ code: 'certificate-not-trusted', fingerprint: good.fingerprint });
    await expect(refused).rejects.toThrow(good.fingerprint);
    expect(server.logins?.() ?? 0).toBe(0);
  });

  test.each(modes)('accepts exactly the pinned certificate (%s)', async (mode) => {
    server = await start(good);
    expect(await attempt(mode, { pinnedFingerprint: good.fingerprint })).toBe('connected');
    expect(await attempt(mode, { pinnedFingerprint: good.fingerprint.toLowerCase() })).toBe('connected');
  });

  test.each(modes)('refuses another certificate than the pinned one, even a valid one (%s)', async (mode) => {
    server = await start(good);
    const options = { ca: [good.certificate] };
    await expect(attempt(mode, { pinnedFingerprint: elsewhere.fingerprint }, options)).rejects.toMatchObject({
      code: 'certificate-not-trusted',
      fingerprint: good.fingerprint,
    });
    await expect(attempt(mode, { pinnedFingerprint: '' }, options)).rejects.toMatchObject({
      code: 'certificate-not-trusted',
    });
    expect(server.logins?.() ?? 0).toBe(0);
  });

  test.each(modes)('accepts a pinned certificate that has expired (%s)', async (mode) => {
    server = await start(expired);
    expect(await attempt(mode, { pinnedFingerprint: expired.fingerprint })).toBe('connected');
  });

  test.each(modes)('accepts a pinned certificate made for another host (%s)', async (mode) => {
    server = await start(elsewhere);
    expect(await attempt(mode, { pinnedFingerprint: elsewhere.fingerprint })).toBe('connected');
  });

  test.each(modes)('accepts a certificate of a known authority for this host without a pin (%s)', async (mode) => {
    server = await start(good);
    expect(await attempt(mode, {}, { ca: [good.certificate] })).toBe('connected');
    expect(await attempt(mode, { host: 'localhost' }, { ca: [good.certificate] })).toBe('connected');
  });

  test.each(modes)(
    'refuses one of a known authority that is made for another host or has expired (%s)',
    async (mode) => {
      server = await start(elsewhere);
      await expect(attempt(mode, {}, { ca: [elsewhere.certificate] })).rejects.toThrow(/made for another server/);
      await server.stop();
      server = await start(expired);
      await expect(attempt(mode, {}, { ca: [expired.certificate] })).rejects.toThrow(/has expired/);
    },
  );
}

describe('certificates (server double)', () => certificateTests(startDouble));

describeWith('dovecot', 'certificates (Dovecot)', (path) =>
  certificateTests(async (certificate) => {
    const dovecot = await startDovecot(path, { certificate });
    return {
      login: (mode) => (mode === 'implicit' ? { ...dovecot, port: dovecot.tlsPort } : dovecot),
      stop: () => dovecot.stop(),
    };
  }),
);

describe('encryption', () => {
  test('is required: without STARTTLS no password is sent', async () => {
    const server = await startScriptedImap();
    const attempt = connectMailClient(accountOf(server, { tls: 'starttls' }), server.password);
    await expect(attempt).rejects.toMatchObject({ code: 'tls-required' });
    expect(server.commands).not.toContain('LOGIN');
    await server.stop();
  });

  test('is required: a greeting that skips the login does not skip STARTTLS', async () => {
    const server = await startScriptedImap({ certificate: good, greeting: '* PREAUTH welcome' });
    const attempt = connectMailClient(accountOf(server, { tls: 'starttls' }), server.password);
    await expect(attempt).rejects.toMatchObject({ code: 'tls-required' });
    await server.stop();
  });

  test('does not begin when somebody slips in an answer before it', async () => {
    const server = await startScriptedImap({
      certificate: good,
      answers: { STARTTLS: (tag) => `${tag} OK begin\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN` },
    });
    const attempt = connectMailClient(accountOf(server, { tls: 'starttls' }), server.password);
    await expect(attempt).rejects.toMatchObject({ code: 'protocol' });
    expect(server.commands).not.toContain('LOGIN');
    await server.stop();
  });

  test('is missed when a server speaks plain IMAP on a port said to be TLS', async () => {
    const server = await startScriptedImap();
    const attempt = connectMailClient(accountOf(server, { tls: 'implicit' }), server.password);
    await expect(attempt).rejects.toMatchObject({ code: 'tls-required' });
    await server.stop();
  });

  test('may be left out to this computer only', async () => {
    const account = accountOf({ host: 'mail.example', port: 143, user: 'ann', password: '' }, { tls: 'plain' });
    await expect(connectMailClient(account, 'secret')).rejects.toMatchObject({ code: 'plain-not-allowed' });
  });

  test.each([
    ['127.0.0.1', true],
    ['127.200.3.4', true],
    ['::1', true],
    ['localhost', true],
    ['LOCALHOST', true],
    ['::ffff:127.0.0.1', true],
    ['128.0.0.1', false],
    ['10.0.0.1', false],
    ['0.0.0.0', false],
    ['::', false],
    ['localhost.evil.example', false],
    ['127.0.0.1.evil.example', false],
    ['127.1', false],
    ['', false],
  ])('takes %s for this computer: %s', (host, expected) => {
    expect(isLoopback(host)).toBe(expected);
  });
});
