import type { JournalEntry, Reason } from '../record/journal-entry.ts';
import type { JournalTools } from './journal-tools.ts';
import type { Found } from './locate.ts';

/**
 * Writes down that a message was moved, and where it lies now.
 * @param reason what was not kept, null when everything was
 */
export function confirmMove(
  tools: JournalTools,
  entry: JournalEntry,
  copy: Found,
  reason: Reason | null,
): JournalEntry {
  const { uidValidity, uid } = copy.location;
  return confirm(tools, { ...entry, result: { uidValidity, uid }, reason }, () => {
    const { mails } = tools.store;
    mails.relocate(entry.mailId, copy.location, entry.kind === 'quarantine' ? 'quarantine' : 'inbox');
    if (entry.kind === 'release') mails.setFlagged(entry.mailId, false);
  });
}

/** Writes down that our keywords are set on a message, or are no longer. */
export function confirmMark(tools: JournalTools, entry: JournalEntry, message: Found): JournalEntry {
  return confirm(tools, { ...entry, reason: null }, () => {
    tools.store.mails.relocate(entry.mailId, message.location, 'inbox');
    tools.store.mails.setFlagged(entry.mailId, entry.kind !== 'unflag');
  });
}

/** Writes down that a change was not made and will not be: the mail is where it was. */
export function fail({ store, now }: JournalTools, entry: JournalEntry, reason: Reason): JournalEntry {
  return store.transaction(() => {
    // What was not moved has not been decided either. With the expunge refused it was: a copy is in the other folder.
    if (entry.decided !== null && entry.step !== 'expunge') {
      store.decisions.put(entry.accountId, entry.contentKey, entry.decided.before, now());
    }
    return store.journal.put({ ...entry, state: 'failed', reason, settledAt: now() });
  });
}

/** Writes down that there was nothing left to change: another program has removed the message, or moved it away. */
export function voidEntry({ store, now }: JournalTools, entry: JournalEntry): JournalEntry {
  const reason = {
    code: 'gone',
    message: 'This mail is no longer where it was: another mail program has deleted it or moved it.',
  };
  return store.transaction(() => {
    store.mails.setPlace(entry.mailId, 'gone');
    return store.journal.put({ ...entry, state: 'void', reason, settledAt: now() });
  });
}

function confirm(tools: JournalTools, entry: JournalEntry, writeMail: () => void): JournalEntry {
  const { store, now } = tools;
  const confirmed = store.transaction(() => {
    writeMail();
    return store.journal.put({ ...entry, state: 'confirmed', settledAt: now() });
  });
  tools.onStep?.('confirmed', confirmed);
  return confirmed;
}
