import { dayMs } from '../../../shared/time.ts';
import type { MailboxState } from '../imap/mail-client.ts';
import type { MailboxCursor } from '../record/cursor-record.ts';

/** What to do next with a mailbox. Arrivals go before the first run: they are what a person may be about to read. */
export type SyncStep =
  | Readonly<{ kind: 'begin'; cursor: MailboxCursor }>
  /** UIDVALIDITY changed: every UID means another message now. */
  | Readonly<{ kind: 'renumber' }>
  | Readonly<{ kind: 'arrivals'; fromUid: number; toUid: number }>
  | Readonly<{ kind: 'older'; belowUid: number }>
  | Readonly<{ kind: 'nothing' }>;

/** How far back a first run looks. */
export const firstRunDays = 14;

/**
 * Compares what was judged with what the server has.
 * @param now milliseconds since the epoch
 */
export function planStep(cursor: MailboxCursor | null, mailbox: MailboxState, now: number): SyncStep {
  if (cursor === null) return { kind: 'begin', cursor: firstCursor(mailbox, now) };
  if (cursor.uidValidity !== mailbox.uidValidity) return { kind: 'renumber' };
  if (mailbox.uidNext > cursor.lastUid + 1) {
    return { kind: 'arrivals', fromUid: cursor.lastUid + 1, toUid: mailbox.uidNext - 1 };
  }
  if (cursor.firstRunBelow !== null) return { kind: 'older', belowUid: cursor.firstRunBelow };
  return { kind: 'nothing' };
}

function firstCursor(mailbox: MailboxState, now: number): MailboxCursor {
  return {
    uidValidity: mailbox.uidValidity,
    lastUid: newestUid(mailbox),
    firstRunBelow: mailbox.exists === 0 ? null : mailbox.uidNext,
    startedAt: now,
  };
}

/**
 * The highest UID that can have been seen. While a message is being stored, UIDNEXT may count it before EXISTS does:
 * of an empty mailbox nothing was seen, whatever its UIDNEXT.
 */
export function newestUid({ exists, uidNext }: MailboxState): number {
  return exists === 0 ? 0 : uidNext - 1;
}

/** The oldest INTERNALDATE a first run looks at, ms. */
export function firstRunSince(cursor: MailboxCursor): number {
  return cursor.startedAt - firstRunDays * dayMs;
}
