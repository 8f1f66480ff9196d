import { ImapError } from '../imap/imap-error.ts';
import { performEntry } from '../journal/perform.ts';
import { fail } from '../journal/settle.ts';
import { kept } from '../record/decision-record.ts';
import type { JournalEntry } from '../record/journal-entry.ts';
import type { RecordedMail } from '../record/recorded-mail.ts';
import type { Store } from '../record/store.ts';
import { MissingSecretError } from '../watch/account-problem.ts';
import type { AccountSession } from '../watch/account-session.ts';
import type { Events } from '../watch/events.ts';

type MoveTools = Readonly<{
  store: Store;
  sessions: Readonly<{ get(accountId: string): Pick<AccountSession, 'use'> | null }>;
  events: Pick<Events, 'emit'>;
  now: () => number;
}>;

/**
 * Moves a mail that was reported to the server's folder for junk, where its owner wants that. Journaled like every other
 * move: what is interrupted is settled with the next connection, and a release puts the mail back to where it came from.
 */
export async function moveReported(mailId: number, { store, sessions, events, now }: MoveTools): Promise<void> {
  if (store.settings.get().reports.afterwards !== 'junk') return;
  const mail = store.mails.get(mailId);
  if (mail === null || !isMovable(mail, store.journal.ofMail(mailId))) return;
  // Written down before the server is asked: without a connection, or after a crash, the next one settles it.
  const { id } = plan(mail, store, now());
  try {
    await sessions.get(mail.accountId)?.use(async (client) => {
      const entry = store.journal.get(id);
      // A new connection settles what is planned by itself.
      if (entry === null || entry.settledAt !== null) return;
      const tools = { store, client, now };
      if ((await client.findSpecial('\\Junk')) === null) fail(tools, entry, noJunk);
      else await performEntry(tools, entry);
    });
  } catch (error) {
    // The report is sent all the same, and the mail lies where it was until the connection is back.
    if (!(error instanceof ImapError) && !(error instanceof MissingSecretError)) throw error;
  }
  events.emit({ type: 'mail-changed', mailId });
}

/** The mail stays where it is then. */
const noJunk = { code: 'not-supported', message: 'This mail server has no folder for junk.' } as const;

/** Not what is just being moved, is gone, or lies in the folder for junk already. */
function isMovable({ place }: RecordedMail, changes: readonly JournalEntry[]): boolean {
  if (place === 'gone' || changes.some(({ state }) => state === 'planned' || state === 'sent')) return false;
  const last = changes.findLast(({ kind, state }) => state === 'confirmed' && kind !== 'flag' && kind !== 'unflag');
  return !(place === 'quarantine' && last?.destination === 'junk');
}

function plan(mail: RecordedMail, store: Store, plannedAt: number): JournalEntry {
  const { id: mailId, accountId, mailbox, uidValidity, uid, contentKey, messageId } = mail;
  return store.transaction(() => {
    const before = store.decisions.get(accountId, contentKey);
    const after = before?.kind === 'kept' ? before : kept;
    store.decisions.put(accountId, contentKey, after, plannedAt);
    return store.journal.plan({
      mailId,
      accountId,
      kind: 'quarantine',
      by: 'owner',
      decided: { before, after },
      destination: 'junk',
      source: { mailbox, uidValidity, uid },
      contentKey,
      messageId,
      plannedAt,
    });
  });
}
