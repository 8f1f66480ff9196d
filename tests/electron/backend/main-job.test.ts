import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeServers, type ImapServer } from '../../support/imap-servers.ts';
import { impersonation, ordinary } from '../../support/mails.ts';
import { asOtherClient } from '../../support/other-client.ts';
import { type RunningBackend, startBackend, temporaryFolder } from '../../support/running-backend.ts';

const quarantine = 'Vouchsafe Quarantine';

describeServers('the main job', (start) => {
  let server: ImapServer;
  let folder: ReturnType<typeof temporaryFolder>;
  let running: RunningBackend[] = [];

  beforeEach(async () => {
    server = await start();
    folder = temporaryFolder();
  });

  afterEach(async () => {
    for (const backend of running) await backend.stop();
    running = [];
    await server.stop();
    folder.remove();
  });

  async function begin(): Promise<RunningBackend> {
    const backend = await startBackend(folder.path, server);
    running.push(backend);
    return backend;
  }

  /** Begins with an empty mailbox, so that what comes is an arrival. */
  async function watching(): Promise<RunningBackend> {
    const backend = await begin();
    await backend.until('the mailbox is watched', (_, account) => account.phase === 'watching');
    return backend;
  }

  async function end(backend: RunningBackend): Promise<void> {
    await backend.stop();
    running = running.filter((other) => other !== backend);
  }

  function contents(mailbox: string): Promise<readonly string[]> {
    return asOtherClient(server, async (flow) => {
      const lock = await flow.getMailboxLock(mailbox);
      try {
        if (flow.mailbox === false || flow.mailbox.exists === 0) return [];
        const messages = await flow.fetchAll('1:*', { source: true });
        return messages.map((message) => message.source?.toString('latin1') ?? '');
      } finally {
        lock.release();
      }
    });
  }

  test('an impersonation arrives, is quarantined with its reason, and is put back byte for byte', async () => {
    const backend = await watching();
    const raw = impersonation();
    await server.append('INBOX', raw);
    await backend.until('it is quarantined', ([mail]) => mail?.place === 'quarantine');
    expect(await contents('INBOX')).toEqual([]);
    expect(await contents(quarantine)).toEqual([raw]);

    const [mail] = await backend.mails();
    const id = mail?.id ?? 0;
    const detail = await backend.backend.services.getMail(id);
    expect(detail.mail).toMatchObject({ verdict: 'impersonation', brand: { id: 'paypal' } });
    expect(detail.evidence.length).toBeGreaterThan(0);
    for (const { where } of detail.evidence) expect(where.excerpt).not.toBe('');

    await backend.backend.services.releaseMail(id, { trust: false });
    expect(await contents('INBOX')).toEqual([raw]);
    expect(await contents(quarantine)).toEqual([]);
  });

  test('a mail that was put back is never quarantined again, not even after a restart', async () => {
    const backend = await watching();
    await server.append('INBOX', impersonation());
    await backend.until('it is quarantined', ([mail]) => mail?.place === 'quarantine');
    const [mail] = await backend.mails();
    await backend.backend.services.releaseMail(mail?.id ?? 0, { trust: false });
    await end(backend);

    const again = await watching();
    await server.append('INBOX', ordinary());
    await again.until('the next mail is judged', (mails) => mails.length === 2);
    expect(await contents('INBOX')).toHaveLength(2);
    expect((await again.mails()).map(({ place }) => place)).toEqual(['inbox', 'inbox']);
  });

  test('undo takes a quarantine back, and then takes that back', async () => {
    const backend = await watching();
    await server.append('INBOX', impersonation());
    await backend.until('it is quarantined', ([mail]) => mail?.place === 'quarantine');
    const [mail] = await backend.mails();
    const first = await backend.backend.services.undoMail(mail?.id ?? 0);
    expect(first.mail).toMatchObject({ place: 'inbox', released: true });
    const second = await backend.backend.services.undoMail(mail?.id ?? 0);
    expect(second.mail).toMatchObject({ place: 'quarantine', released: false });
    expect(await contents(quarantine)).toHaveLength(1);
  });

  test('a mail that another program takes out of quarantine counts as put back', async () => {
    const backend = await watching();
    await server.append('INBOX', impersonation());
    await backend.until('it is quarantined', ([mail]) => mail?.place === 'quarantine');
    await asOtherClient(server, async (flow) => {
      const lock = await flow.getMailboxLock(quarantine);
      await flow.messageMove('1:*', 'INBOX');
      lock.release();
    });
    await backend.until('it is released', ([mail]) => mail?.released === true && mail.place === 'inbox');
    expect(await contents('INBOX')).toHaveLength(1);
    expect(await backend.mails()).toHaveLength(1);
  });

  test('what was there before is judged and not moved', async () => {
    await server.append('INBOX', impersonation());
    await server.append('INBOX', ordinary());
    const backend = await begin();
    await backend.until('both are judged', (mails, account) => mails.length === 2 && account.phase === 'watching');
    const verdicts = (await backend.mails()).map(({ verdict, place, firstRun }) => ({ verdict, place, firstRun }));
    expect(verdicts).toContainEqual({ verdict: 'impersonation', place: 'inbox', firstRun: true });
    expect(await contents('INBOX')).toHaveLength(2);
  });

  test('mail older than fourteen days is left alone', async () => {
    const old = new Date(Date.now() - 30 * 24 * 60 * 60 * 1000);
    await server.append('INBOX', impersonation(), { internalDate: old });
    await server.append('INBOX', ordinary());
    const backend = await begin();
    await backend.until('the first run is done', (mails, account) => mails.length > 0 && account.phase === 'watching');
    expect(await backend.mails()).toHaveLength(1);
  });

  test('mail that came while Vouchsafe was not running is judged once, and moved', async () => {
    await end(await watching());
    await server.append('INBOX', impersonation());
    await server.append('INBOX', ordinary());
    const backend = await watching();
    await backend.until('both are judged', (mails) => mails.length === 2);
    expect((await backend.mails()).map(({ place }) => place).toSorted()).toEqual(['inbox', 'quarantine']);
    await end(backend);
    const again = await watching();
    expect(await again.mails()).toHaveLength(2);
  });

  test('the same mail twice is two mails, and both are quarantined', async () => {
    const backend = await watching();
    const raw = impersonation();
    await server.append('INBOX', raw);
    await server.append('INBOX', raw);
    await backend.until('both are quarantined', (mails) => mails.filter((m) => m.place === 'quarantine').length === 2);
    expect(await contents(quarantine)).toEqual([raw, raw]);
  });

  test('a hundred mails in one burst are all judged, each once', async () => {
    const backend = await watching();
    const raws = Array.from({ length: 100 }, (_, index) => (index % 4 === 0 ? impersonation() : ordinary()));
    await asOtherClient(server, async (flow) => {
      for (const raw of raws) await flow.append('INBOX', Buffer.from(raw));
    });
    await backend.until(
      'all are judged and the bad ones moved',
      (mails) => mails.length === 100 && mails.filter((mail) => mail.place === 'quarantine').length === 25,
    );
    expect(await contents('INBOX')).toHaveLength(75);
    expect(await contents(quarantine)).toHaveLength(25);
  });
});
