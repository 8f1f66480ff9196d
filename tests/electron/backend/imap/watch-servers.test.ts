import { EventEmitter, once } from 'node:events';
import { expect, test } from 'vitest';
import { MailboxWatch, type WatchHint } from '../../../../electron/backend/imap/watch-mailbox.ts';
import { accountOf, describeServers } from '../../../support/imap-servers.ts';
import { sampleMessage } from '../../../support/sample-message.ts';

describeServers('a watch', (start) => {
  test('hints at the mailbox as it is, and again when mail arrives in IDLE', async () => {
    const server = await start();
    const hints: WatchHint[] = [];
    const changed = new EventEmitter();
    const watch = new MailboxWatch({
      account: accountOf(server),
      secret: server.password,
      mailbox: 'INBOX',
      onHint: (hint) => {
        hints.push(hint);
        changed.emit('hint');
      },
      onState: () => undefined,
    });
    watch.start();
    await once(changed, 'hint');
    const arrival = once(changed, 'hint');
    await server.append('INBOX', sampleMessage('arrives'));
    await arrival;
    await watch.stop();
    await server.stop();
    expect(hints[1]?.uidValidity).toBe(hints[0]?.uidValidity);
  });
});
