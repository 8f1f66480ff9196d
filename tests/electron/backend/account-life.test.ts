import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  memorySecretStore,
  type SecretStore,
  SecretStoreError,
} from '../../../electron/backend/accounts/secret-store.ts';
import { type Backend, createBackend } from '../../../electron/backend/backend.ts';
import type { BackendEvent } from '../../../electron/backend/watch/watch-event.ts';
import { backendFiles } from '../../../electron/headless/built-files.ts';
import type { AccountSettings } from '../../../shared/contract/account-settings.ts';
import type { AccountStatus } from '../../../shared/contract/account-status.ts';
import type { LiveEvent } from '../../../shared/contract/event.ts';
import { defaultPolicy } from '../../../shared/policy/policy.ts';
import { startImapProxy } from '../../support/imap-proxy.ts';
import { describeServers, type ImapServer } from '../../support/imap-servers.ts';
import { impersonation, ordinary } from '../../support/mails.ts';
import { asOtherClient } from '../../support/other-client.ts';
import { temporaryFolder } from '../../support/running-backend.ts';

const patienceMs = 20_000;
const quarantine = 'Vouchsafe Quarantine';

describeServers('the life of an account in the window', (start) => {
  let server: ImapServer;
  let folder: ReturnType<typeof temporaryFolder>;
  let secrets: SecretStore;
  let backend: Backend;
  let told: LiveEvent[];

  beforeEach(async () => {
    server = await start();
    folder = temporaryFolder();
    secrets = memorySecretStore();
    await open();
  });

  afterEach(async () => {
    await backend.stop();
    await server.stop();
    folder.remove();
  });

  async function open(): Promise<void> {
    backend = await createBackend({
      dataFolder: folder.path,
      secrets,
      dns: 'none',
      ...backendFiles,
      log: () => undefined,
    });
    told = [];
    backend.services.subscribe((event) => told.push(event));
  }

  function settings(changes: Partial<AccountSettings> = {}): AccountSettings {
    const { host, port, user } = server;
    return {
      address: 'ann@mail.example',
      host,
      port,
      tls: 'plain',
      pinnedFingerprint: null,
      user,
      folders: ['INBOX'],
      policy: defaultPolicy,
      submission: null,
      ...changes,
    };
  }

  async function add(): Promise<string> {
    const { id } = await backend.services.addAccount({ settings: settings(), secret: server.password });
    return id;
  }

  async function account(): Promise<AccountStatus> {
    const [status] = await backend.services.listAccounts();
    if (status === undefined) throw new Error('there is no account');
    return status;
  }

  /** Waits until something is so; looks whenever the backend tells of anything. */
  async function until(title: string, isSo: () => Promise<boolean>): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const look = () => void isSo().then((so) => so && resolve(), reject);
    const unsubscribe = backend.events.subscribe((_: BackendEvent) => look());
    const timer = setTimeout(() => reject(new Error(`not so in time: ${title}`)), patienceMs);
    look();
    await promise.finally(() => {
      clearTimeout(timer);
      unsubscribe();
    });
  }

  const watching = () => until('it is watched', async () => (await account()).phase === 'watching');

  async function judged(): Promise<number> {
    return (await backend.services.getStorage()).mails;
  }

  function countIn(mailbox: string): Promise<number> {
    return asOtherClient(server, async (flow) => {
      const status = await flow.status(mailbox, { messages: true });
      return status === false ? 0 : (status.messages ?? 0);
    });
  }

  async function quarantined(): Promise<void> {
    await server.append('INBOX', impersonation());
    await until('it is in quarantine', async () => {
      const { mails } = await backend.services.listMail({ place: 'quarantine', limit: 10 });
      return mails.length === 1;
    });
  }

  test('begins with its first run, and the window hears of it', async () => {
    for (let count = 0; count < 3; count += 1) await server.append('INBOX', ordinary());
    const id = await add();
    await watching();
    expect(await judged()).toBe(3);
    const changes = told.flatMap((event) => (event.type === 'accountChanged' ? [event.account] : []));
    expect(changes.length).toBeGreaterThan(1);
    expect(changes.every((change) => change.id === id)).toBe(true);
    expect((await account()).firstRun).toBeNull();
    expect((await backend.services.listConnections())[0]).toMatchObject({ accountId: id, phase: 'watching' });
  });

  test('pauses, over a restart too, and looks at what came meanwhile when it goes on', async () => {
    const id = await add();
    await watching();
    await backend.services.pauseAccount(id, null);
    expect(await account()).toMatchObject({ phase: 'paused', paused: { until: null } });
    await server.append('INBOX', impersonation());
    await backend.stop();
    await open();
    expect(await account()).toMatchObject({ phase: 'paused', paused: { until: null } });
    expect(await judged()).toBe(0);
    await backend.services.resumeAccount(id);
    await until('it is judged', async () => (await judged()) === 1);
    expect(await account()).toMatchObject({ paused: null });
  });

  test('whose pause is over while the program was closed goes on by itself', async () => {
    const id = await add();
    await watching();
    await backend.services.pauseAccount(id, Date.now() + 1);
    await backend.stop();
    await open();
    await watching();
  });

  test('still puts a mail back while it is paused', async () => {
    const id = await add();
    await watching();
    await quarantined();
    await backend.services.pauseAccount(id, Date.now() + 3_600_000);
    const { mails } = await backend.services.listMail({ place: 'quarantine', limit: 1 });
    const { mail } = await backend.services.releaseMail(mails[0]?.id ?? 0, { trust: false });
    expect(mail.place).toBe('inbox');
    expect(await countIn('INBOX')).toBe(1);
    expect((await account()).phase).toBe('paused');
  });

  test('keeps its session when nothing was changed, and watches with new settings when something was', async () => {
    const id = await add();
    await watching();
    const before = told.length;
    await backend.services.updateAccount({ id, settings: settings(), secret: '' });
    await backend.services.updateAccount({ id, settings: settings(), secret: server.password });
    expect(told.slice(before)).toEqual([]);
    const policy = { suspicious: 'off', impersonation: 'flag' } as const;
    await backend.services.updateAccount({ id, settings: settings({ policy }), secret: '' });
    await watching();
    expect((await backend.services.getAccount(id)).settings.policy).toEqual(policy);
    await server.append('INBOX', impersonation());
    await until('it is flagged only', async () => {
      const { mails } = await backend.services.listMail({ limit: 1 });
      return mails[0]?.flagged === true && mails[0].place === 'inbox';
    });
  });

  test('does not send the password it has to another host, nor watches one mailbox twice', async () => {
    const id = await add();
    const elsewhere = settings({ host: 'imap.elsewhere.example', tls: 'implicit' });
    const moved = backend.services.updateAccount({ id, settings: elsewhere, secret: '' });
    await expect(moved).rejects.toMatchObject({ code: 'conflict' });
    const trial = backend.services.testAccount({ id, settings: elsewhere, secret: '' }, new AbortController().signal);
    expect((await trial.next()).value).toMatchObject({ step: 'login', state: 'failed' });
    await expect(add()).rejects.toMatchObject({ code: 'conflict' });
    expect((await backend.services.getAccount(id)).settings.host).toBe(server.host);
  });

  test('does not send the password it has to a server for outgoing mail that it was not entered for', async () => {
    const id = await add();
    const submission = { host: 'smtp.elsewhere.example', port: 465, tls: 'implicit', user: 'ann' } as const;
    const wanted = (host: string) => settings({ submission: { ...submission, host, pinnedFingerprint: null } });
    const moved = backend.services.updateAccount({ id, settings: wanted(submission.host), secret: '' });
    await expect(moved).rejects.toMatchObject({ code: 'conflict' });
    expect((await backend.services.getAccount(id)).settings.submission).toBeNull();
    await backend.services.updateAccount({ id, settings: wanted(server.host), secret: '' });
    await backend.services.updateAccount({ id, settings: wanted(submission.host), secret: server.password });
    await backend.services.updateAccount({ id, settings: wanted(submission.host), secret: '' });
    expect((await backend.services.getAccount(id)).settings.submission?.host).toBe(submission.host);
  });

  test('is tried with the password it has', async () => {
    const id = await add();
    const trial = backend.services.testAccount({ id, settings: settings(), secret: '' }, new AbortController().signal);
    const reports = [];
    for await (const report of trial) reports.push(report);
    expect(reports.at(-1)).toMatchObject({ step: 'folders', state: 'done' });
  });

  test('goes and leaves its quarantine on the server, erased with its password here', async () => {
    const id = await add();
    await watching();
    await quarantined();
    await backend.services.removeAccount({ id, quarantined: 'leave' });
    expect(await countIn(quarantine)).toBe(1);
    expect(await backend.services.listAccounts()).toEqual([]);
    expect(await judged()).toBe(0);
    expect(await secrets.read(id)).toBeNull();
    expect(told).toContainEqual({ type: 'accountRemoved', id });
    await expect(backend.services.getAccount(id)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('goes and puts its quarantine back first', async () => {
    const id = await add();
    await watching();
    await quarantined();
    await backend.services.removeAccount({ id, quarantined: 'putBack' });
    expect([await countIn(quarantine), await countIn('INBOX')]).toEqual([0, 1]);
    expect(await backend.services.listAccounts()).toEqual([]);
  });

  test('stays, and says so, when the server lets nobody in to put its quarantine back', async () => {
    const id = await add();
    await watching();
    await quarantined();
    await secrets.write(id, 'no longer right');
    const removal = backend.services.removeAccount({ id, quarantined: 'putBack' });
    await expect(removal).rejects.toMatchObject({ code: 'refused-by-server' });
    expect(await countIn(quarantine)).toBe(1);
    expect(await judged()).toBe(1);
    expect((await backend.services.listAccounts()).map((status) => status.id)).toEqual([id]);
  });

  test('stays with what the server refuses to put back, and goes when it does it after all', async () => {
    const proxy = await startImapProxy(server.port);
    server = { ...server, port: proxy.port };
    const id = await add();
    await watching();
    await quarantined();
    proxy.on('UID MOVE', { answer: 'NO [OVERQUOTA] Quota exceeded' });
    const removal = backend.services.removeAccount({ id, quarantined: 'putBack' });
    await expect(removal).rejects.toMatchObject({ code: 'refused-by-server' });
    await expect(removal).rejects.toThrow(/^One mail is still in quarantine, so the account was kept\. .*full/);
    await watching();
    proxy.clear();
    await backend.services.removeAccount({ id, quarantined: 'putBack' });
    expect([await countIn(quarantine), await countIn('INBOX')]).toEqual([0, 1]);
    await proxy.stop();
  });

  test('is not recorded when its password cannot be kept', async () => {
    await backend.stop();
    secrets = {
      ...memorySecretStore(),
      write: async () => {
        throw new SecretStoreError('Passwords cannot be kept here.');
      },
    };
    await open();
    await expect(add()).rejects.toMatchObject({ code: 'secret-store', message: 'Passwords cannot be kept here.' });
    expect(await backend.services.listAccounts()).toEqual([]);
  });

  test('goes with everything else when everything is erased', async () => {
    const id = await add();
    await backend.services.putSettings({ ...(await backend.services.getSettings()), language: 'de' });
    expect(told).toContainEqual(expect.objectContaining({ type: 'settingsChanged' }));
    await backend.services.erase('everything');
    expect(await backend.services.listAccounts()).toEqual([]);
    expect((await backend.services.getSettings()).language).toBe('system');
    expect(await secrets.read(id)).toBeNull();
  });
});
