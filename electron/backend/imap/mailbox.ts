import type { ImapFlow } from 'imapflow';
import type { Connection } from './connection.ts';
import { ImapError } from './imap-error.ts';
import { condemnedKeywords } from './keywords.ts';
import { messageIdCandidates, searchWindow, uidsPerCommand } from './limits.ts';
import type { MailboxState } from './mail-client.ts';

/** The largest UID there can be (RFC 3501 section 2.3.1.1). `*` would match the newest message, however low its UID. */
const lastUid = 2 ** 32 - 1;

/**
 * Selects a mailbox, or with `readOnly` examines it; again when it is open already, to learn its state anew.
 * @throws ImapError `no-such-mailbox` and whatever ends a connection
 */
export function openMailbox(connection: Connection, path: string, readOnly: boolean): Promise<MailboxState> {
  const action = `open the folder "${path}"`;
  return connection.command(action, async (flow) => {
    await flow.mailboxOpen(path, { readOnly });
    const state = mailboxState(flow);
    if (state === null) throw connection.refusal(action);
    return state.uidNext > 0 ? state : { ...state, uidNext: await findUidNext(flow, state.exists) };
  });
}

/** For servers that leave UIDNEXT out (RFC 3501 section 6.3.1 lets old ones): one more than the newest message has. */
async function findUidNext(flow: ImapFlow, exists: number): Promise<number> {
  const newest = exists === 0 ? false : await flow.fetchOne('*', { uid: true });
  return newest === false ? 1 : newest.uid + 1;
}

/** The mailbox that is open now, with what the server has told about it since; null when none is. */
export function mailboxState(flow: ImapFlow): MailboxState | null {
  if (flow.mailbox === false) return null;
  const { path, uidValidity, uidNext, exists, permanentFlags } = flow.mailbox;
  return {
    path,
    uidValidity: Number(uidValidity ?? 0),
    uidNext: uidNext ?? 0,
    exists: exists ?? 0,
    keywordsAllowed: areKeywordsKept(permanentFlags),
  };
}

/** `\*` lets any keyword be made (RFC 3501 section 7.1); servers with a fixed list may have ours on it. */
function areKeywordsKept(permanentFlags: ReadonlySet<string> = new Set()): boolean {
  const kept = new Set([...permanentFlags].map((flag) => flag.toLowerCase()));
  return kept.has('\\*') || condemnedKeywords.every((keyword) => kept.has(keyword.toLowerCase()));
}

/**
 * Asks for a mailbox that need not be open (RFC 3501 section 6.3.10).
 * @throws ImapError `no-such-mailbox`
 */
export function mailboxStatus(
  connection: Connection,
  path: string,
): Promise<Readonly<{ uidValidity: number; uidNext: number; messages: number }>> {
  const action = `look at the folder "${path}"`;
  return connection.command(action, async (flow) => {
    const status = await flow.status(path, { messages: true, uidNext: true, uidValidity: true });
    if (status === false) throw connection.refusal(action);
    const { uidValidity, uidNext, messages } = status;
    if (uidValidity === undefined || uidNext === undefined || messages === undefined) {
      throw new ImapError('protocol', `Could not ${action}: ${connection.host} left out what was asked for.`);
    }
    return { uidValidity: Number(uidValidity), uidNext, messages };
  });
}

/**
 * UIDs of the open mailbox in a range, ascending. What is asked for in one command is bounded by messages and not by
 * UIDs, which at some providers begin at hundreds of millions.
 * @param range `sinceDate` in milliseconds since the epoch, to the day as IMAP's SINCE
 */
