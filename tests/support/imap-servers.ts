import { afterAll, beforeAll, describe } from 'vitest';
import type { Account } from '../../electron/backend/accounts/account.ts';
import { parseAccount } from '../../electron/backend/accounts/account-schema.ts';
import { startDemoImapServer } from '../../electron/headless/demo/imap-server.ts';
import { describeWith } from './component.ts';
import { type Dovecot, startDovecot } from './dovecot.ts';
import type { AppendOptions, Login } from './other-client.ts';

/** An account on a running IMAP server, unencrypted on 127.0.0.1, with an empty INBOX. */
export type ImapServer = Login &
  Readonly<{
    append(mailbox: string, raw: Uint8Array | string, options?: AppendOptions): Promise<unknown>;
    stop(): Promise<void>;
  }>;

/** Runs one body of tests against every IMAP server there is. `start` gives a fresh account with each call. */
export function describeServers(title: string, body: (start: () => Promise<ImapServer>) => void): void {
  describeWith('dovecot', `${title} (Dovecot)`, (path) => {
    let dovecot: Dovecot;
    let users = 0;
    beforeAll(async () => {
      dovecot = await startDovecot(path);
    });
    afterAll(() => dovecot.stop());
    body(async () => {
      users += 1;
      return { ...dovecot.userNamed(`user${users}`), stop: async () => undefined };
    });
  });
  describe(`${title} (demo server)`, () => {
    body(async () => {
      const server = await startDemoImapServer({ user: 'ann', password: 'correct-horse' });
      return { ...server, append: async (mailbox, raw, options) => server.append(mailbox, raw, options) };
    });
  });
}

/** The account of a server's only user. */
export function accountOf(login: Login, changes: Partial<Account> = {}): Account {
  return {
    ...parseAccount({
      id: 'ann',
      address: 'ann@mail.example',
      host: login.host,
      port: login.port,
      tls: 'plain',
      user: login.user,
      secretRef: 'ann',
    }),
    ...changes,
  };
}
