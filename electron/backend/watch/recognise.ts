import { ImapError } from '../imap/imap-error.ts';
import type { FetchedMessage, MailboxState, MailClient } from '../imap/mail-client.ts';
import { released } from '../record/decision-record.ts';
import type { Location, RecordedMail } from '../record/recorded-mail.ts';
import type { SyncTools } from './sync-mailbox.ts';

/**
 * Finds out whether a message at a new place is one that was judged before and has moved: released without the server
 * saying where to, put back by the owner's mail program, filed and fetched again, or renumbered with its mailbox. Putting it back from quarantine
 * by hand is a release like any other: the owner is never fought over a mail.
 * @returns true when it is known; its new place is written down. A second copy of a known mail is a mail of its own.
 */
export async function recognise(
  client: MailClient,
  mailbox: MailboxState,
  message: FetchedMessage,
  contentKey: string,
  tools: SyncTools,
): Promise<boolean> {
  const { store, account, events, now } = tools;
  const here: Location = { mailbox: mailbox.path, uidValidity: mailbox.uidValidity, uid: message.uid };
  for (const known of store.mails.findByContent(account.id, contentKey)) {
    if (known.place !== 'gone' && (await isStillAt(client, mailbox, known))) continue;
    store.transaction(() => {
      if (known.place === 'quarantine') store.decisions.put(account.id, contentKey, released, now());
      store.mails.relocate(known.id, here, 'inbox');
    });
    events.emit({ type: 'mail-changed', mailId: known.id });
    return true;
  }
  return false;
}

async function isStillAt(client: MailClient, open: MailboxState, known: RecordedMail): Promise<boolean> {
  if (known.mailbox === open.path) return known.uidValidity === open.uidValidity && hasUid(client, known.uid);
  try {
    const state = await client.open(known.mailbox, { readOnly: true });
    return state.uidValidity === known.uidValidity && (await hasUid(client, known.uid));
  } catch (error) {
    if (error instanceof ImapError && error.code === 'no-such-mailbox') return false;
    throw error;
  } finally {
    await client.open(open.path, { readOnly: false });
  }
}

async function hasUid(client: MailClient, uid: number): Promise<boolean> {
  return (await client.listUids({ fromUid: uid, toUid: uid })).length > 0;
}
