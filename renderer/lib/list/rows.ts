import type { MailSummary } from '../../../shared/contract/mail-summary.ts';
import { endOfDay, startOfDay } from '../text/day.ts';

/** One line of the list with its place in it, in rem so that it grows with the reader's type size. */
export type Row = Readonly<{ top: number; height: number }> &
  (
    | Readonly<{ kind: 'day'; key: string; startsAt: number }>
    | Readonly<{ kind: 'mail'; key: number; mail: MailSummary; position: number }>
  );

export type RowHeights = Readonly<{ day: number; plain: number; told: number }>;

/** Heights in rem. A mail with something to say has a line more for it; compact, sender and subject share one. */
export const rowHeights = {
  comfortable: { day: 2.25, plain: 3.75, told: 5.25 },
  compact: { day: 2, plain: 2.125, told: 3.375 },
} as const satisfies Readonly<Record<string, RowHeights>>;

/** Has the mail a third line: a verdict worth showing, or a reason why there is none? */
export function isTold(mail: MailSummary): boolean {
  return mail.verdict !== 'unknown' || mail.notExamined !== null;
}

/**
 * Lays the list out: a heading where a day begins, then its mails.
 * @param mails newest first
 */
export function layOutRows(
  mails: readonly MailSummary[],
  heights: RowHeights = rowHeights.comfortable,
): readonly Row[] {
  const rows: Row[] = [];
  let top = 0;
  let day = { startsAt: Number.NaN, endsAt: Number.NaN };
  mails.forEach((mail, index) => {
    // Calendars are slow: they are asked once a day and not once a mail.
    if (!(mail.receivedAt >= day.startsAt && mail.receivedAt < day.endsAt)) {
      const startsAt = startOfDay(mail.receivedAt);
      day = { startsAt, endsAt: endOfDay(startsAt) };
      rows.push({ kind: 'day', key: `day ${startsAt}`, startsAt, top, height: heights.day });
      top += heights.day;
    }
    const height = isTold(mail) ? heights.told : heights.plain;
    rows.push({ kind: 'mail', key: mail.id, mail, position: index + 1, top, height });
    top += height;
  });
  return rows;
}

/** Height of the whole list in rem. */
export function totalHeight(rows: readonly Row[]): number {
  const last = rows.at(-1);
  return last === undefined ? 0 : last.top + last.height;
}

/**
 * The rows that touch a stretch of the list, found by halving: the cost does not grow with the list.
 * @param from where the stretch begins, rem
 * @param to where it ends, rem
 */
export function rowsBetween(rows: readonly Row[], from: number, to: number): readonly Row[] {
  return rows.slice(
    firstWhere(rows, (row) => row.top + row.height > from),
    firstWhere(rows, (row) => row.top >= to),
  );
}

/** Index of the first row that passes, for a test that every later row passes as well. */
function firstWhere(rows: readonly Row[], passes: (row: Row) => boolean): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row === undefined || passes(row)) high = middle;
    else low = middle + 1;
  }
  return low;
}
