import { afterEach, beforeEach, expect, test } from 'vitest';
import { defaultPolicy } from '../../../shared/policy/policy.ts';
import { describeServers, type ImapServer } from '../../support/imap-servers.ts';
import { impersonation } from '../../support/mails.ts';
import { asOtherClient } from '../../support/other-client.ts';
import { type RunningBackend, startBackend, temporaryFolder } from '../../support/running-backend.ts';

describeServers('a flagged mail that its owner calls genuine', (start) => {
  let server: ImapServer;
  let running: RunningBackend;
  let folder: ReturnType<typeof temporaryFolder>;

  beforeEach(async () => {
    server = await start();
    folder = temporaryFolder();
    running = await startBackend(folder.path, server, { policy: { ...defaultPolicy, impersonation: 'flag' } });
  });

  afterEach(async () => {
    await running.stop();
    await server.stop();
    folder.remove();
  });

  /** What another mail program sees. */
  function keywords(): Promise<readonly string[]> {
    return asOtherClient(server, async (flow) => {
      await flow.mailboxOpen('INBOX', { readOnly: true });
      const row = await flow.fetchOne('*', { flags: true });
      return row === false ? [] : [...(row.flags ?? [])].filter((flag) => flag.startsWith('$')).sort();
    });
  }

  test('loses its keywords on the server, gets them back when that is undone, and is left alone otherwise', async () => {
    await running.until('watching', (_mails, { phase }) => phase === 'watching');
    await server.append('INBOX', impersonation());
    await running.until('flagged', ([mail]) => mail?.flagged === true);
    expect(await keywords()).toEqual(['$Junk', '$Phishing']);
    const [mail] = await running.mails();
    const id = mail?.id ?? 0;
    const { services } = running.backend;

    await services.releaseMail(id, { trust: false });
    expect(await keywords()).toEqual(['$NotJunk']);
    const { history, possible } = await services.getMail(id);
    expect(history.map(({ kind, state, by }) => [kind, state, by])).toEqual([
      ['judged', 'confirmed', 'vouchsafe'],
      ['flag', 'confirmed', 'vouchsafe'],
      ['unflag', 'confirmed', 'owner'],
    ]);
    expect(possible).toMatchObject({ release: false, keep: false, undo: 'flag' });

    await services.undoMail(id);
    expect(await keywords()).toEqual(['$Junk', '$Phishing']);
    expect(await running.mails()).toMatchObject([{ place: 'inbox', flagged: true, released: false }]);
  });
});
