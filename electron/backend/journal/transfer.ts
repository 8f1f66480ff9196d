import { ImapError } from '../imap/imap-error.ts';
import type { EntryMethod, JournalEntry, Reason, Target } from '../record/journal-entry.ts';
import { flagsAfter, mendFlags } from './flags.ts';
import { type JournalTools, quarantineName } from './journal-tools.ts';
import { type Found, findCopy, findSource } from './locate.ts';
import { confirmMove, fail, voidEntry } from './settle.ts';

/**
 * Moves a message to quarantine or back: written down as sent, moved or copied, looked for and looked at in its new
 * mailbox; a copied one is removed from the old mailbox only then.
 * @param message the message, in the mailbox that is open
 * @returns the settled entry
 * @throws ImapError what the server refused or why it could not be asked; the journal knows how far it came
 */
export async function transfer(
  tools: JournalTools,
  entry: JournalEntry,
  message: Found,
  method: Exclude<EntryMethod, 'keyword'>,
): Promise<JournalEntry> {
  const { client, store, now, onStep } = tools;
  const target = await findTarget(tools, entry);
  if (target.mailbox === entry.source.mailbox) return confirmMove(tools, { ...entry, target }, message, null);
  const original = takenFrom(store.journal.ofMail(entry.mailId))?.flags ?? [];
  const sent = store.journal.put({
    ...entry,
    state: 'sent',
    method,
    target,
    step: method === 'move' ? null : 'copy',
    // What was noted the first time counts: an interrupted expunge has left \Deleted on the message.
    flags: entry.flags ?? flagsAfter(entry.kind, message.flags, original),
    internalDate: entry.internalDate ?? message.internalDate,
    result: null,
    reason: null,
    sentAt: now(),
  });
  onStep?.('sent', sent);
  const { uid } = message.location;
  const result = method === 'move' ? await client.move(uid, target.mailbox) : await client.copy(uid, target.mailbox);
  onStep?.(method === 'move' ? 'moved' : 'copied', sent);
  const noted = result === null ? sent : store.journal.put({ ...sent, result });
  if (result !== null) onStep?.('noted', noted);
  return finishTransfer(tools, noted, await findCopy(tools, noted));
}

/**
 * Does what is left to do once a message is in its new mailbox.
 * @param copy the message there, null when it could not be found
 */
export async function finishTransfer(
  tools: JournalTools,
  entry: JournalEntry,
  copy: Found | null,
): Promise<JournalEntry> {
  if (copy === null) return entry.method === 'move' ? voidEntry(tools, entry) : fail(tools, entry, notVerified(entry));
  const lost = await mendFlags(tools.client, copy, entry.flags ?? []);
  tools.onStep?.('verified', entry);
  const done = entry.method === 'move' ? entry : await removeOriginal(tools, entry);
  return confirmMove(tools, done, copy, notKept(entry, copy, lost));
}

/** Removes the message from the mailbox it was copied from: the only command of this program that removes anything. */
async function removeOriginal(tools: JournalTools, entry: JournalEntry): Promise<JournalEntry> {
  const original = await findSource(tools, entry);
  if (original === null) return entry;
  const expunging = tools.store.journal.put({ ...entry, source: original.location, step: 'expunge' });
  tools.onStep?.('expunging', expunging);
  await tools.client.expunge(original.location.uid);
  tools.onStep?.('expunged', expunging);
  return expunging;
}

/**
 * The change that took a mail from where it is to go back to: the last one to quarantine, but for one that moved it on
 * from there to the folder for junk.
 */
function takenFrom(changes: readonly JournalEntry[]): JournalEntry | undefined {
  const moves = changes.filter(({ kind, state }) => kind === 'quarantine' && state === 'confirmed');
  return moves.findLast((move, index) => {
    const before = moves[index - 1];
    return move.destination !== 'junk' || before?.target?.mailbox !== move.source.mailbox;
  });
}

/** Where the message is to go, and the UID that a message put there from now on will have at least. */
async function findTarget({ client, store }: JournalTools, entry: JournalEntry): Promise<Target> {
  if (entry.kind === 'quarantine') {
    const junk = entry.destination === 'junk' ? await client.findSpecial('\\Junk') : null;
    return look(client, junk ?? (await client.ensureMailbox(quarantineName)));
  }
  const from = takenFrom(store.journal.ofMail(entry.mailId))?.source.mailbox ?? 'INBOX';
  try {
    return await look(client, from);
  } catch (error) {
    if (from === 'INBOX' || !(error instanceof ImapError) || error.code !== 'no-such-mailbox') throw error;
    return look(client, 'INBOX');
  }
}

async function look(client: JournalTools['client'], mailbox: string): Promise<Target> {
  const { uidValidity, uidNext } = await client.status(mailbox);
  return { mailbox, uidValidity, uidNext };
}

function notVerified({ target, source }: JournalEntry): Reason {
  const message =
    `The mail server said that it copied the mail to "${target?.mailbox ?? ''}", but the copy is not there or differs. ` +
    `The mail was left in "${source.mailbox}".`;
  return { code: 'not-verified', message };
}

function notKept(entry: JournalEntry, copy: Found, lostFlags: readonly string[]): Reason | null {
  const lost = [...lostFlags];
  if (entry.internalDate !== null && copy.internalDate !== entry.internalDate) lost.push('date of arrival');
  if (lost.length === 0) return null;
  return { code: 'not-kept', message: `The mail was moved, but the mail server did not keep its ${lost.join(', ')}.` };
}
