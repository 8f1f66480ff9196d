import type { Account } from '../accounts/account.ts';
import { appendMessage, findSpecial } from './append.ts';
import { Connection, type ConnectOptions } from './connection.ts';
import { ensureMailbox } from './ensure-mailbox.ts';
import { fetchMessages } from './fetch-messages.ts';
import { changeFlags } from './flags.ts';
import type { MailClient } from './mail-client.ts';
import { listUids, mailboxState, mailboxStatus, openMailbox, searchMessageId } from './mailbox.ts';
import { copyMessage, expungeMessage, moveMessage } from './transfer.ts';

export type { ConnectOptions } from './connection.ts';

/**
 * Connects to an account's mail server and logs in.
 * @param secret the account's password; neither kept beyond the login nor logged
 * @returns a client whose methods run one after the other and throw `ImapError` when they could not do what they say
 * @throws ImapError as `Connection.open`
 */
export async function connectMailClient(
  account: Account,
  secret: string,
  options: ConnectOptions = {},
): Promise<MailClient> {
  return mailClient(await Connection.open(account, secret, options));
}

function mailClient(connection: Connection): MailClient {
  const { capabilities } = connection.flow;
  return {
    capabilities: {
      move: capabilities.has('MOVE'),
      uidPlus: capabilities.has('UIDPLUS'),
      idle: capabilities.has('IDLE'),
      condstore: capabilities.has('CONDSTORE'),
    },
    open: (path, { readOnly }) => openMailbox(connection, path, readOnly),
    get opened() {
      return mailboxState(connection.flow);
    },
    status: (path) => mailboxStatus(connection, path),
    listUids: (range) => listUids(connection, range),
    searchMessageId: (messageId) => searchMessageId(connection, messageId),
    fetch: (uids, { maxBytes }) => fetchMessages(connection, uids, maxBytes),
    addFlags: (uid, flags) => changeFlags(connection, uid, flags, 'add'),
    removeFlags: (uid, flags) => changeFlags(connection, uid, flags, 'remove'),
    move: (uid, target) => moveMessage(connection, uid, target),
    copy: (uid, target) => copyMessage(connection, uid, target),
    expunge: (uid) => expungeMessage(connection, uid),
    findSpecial: (use) => findSpecial(connection, use),
    append: (path, octets, flags) => appendMessage(connection, path, octets, flags),
    ensureMailbox: (name) => ensureMailbox(connection, name),
    noop: () => connection.noop(),
    logout: () => connection.logout(),
    close: () => connection.close(),
  };
}
