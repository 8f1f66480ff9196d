import type { MailboxState } from '../imap/mail-client.ts';

/**
 * How far a mailbox has been judged. Two fronts move: upwards with each arrival, and downwards through what was
 * there before Vouchsafe came.
 */
export type Cursor = Readonly<{
  uidValidity: number;
  /** Every UID up to here has been seen (RFC 9051 section 2.3.1.1: later mail always has a higher UID). */
  lastUid: number;
  /** UIDs below this one are still to be judged by the first run; null when it is done. */
  firstRunBelow: number | null;
  /** When the mailbox was first watched, ms: mail that was there before is never moved. */
  startedAt: number;
}>;

/** What to do next with a mailbox. Arrivals go before the first run: they are what a person may be about to read. */
export type SyncStep =
  | Readonly<{ kind: 'begin'; cursor: Cursor }>
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
export function planStep(cursor: Cursor | null, mailbox: MailboxState, now: number): SyncStep {
  if (cursor === null) return { kind: 'begin', cursor: firstCursor(mailbox, now) };
  if (cursor.uidValidity !== mailbox.uidValidity) return { kind: 'renumber' };
  if (mailbox.uidNext > cursor.lastUid + 1) {
    return { kind: 'arrivals', fromUid: cursor.lastUid + 1, toUid: mailbox.uidNext - 1 };
  }
  if (cursor.firstRunBelow !== null) return { kind: 'older', belowUid: cursor.firstRunBelow };
  return { kind: 'nothing' };
}

function firstCursor(mailbox: MailboxState, now: number): Cursor {
  return {
    uidValidity: mailbox.uidValidity,
    lastUid: mailbox.uidNext - 1,
    firstRunBelow: mailbox.exists === 0 ? null : mailbox.uidNext,
    startedAt: now,
  };
}

/** The oldest INTERNALDATE a first run looks at, ms. */
export function firstRunSince(cursor: Cursor): number {
  return cursor.startedAt - firstRunDays * 24 * 60 * 60 * 1000;
}
