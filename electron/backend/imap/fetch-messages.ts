import type { FetchMessageObject, FetchQueryObject, ImapFlow } from 'imapflow';
import type { Connection } from './connection.ts';
import { ImapError } from './imap-error.ts';
import { fetchBatchBytes, uidsPerCommand } from './limits.ts';
import type { FetchedMessage } from './mail-client.ts';
import { mailboxState, noMailboxOpen } from './mailbox.ts';

const action = 'read messages';

/**
 * Fetches messages of the open mailbox with BODY.PEEK[]<0.maxBytes>, which sets no flag. Everything asked for is held
 * in memory at once, so the caller asks for as many as it can hold; `maxBytes: 1` brings sizes and flags alone.
 * @returns those that still exist, in the order of `uids`; `raw` is empty where the server has no body to give
 * @throws ImapError `protocol` when the server sends more than was asked for
 */
export function fetchMessages(
  connection: Connection,
  uids: readonly number[],
  maxBytes: number,
): Promise<readonly FetchedMessage[]> {
  return connection.command(action, async (flow) => {
    if (mailboxState(flow) === null) throw noMailboxOpen(action);
    const rows = new Map<number, Partial<FetchMessageObject>>();
    for (const batch of await batches(connection, uids, maxBytes)) {
      const query = {
        uid: true,
        flags: true,
        size: true,
        internalDate: true,
        source: { start: 0, maxLength: maxBytes },
      };
      const allowance = Math.max(fetchBatchBytes, maxBytes) + maxBytes;
      for (const [uid, row] of await fetchRows(connection, batch, query, allowance)) rows.set(uid, row);
    }
    return uids.flatMap((uid) => {
      const row = rows.get(uid);
      return row?.size === undefined ? [] : [fetchedMessage(uid, row, maxBytes)];
    });
  });
}

/** The flags of one message, null when it is not in the open mailbox. To be called inside `Connection.command` only. */
export async function fetchFlags(flow: ImapFlow, uid: number): Promise<ReadonlySet<string> | null> {
  const row = await flow.fetchOne(`${uid}`, { uid: true, flags: true }, { uid: true });
  return row === false ? null : (row.flags ?? new Set());
}

/** Groups UIDs so that no command names too many or brings too much. */
async function batches(
  connection: Connection,
  uids: readonly number[],
  maxBytes: number,
): Promise<readonly (readonly number[])[]> {
  const chunks: number[][] = [];
  for (let at = 0; at < uids.length; at += uidsPerCommand) chunks.push(uids.slice(at, at + uidsPerCommand));
  const all: number[][] = [];
  for (const chunk of chunks) {
    if (chunk.length === 1 || chunk.length * maxBytes <= fetchBatchBytes) {
      all.push(chunk);
      continue;
    }
    const sizes = await fetchRows(connection, chunk, { uid: true, size: true }, 0);
    let batch: number[] = [];
    let bytes = 0;
    for (const uid of chunk) {
      const size = sizes.get(uid)?.size;
      if (size === undefined) continue;
      if (batch.length > 0 && bytes + Math.min(size, maxBytes) > fetchBatchBytes) {
        all.push(batch);
        batch = [];
        bytes = 0;
      }
      batch.push(uid);
      bytes += Math.min(size, maxBytes);
    }
    if (batch.length > 0) all.push(batch);
  }
  return all;
}

/**
 * One FETCH. A server may split a message over several rows, and put in rows about other messages that were never
 * asked for (RFC 3501 section 7.4.2), so rows are merged by UID.
 * @param allowance octets of message text that may come
 */
async function fetchRows(
  connection: Connection,
  uids: readonly number[],
  query: FetchQueryObject,
  allowance: number,
): Promise<ReadonlyMap<number, Partial<FetchMessageObject>>> {
  const asked = new Set(uids);
  const rows = new Map<number, Partial<FetchMessageObject>>();
  let bytes = 0;
  // No command may be given in here: it would wait for this one to end, and this one for it.
  for await (const row of connection.flow.fetch(uids.join(','), query, { uid: true })) {
    bytes += source(row).length;
    if (bytes > allowance) {
      connection.close();
      throw new ImapError('protocol', `Could not ${action}: ${connection.host} sent more than was asked for.`);
    }
    if (asked.has(row.uid)) rows.set(row.uid, { ...rows.get(row.uid), ...row });
  }
  return rows;
}

function fetchedMessage(uid: number, row: Partial<FetchMessageObject>, maxBytes: number): FetchedMessage {
  const date = row.internalDate === undefined ? Number.NaN : new Date(row.internalDate).getTime();
  return {
    uid,
    // A copy of its own: the library's buffers share memory, which could then not be handed to another thread.
    raw: new Uint8Array(source(row).subarray(0, maxBytes)),
    size: row.size ?? 0,
    // \Recent belongs to the session and not to the message (RFC 3501 section 2.3.2), and cannot be stored.
    flags: [...(row.flags ?? [])].filter((flag) => flag.toLowerCase() !== '\\recent'),
    internalDate: Number.isNaN(date) ? 0 : date,
    emailId: row.emailId ?? '',
  };
}

/** The library types it as a Buffer, and gives `false` for the NIL of a server that has no body. */
function source(row: Partial<FetchMessageObject>): Uint8Array {
  return row.source instanceof Uint8Array ? row.source : new Uint8Array();
}
