import { ImapError } from '../imap/imap-error.ts';
import type { JournalEntry, Reason } from '../record/journal-entry.ts';
import type { JournalTools } from './journal-tools.ts';
import { isRefusal, performEntry } from './perform.ts';
import { fail } from './settle.ts';

/**
 * How often an unfinished change is taken up again. A mail on which the server loses the connection each time must
 * not keep the account from everything else.
 */
export const attemptsAllowed = 8;

/**
 * Settles what an interrupted connection or a killed process left unfinished in an account, oldest first. To be called
 * on each new connection before anything else; a second call finds nothing to do.
 * @returns the entries that are settled now
 * @throws ImapError when the connection is lost again or the server asks for patience (`throttled`); what is not
 *   settled stays in the journal
 */
export async function reconcile(tools: JournalTools, accountId: string): Promise<readonly JournalEntry[]> {
  const settled: JournalEntry[] = [];
  for (const entry of tools.store.journal.unfinished(accountId)) {
    const outcome = await takeUp(tools, entry);
    if (outcome !== null) settled.push(outcome);
  }
  return settled;
}

/** null when the server would not be asked about this mail: the entry waits for the next time. */
async function takeUp(tools: JournalTools, entry: JournalEntry): Promise<JournalEntry | null> {
  if (entry.attempts >= attemptsAllowed) return fail(tools, entry, gaveUp(entry));
  // Written down first: it counts even if the process does not survive it.
  const taken = tools.store.journal.put({ ...entry, attempts: entry.attempts + 1 });
  try {
    return await performEntry(tools, taken);
  } catch (error) {
    // It concerns this mail; the others are taken up all the same.
    if (isRefusal(error)) return null;
    // A busy server has not tried: patience uses up no attempt.
    if (error instanceof ImapError && error.code === 'throttled') forgive(tools, entry);
    throw error;
  }
}

function forgive({ store }: JournalTools, { id, attempts }: JournalEntry): void {
  const reached = store.journal.get(id);
  // It may be settled all the same: the server was busy with something after the change.
  if (reached !== null && reached.settledAt === null) store.journal.put({ ...reached, attempts });
}

function gaveUp({ source, target }: JournalEntry): Reason {
  const places = target === null ? `"${source.mailbox}"` : `"${source.mailbox}" or "${target.mailbox}"`;
  const message = `This was interrupted ${attemptsAllowed} times and is not tried again. The mail is in ${places}.`;
  return { code: 'gave-up', message };
}
