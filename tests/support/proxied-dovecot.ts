import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { connectMailClient } from '../../electron/backend/imap/connect.ts';
import type { ImapLimits } from '../../electron/backend/imap/limits.ts';
import type { MailClient } from '../../electron/backend/imap/mail-client.ts';
import { type Dovecot, type DovecotUser, startDovecot } from './dovecot.ts';
import { type ImapProxy, startImapProxy } from './imap-proxy.ts';
import { accountOf } from './imap-servers.ts';
import { sampleMessage } from './sample-message.ts';

/** A user of Dovecot with one flagged message in INBOX, UID 1, and a client that reaches it through a proxy. */
export type ProxiedDovecot = Readonly<{
  user: DovecotUser;
  proxy: ImapProxy;
  /** Connects through a new proxy that hides capabilities. */
  connect(hide?: readonly string[], limits?: Partial<ImapLimits>): Promise<MailClient>;
}>;

/**
 * Sets up one Dovecot for the tests of a `describe`, and a fresh user for each of them.
 * @param path the dovecot binary, as `describeWith` gives it
 */
export function useProxiedDovecot(path: string): ProxiedDovecot {
  let dovecot: Dovecot;
  let user: DovecotUser;
  let proxy: ImapProxy;
  let client: MailClient;
  let users = 0;

  beforeAll(async () => {
    dovecot = await startDovecot(path);
  });

  afterAll(() => dovecot.stop());

  beforeEach(async () => {
    users += 1;
    user = dovecot.userNamed(`user${users}`);
    await user.append('INBOX', sampleMessage('fault'), { flags: ['\\Flagged'] });
  });

  afterEach(async () => {
    client.close();
    await proxy.stop();
  });

  return {
    get user() {
      return user;
    },
    get proxy() {
      return proxy;
    },
    async connect(hide = [], limits = {}) {
      proxy = await startImapProxy(dovecot.port, hide);
      client = await connectMailClient(accountOf({ ...user, port: proxy.port }), user.password, { limits });
      return client;
    },
  };
}
