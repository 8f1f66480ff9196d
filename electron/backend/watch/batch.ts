import type { FetchedMessage, MailClient } from '../imap/mail-client.ts';

/** Octets of mail held in memory at once for one account: a batch of ordinary mail, or one large one. */
const batchBytes = 512 * 1024;

/** Up to here sizes are not asked for first: the answer would cost an arrival more than it saves. */
const unsizedCount = 1;

/**
 * Fetches messages in groups that fit in memory, in the order given.
 * @param maxBytes octets fetched of each message
 */
export async function* fetchInBatches(
  client: MailClient,
  uids: readonly number[],
  maxBytes: number,
): AsyncGenerator<readonly FetchedMessage[]> {
  if (uids.length <= unsizedCount) {
    yield await client.fetch(uids, { maxBytes });
    return;
  }
  const sized = await client.fetch(uids, { maxBytes: 1 });
  for (const group of groupBySize(sized, maxBytes)) yield await client.fetch(group, { maxBytes });
}

function groupBySize(messages: readonly FetchedMessage[], maxBytes: number): readonly (readonly number[])[] {
  const groups: number[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const { uid, size } of messages) {
    const cost = Math.min(size, maxBytes);
    if (bytes + cost > batchBytes) {
      groups.push([]);
      bytes = 0;
    }
    groups.at(-1)?.push(uid);
    bytes += cost;
  }
  return groups;
}
