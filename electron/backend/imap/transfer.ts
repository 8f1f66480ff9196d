import type { CopyResponseObject } from 'imapflow';
import type { Connection } from './connection.ts';
import { noSuchMessage } from './flags.ts';
import { ImapError } from './imap-error.ts';
import type { CopyResult } from './mail-client.ts';
import { mailboxState, messageExists, noMailboxOpen } from './mailbox.ts';

/**
 * UID MOVE of one message (RFC 6851). Never the library's stand-in for it, which would delete what it failed to copy.
 *
 * A server answers OK for a UID that is gone and moves nothing. With UIDPLUS the missing COPYUID tells (RFC 4315
 * section 3); without it the message is looked for before and after.
 * @returns where the message went, null where the server does not say
 * @throws ImapError `not-supported`, `no-such-message`, `no-such-mailbox` for the target, `over-quota`,
 *   `refused-by-server`; after `connection-lost` or `timeout` it may have been moved or not
 */
export function moveMessage(connection: Connection, uid: number, target: string): Promise<CopyResult> {
  const action = `move a message to "${target}"`;
  return connection.command(action, async (flow) => {
    if (mailboxState(flow) === null) throw noMailboxOpen(action);
    if (!flow.capabilities.has('MOVE')) throw notSupported(connection, action, 'MOVE');
    const isTold = flow.capabilities.has('UIDPLUS');
    if (!isTold && !(await messageExists(connection, action, uid))) throw noSuchMessage(action);
    const moved = await flow.messageMove(`${uid}`, target, { uid: true });
    if (!moved) throw connection.refusal(action);
    const result = copyResult(moved, uid);
    if (result !== null) return result;
    if (isTold) throw noSuchMessage(action);
    if (await messageExists(connection, action, uid)) {
      throw new ImapError('refused-by-server', `Could not ${action}: ${connection.host} left it where it was.`);
    }
    return null;
  });
}

/**
 * UID COPY of one message, with its flags and date (RFC 3501 section 6.4.7).
 * @returns where the copy is, null where the server does not say: then it has to be looked for
 * @throws ImapError as `moveMessage`, but for `not-supported`
 */
export function copyMessage(connection: Connection, uid: number, target: string): Promise<CopyResult> {
  const action = `copy a message to "${target}"`;
  return connection.command(action, async (flow) => {
    if (mailboxState(flow) === null) throw noMailboxOpen(action);
    const isTold = flow.capabilities.has('UIDPLUS');
    if (!isTold && !(await messageExists(connection, action, uid))) throw noSuchMessage(action);
    const copied = await flow.messageCopy(`${uid}`, target, { uid: true });
    if (!copied) throw connection.refusal(action);
    const result = copyResult(copied, uid);
    if (result === null && isTold) throw noSuchMessage(action);
    return result;
  });
}

/**
 * Removes one message: \Deleted and UID EXPUNGE (RFC 4315 section 2.1). A plain EXPUNGE would remove every message
 * that somebody else has marked, so without UIDPLUS nothing is done. A message that is gone already is no error.
 * @throws ImapError `not-supported`, `refused-by-server`
 */
export function expungeMessage(connection: Connection, uid: number): Promise<void> {
  const action = 'remove a message';
  return connection.command(action, async (flow) => {
    if (mailboxState(flow) === null) throw noMailboxOpen(action);
    if (!flow.capabilities.has('UIDPLUS')) throw notSupported(connection, action, 'UIDPLUS');
    if (!(await flow.messageDelete(`${uid}`, { uid: true }))) throw connection.refusal(action);
    if (await messageExists(connection, action, uid)) {
      throw new ImapError('refused-by-server', `Could not ${action}: ${connection.host} kept it.`);
    }
  });
}

function copyResult(response: CopyResponseObject, uid: number): CopyResult {
  const copy = response.uidMap?.get(uid);
  if (copy === undefined || response.uidValidity === undefined) return null;
  return { uidValidity: Number(response.uidValidity), uid: copy };
}

function notSupported(connection: Connection, action: string, extension: string): ImapError {
  return new ImapError('not-supported', `Could not ${action}: ${connection.host} does not support ${extension}.`);
}
