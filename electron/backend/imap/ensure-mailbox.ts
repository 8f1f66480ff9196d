import { toImapError } from './classify.ts';
import type { Connection } from './connection.ts';
import { ImapError } from './imap-error.ts';

/**
 * Makes sure that a mailbox exists in the personal namespace (RFC 2342), below INBOX where a server wants it so, and
 * that mail programs which show subscribed folders only show it.
 * @returns its path, prefix included
 * @throws ImapError `refused-by-server`, `over-quota` and the like when it cannot be created
 */
export function ensureMailbox(connection: Connection, name: string): Promise<string> {
  const action = `create the folder "${name}"`;
  return connection.command(action, async (flow) => {
    const path = `${flow.namespace?.prefix ?? ''}${name}`;
    if (!(await exists(connection, action, path))) {
      try {
        await flow.mailboxCreate(path);
      } catch (error) {
        // Somebody else may have created it just now, and not every server says ALREADYEXISTS (RFC 5530).
        const refused = toImapError(error, { action, host: connection.host });
        if (!connection.isUsable || !(await exists(connection, action, path))) throw refused;
      }
    }
    // A refusal leaves the folder usable, if harder to find; a lost connection shows with the next command.
    await flow.mailboxSubscribe(path);
    return path;
  });
}

async function exists(connection: Connection, action: string, path: string): Promise<boolean> {
  try {
    if ((await connection.flow.status(path, { uidValidity: true })) === false) throw connection.refusal(action);
    return true;
  } catch (error) {
    const reason = error instanceof ImapError ? error : toImapError(error, { action, host: connection.host });
    if (reason.code === 'no-such-mailbox') return false;
    throw reason;
  }
}
