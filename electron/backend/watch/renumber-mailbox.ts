import { examineLimits } from '../examine/limits.ts';
import type { FetchedMessage, MailboxState, MailClient } from '../imap/mail-client.ts';
import { contentKey } from '../journal/content-key.ts';
import { fetchInBatches } from './batch.ts';
import { judgeMessages } from './judge-messages.ts';
import type { SyncTools } from './sync-mailbox.ts';
import { type Cursor, firstRunSince } from './sync-plan.ts';

/** Messages fetched before they are looked at. */
const portion = 200;

/**
 * UIDVALIDITY has changed (a mailbox was restored, moved or made anew): each message has another UID now. Those that
 * were judged are found again by their content; the others are judged. The cursor is written last: interrupted, it is
 * simply done again.
 * @returns how many were judged
 */
export async function renumberMailbox(
  client: MailClient,
  mailbox: MailboxState,
  cursor: Cursor,
  tools: SyncTools,
): Promise<number> {
  const { store, account } = tools;
  const { path, uidValidity, uidNext } = mailbox;
  const since = firstRunSince(cursor);
  const uids = await client.listUids({ fromUid: 1, toUid: uidNext - 1, sinceDate: since });
  const unseen = uids.filter((uid) => store.mails.findAt(account.id, path, uidValidity, uid) === null);
  let judged = 0;
  for (let start = 0; start < unseen.length; start += portion) {
    const some = unseen.slice(start, start + portion);
    for await (const messages of fetchInBatches(client, some, examineLimits.fetchBytes)) {
      const strangers = messages.filter((message) => !isRenumbered(message, mailbox, cursor, tools));
      judged += await judgeMessages(
        client,
        mailbox,
        strangers,
        ({ internalDate }) => internalDate < cursor.startedAt,
        tools,
      );
    }
  }
  store.cursors.put(account.id, path, { ...cursor, uidValidity, lastUid: uidNext - 1, firstRunBelow: null });
  return judged;
}

/** Finds the record of a message by its content under the old UIDVALIDITY, and writes its new UID down. */
function isRenumbered(
  message: FetchedMessage,
  { path, uidValidity }: MailboxState,
  cursor: Cursor,
  { store, account }: SyncTools,
): boolean {
  const key = contentKey(message.raw, message.size);
  const known = store.mails
    .findByContent(account.id, key)
    .find((mail) => mail.mailbox === path && mail.uidValidity === cursor.uidValidity);
  if (known === undefined) return false;
  store.mails.relocate(known.id, { mailbox: path, uidValidity, uid: message.uid }, 'inbox');
  return true;
}
