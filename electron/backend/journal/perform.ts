import { ImapError, type ImapErrorCode } from '../imap/imap-error.ts';
import type { MailClient } from '../imap/mail-client.ts';
import type { EntryMethod, JournalEntry } from '../record/journal-entry.ts';
import { flagsAfter, setFlags } from './flags.ts';
import type { JournalTools } from './journal-tools.ts';
import { type Found, findCopy, findSource } from './locate.ts';
import { confirmMark, fail, voidEntry } from './settle.ts';
import { finishTransfer, transfer } from './transfer.ts';

/** The server was asked and said no. After any other error it may have done what it was asked, or not. */
const refusals: ReadonlySet<ImapErrorCode> = new Set([
  'no-such-mailbox',
  'no-such-message',
  'over-quota',
  'refused-by-server',
  'not-supported',
]);

/** Whether an error says that the server was asked and refused. */
export function isRefusal(error: unknown): error is ImapError {
  return error instanceof ImapError && refusals.has(error.code);
}

/**
 * Makes a change on the server, or finds out what became of one that was sent and brings it to its end.
 * @param entry an unfinished one, as the journal has it
 * @returns the settled entry: `confirmed`, `failed` when the server refused (the mail is where it was), or `void` when
 *   the message was gone
 * @throws ImapError when the server could not be asked or told, or asked for patience (`throttled`): the entry is
 *   unfinished then, and `reconcile` takes it up again
 */
export async function performEntry(tools: JournalTools, entry: JournalEntry): Promise<JournalEntry> {
  try {
    if (entry.state === 'sent') return await settleSent(tools, entry, (undone) => carryOut(tools, undone));
    return await carryOut(tools, entry);
  } catch (error) {
    const reached = tools.store.journal.get(entry.id);
    if (reached === null || !(error instanceof ImapError)) throw error;
    if (error.code === 'throttled') return await postpone(tools, reached, error);
    if (!isRefusal(error)) throw error;
    return await settleRefusal(tools, reached, error);
  }
}

/** @param undone what to do when the server has done nothing of what it was sent */
async function settleSent(
  tools: JournalTools,
  entry: JournalEntry,
  undone: (entry: JournalEntry) => Promise<JournalEntry> | JournalEntry,
): Promise<JournalEntry> {
  if (entry.method === 'keyword') return undone(entry);
  const source = await findSource(tools, entry);
  // MOVE does not leave a message in both mailboxes: what looks like it in the other one is a mail of its own.
  if (source !== null && entry.method === 'move') return undone(entry);
  const copy = await findCopy(tools, entry);
  if (copy !== null) return finishTransfer(tools, entry, copy);
  return source === null ? voidEntry(tools, entry) : undone(entry);
}

async function carryOut(tools: JournalTools, entry: JournalEntry): Promise<JournalEntry> {
  const message = await findSource(tools, entry);
  if (message === null) return voidEntry(tools, entry);
  const located = { ...entry, source: message.location };
  if (entry.kind === 'flag' || entry.kind === 'unflag') return mark(tools, located, message);
  const method = methodOf(tools.client);
  if (method !== 'keyword') return transfer(tools, located, message, method);
  // Without UIDPLUS only a plain EXPUNGE could remove the original, and with it whatever else is marked as deleted.
  if (entry.kind === 'quarantine') return mark(tools, located, message);
  return fail(tools, entry, { code: 'not-supported', message: 'This mail server offers no safe way to move a mail.' });
}

function methodOf({ capabilities }: MailClient): EntryMethod {
  if (capabilities.move) return 'move';
  return capabilities.uidPlus ? 'copy-expunge' : 'keyword';
}

/** Sets or removes our keywords and leaves the message where it is. */
async function mark(tools: JournalTools, entry: JournalEntry, message: Found): Promise<JournalEntry> {
  if (!message.keywordsAllowed) {
    if (entry.kind === 'unflag') return confirmMark(tools, entry, message);
    const sentence = 'This mail server keeps no keywords, so the mail could not be marked. It is where it was.';
    return fail(tools, entry, { code: 'not-supported', message: sentence });
  }
  const flags = flagsAfter(entry.kind === 'unflag' ? 'unflag' : 'flag', message.flags);
  const sent = tools.store.journal.put({
    ...entry,
    state: 'sent',
    method: 'keyword',
    flags,
    internalDate: message.internalDate,
    reason: null,
    sentAt: tools.now(),
  });
  tools.onStep?.('sent', sent);
  await setFlags(tools.client, message, flags);
  tools.onStep?.('marked', sent);
  return confirmMark(tools, sent, message);
}

/** The server is busy: what it did not do stays planned. */
async function postpone(tools: JournalTools, entry: JournalEntry, error: ImapError): Promise<never> {
  const reason = { code: error.code, message: error.message };
  const planAgain = (undone: JournalEntry) => tools.store.journal.put({ ...undone, state: 'planned', reason });
  if (entry.state === 'sent') await settleSent(tools, entry, planAgain);
  else planAgain(entry);
  throw error;
}

async function settleRefusal(tools: JournalTools, entry: JournalEntry, error: ImapError): Promise<JournalEntry> {
  const reason = { code: error.code, message: error.message };
  if (entry.step === 'expunge') {
    await unmarkDeleted(tools, entry);
    return fail(tools, entry, { ...reason, message: `${reason.message} The mail may be in both folders now.` });
  }
  if (entry.state !== 'sent') return fail(tools, entry, reason);
  // A "no" is looked into: not every server that fails half-way has done nothing.
  return settleSent(tools, entry, (undone) => fail(tools, undone, reason));
}

/** A refused expunge leaves its mark, and the next mail program that tidies up would finish the removal. */
async function unmarkDeleted(tools: JournalTools, entry: JournalEntry): Promise<void> {
  if (entry.flags?.includes('\\Deleted') === true) return;
  try {
    await tools.client.removeFlags(entry.source.uid, ['\\Deleted']);
  } catch (error) {
    // Refused as well: the copy is verified, so nothing is lost when the mark is acted upon.
    if (!isRefusal(error)) throw error;
  }
}