export function listUids(
  connection: Connection,
  range: Readonly<{ fromUid: number; toUid?: number; sinceDate?: number }>,
): Promise<readonly number[]> {
  const action = 'list the messages of the folder';
  const from = Math.max(1, range.fromUid);
  const to = Math.min(range.toUid ?? lastUid, lastUid);
  const since = range.sinceDate === undefined ? {} : { since: new Date(range.sinceDate) };
  return connection.command(action, async (flow) => {
    const exists = mailboxState(flow)?.exists;
    if (exists === undefined) throw noMailboxOpen(action);
    if (exists === 0 || from > to) return [];
    if (exists <= searchWindow) {
      const found = await searchUids(connection, action, { uid: `${from}:${to}`, ...since });
      return found.filter((uid) => uid >= from && uid <= to);
    }
    const uids = new Set<number>();
    // From the newest down: an EXPUNGE in between moves messages to lower numbers only, so none is missed, and new
    // ones are beyond the top.
    for (let high = exists; high > 0; high -= searchWindow) {
      const low = Math.max(1, high - searchWindow + 1);
      const found = await searchUids(connection, action, { seq: `${low}:${high}`, ...since });
      for (const uid of found) if (uid >= from && uid <= to) uids.add(uid);
      if ((found[0] ?? from) < from) break;
    }
    return [...uids].sort((a, b) => a - b);
  });
}

/**
 * UIDs of the messages in the open mailbox whose Message-ID is exactly `messageId`, ascending. SEARCH HEADER finds
 * parts of words (RFC 3501 section 6.4.4), so the headers of what it finds are compared here.
 * @param messageId with or without angle brackets; '' is found nowhere
 */
export function searchMessageId(connection: Connection, messageId: string): Promise<readonly number[]> {
  const action = 'look for the message';
  const wanted = bareMessageId(messageId);
  if (wanted === '') return Promise.resolve([]);
  return connection.command(action, async (flow) => {
    if (mailboxState(flow) === null) throw noMailboxOpen(action);
    const candidates = await searchUids(connection, action, { header: { 'message-id': searchable(wanted) } });
    const found: number[] = [];
    const limited = candidates.slice(-messageIdCandidates);
    for (let at = 0; at < limited.length; at += uidsPerCommand) {
      const range = limited.slice(at, at + uidsPerCommand).join(',');
      // One header at a time: a stranger wrote them, so together they could be large. No command may be given in here.
      for await (const row of flow.fetch(range, { uid: true, headers: ['message-id'] }, { uid: true })) {
        if (row.uid && row.headers instanceof Uint8Array && messageIds(row.headers).includes(wanted))
          found.push(row.uid);
      }
    }
    return [...new Set(found)].sort((a, b) => a - b);
  });
}

/** Whether a message is still in the open mailbox. To be called inside `Connection.command` only. */
export async function messageExists(connection: Connection, action: string, uid: number): Promise<boolean> {
  const found = await searchUids(connection, action, { uid: `${uid}` });
  return found.includes(uid);
}

/** The error for a method that needs an open mailbox. */
export function noMailboxOpen(action: string): ImapError {
  return new ImapError('no-such-mailbox', `Could not ${action}: no folder is open.`);
}

async function searchUids(
  connection: Connection,
  action: string,
  query: Parameters<ImapFlow['search']>[0],
): Promise<readonly number[]> {
  const found = await connection.flow.search(query, { uid: true });
  if (!Array.isArray(found)) throw connection.refusal(action);
  return found;
}

/** The longest run of the id that every server can search for: printable ASCII that needs no quoting. */
function searchable(messageId: string): string {
  const runs = messageId.split(/[^\x21\x23-\x5b\x5d-\x7e]/);
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
  // No run at all: every message with the header is a candidate.
  return longest.slice(0, 200) || '@';
}

function messageIds(headers: Uint8Array): readonly string[] {
  const lines = new TextDecoder()
    .decode(headers)
    .replaceAll(/\r?\n[ \t]/g, ' ')
    .split(/\r?\n/);
  return lines
    .filter((line) => line.slice(0, 11).toLowerCase() === 'message-id:')
    .map((line) => bareMessageId(line.slice(11)));
}

function bareMessageId(value: string): string {
  const trimmed = value.trim();
  return trimmed.startsWith('<') && trimmed.endsWith('>') ? trimmed.slice(1, -1).trim() : trimmed;
}
