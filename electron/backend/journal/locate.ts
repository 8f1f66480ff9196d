import { dayMs } from '../../../shared/time.ts';
import { examineLimits } from '../examine/limits.ts';
import { ImapError } from '../imap/imap-error.ts';
import type { FetchedMessage, MailboxState, MailClient } from '../imap/mail-client.ts';
import type { JournalEntry } from '../record/journal-entry.ts';
import type { Location } from '../record/recorded-mail.ts';
import { contentKey } from './content-key.ts';
import type { JournalTools } from './journal-tools.ts';

/** A message on the server, in the mailbox that is open. */
export type Found = Readonly<{
  location: Location;
  flags: readonly string[];
  /** Milliseconds since the epoch. */
  internalDate: number;
  /** Its mailbox keeps keywords. */
  keywordsAllowed: boolean;
}>;

/** Messages looked into when one has to be found by its content, the newest of them. */
const candidateLimit = 200;

/**
 * Opens the mailbox a message is to be changed in and finds it there.
 * @returns null when it is no longer there
 * @throws ImapError when the server cannot be asked
 */
export async function findSource(tools: JournalTools, entry: JournalEntry): Promise<Found | null> {
  const { client } = tools;
  const state = await openForChange(client, entry.source.mailbox);
  if (state === null) return null;
  if (state.uidValidity === entry.source.uidValidity) return findAtUid(client, state, entry.source.uid, entry);
  const same = await findRenumbered(tools, state, entry);
  // Of several, the one on which an interrupted expunge has left its mark: the mark must not stay on another mail.
  const marked = same.find(({ flags }) => entry.step === 'expunge' && flags.includes('\\Deleted'));
  const message = marked ?? same[0];
  return message === undefined ? null : found(state, message);
}

/**
 * Opens the mailbox a message was moved or copied to and finds it there: where the server said, else among those that
 * came after the change was sent and are no other mail's.
 * @returns null when it is not there
 * @throws ImapError when the server cannot be asked
 */
export async function findCopy(tools: JournalTools, entry: JournalEntry): Promise<Found | null> {
  const { client } = tools;
  const { target, result } = entry;
  const state = target === null ? null : await openForChange(client, target.mailbox);
  if (target === null || state === null) return null;
  if (state.uidValidity !== target.uidValidity) {
    // What was put there last is last in the new order, too.
    const last = (await findRenumbered(tools, state, entry)).at(-1);
    return last === undefined ? null : found(state, last);
  }
  const told = result === null ? null : await findAtUid(client, state, result.uid, entry);
  return told ?? findAmongNew(tools, state, target.uidNext, entry);
}

/** Looks for a copy among the messages that came into the open mailbox since the change was sent. */
async function findAmongNew(
  { client, store }: JournalTools,
  state: MailboxState,
  fromUid: number,
  entry: JournalEntry,
): Promise<Found | null> {
  const taken = store.journal.takenUids(entry, state.path, state.uidValidity, fromUid);
  const free = (await client.listUids({ fromUid })).filter((uid) => !taken.has(uid));
  const [first] = await identical(client, free, entry.contentKey);
  if (first !== undefined) return found(state, first);
  // A server may have rewritten the message on its way. That is enough to say where it went, and not to remove the
  // original: anybody can send a message with this Message-ID.
  if (entry.method !== 'move') return null;
  const [rewritten] = (await client.searchMessageId(entry.messageId)).filter((uid) => free.includes(uid));
  return rewritten === undefined ? null : findAtUid(client, state, rewritten, entry);
}

/**
 * Finds a message by its content when UIDVALIDITY has changed and each message has another UID. Other mails with the
 * same content are not ours to change: only when there is one more of them than there should be is ours among them.
 * @returns those it may be, none when it is not there
 */
async function findRenumbered(
  { client, store }: JournalTools,
  state: MailboxState,
  entry: JournalEntry,
): Promise<readonly FetchedMessage[]> {
  const taken = store.journal.takenUids(entry, state.path, state.uidValidity, 1);
  const uids = (await similarUids(client, entry)).filter((uid) => !taken.has(uid));
  const same = await identical(client, uids, entry.contentKey);
  const others = store.mails
    .findByContent(entry.accountId, entry.contentKey)
    .filter((mail) => mail.id !== entry.mailId && mail.place !== 'gone')
    .filter((mail) => mail.mailbox === state.path && mail.uidValidity !== state.uidValidity);
  return same.length > others.length ? same : [];
}

/** The message at a UID, null when that is gone or, by a server's mistake, another message. */
async function findAtUid(
  client: MailClient,
  state: MailboxState,
  uid: number,
  entry: JournalEntry,
): Promise<Found | null> {
  const [message] = await client.fetch([uid], { maxBytes: examineLimits.fetchBytes });
  if (message === undefined) return null;
  if (contentKey(message.raw, message.size) === entry.contentKey) return found(state, message);
  // Some servers put a message together anew for each FETCH. A copy that is to replace its original has to be exact.
  if (entry.method === 'copy-expunge' && state.path === entry.target?.mailbox) return null;
  return (await client.searchMessageId(entry.messageId)).includes(uid) ? found(state, message) : null;
}

/** UIDs of the open mailbox that may be an entry's message, when nothing is known of its UID. */
async function similarUids(client: MailClient, entry: JournalEntry): Promise<readonly number[]> {
  if (entry.messageId !== '') return client.searchMessageId(entry.messageId);
  if (entry.internalDate === null) return client.listUids({ fromUid: 1 });
  return client.listUids({ fromUid: 1, sinceDate: entry.internalDate - dayMs });
}

/** Of the given messages those with the content, ascending. Likely ones are fetched first, others only if need be. */
async function identical(
  client: MailClient,
  uids: readonly number[],
  wanted: string,
): Promise<readonly FetchedMessage[]> {
  const heads = await client.fetch(uids.slice(-candidateLimit), { maxBytes: 1 });
  const isLikely = ({ size }: FetchedMessage) => wanted.endsWith(`-${size}`);
  const groups = [heads.filter(isLikely), heads.filter((head) => !isLikely(head))];
  for (const group of groups) {
    const matches: FetchedMessage[] = [];
    // One at a time: each may be as large as is fetched at all.
    for (const { uid } of group) {
      const [message] = await client.fetch([uid], { maxBytes: examineLimits.fetchBytes });
      if (message !== undefined && contentKey(message.raw, message.size) === wanted) matches.push(message);
    }
    if (matches.length > 0) return matches;
  }
  return [];
}

/** null when there is no such mailbox (any more). */
async function openForChange(client: MailClient, path: string): Promise<MailboxState | null> {
  try {
    return await client.open(path, { readOnly: false });
  } catch (error) {
    if (error instanceof ImapError && error.code === 'no-such-mailbox') return null;
    throw error;
  }
}

function found(
  { path, uidValidity, keywordsAllowed }: MailboxState,
  { uid, flags, internalDate }: FetchedMessage,
): Found {
  return { location: { mailbox: path, uidValidity, uid }, flags, internalDate, keywordsAllowed };
}
