import type { Connection } from './connection.ts';
import { fetchFlags } from './fetch-messages.ts';
import { ImapError } from './imap-error.ts';
import { noMailboxOpen } from './mailbox.ts';

/**
 * Adds or removes flags of one message and looks whether it was done: a STORE for a UID that is gone is answered with
 * OK (RFC 3501 section 6.4.8), and a flag that the mailbox does not keep is dropped in silence.
 * @throws ImapError `no-such-message`, `not-supported` when the mailbox keeps no such flag, `refused-by-server`
 */
export function changeFlags(
  connection: Connection,
  uid: number,
  flags: readonly string[],
  operation: 'add' | 'remove',
): Promise<void> {
  const action = `change the flags ${flags.join(' ')} of a message`;
  return connection.command(action, async (flow) => {
    if (flow.mailbox === false) throw noMailboxOpen(action);
    const allowed = flow.mailbox.permanentFlags;
    const unknown = flags.filter((flag) => allowed !== undefined && !allowed.has('\\*') && !allowed.has(flag));
    if (operation === 'add' && unknown.length > 0) {
      throw new ImapError('not-supported', `Could not ${action}: the folder does not keep ${unknown.join(' ')}.`);
    }
    const options = { uid: true };
    const isStored =
      operation === 'add'
        ? await flow.messageFlagsAdd(`${uid}`, [...flags], options)
        : await flow.messageFlagsRemove(`${uid}`, [...flags], options);
    if (!isStored) throw connection.refusal(action);
    const now = await fetchFlags(flow, uid);
    if (now === null) throw noSuchMessage(action);
    const present = new Set([...now].map((flag) => flag.toLowerCase()));
    const wrong = flags.filter((flag) => present.has(flag.toLowerCase()) !== (operation === 'add'));
    if (wrong.length > 0) {
      throw new ImapError(
        'refused-by-server',
        `Could not ${action}: ${connection.host} left ${wrong.join(' ')} alone.`,
      );
    }
  });
}

/** The error for a message that is no longer there. */
export function noSuchMessage(action: string): ImapError {
  return new ImapError('no-such-message', `Could not ${action}: the message is no longer in this folder.`);
}
