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
 * @param before the rows as they were: those that the list still begins with are taken over, so that the next page of
 * a long list costs little more than that of a short one
 */
export function layOutRows(
  mails: readonly MailSummary[],
  heights: RowHeights = rowHeights.comfortable,
  before: readonly Row[] = [],
): readonly Row[] {
  const rows = before.slice(0, lengthKept(mails, heights, before));
  const last = rows.at(-1);
  const [position, day] = last?.kind === 'mail' ? [last.position, dayOf(last.mail)] : [0, null];
  let top = totalHeight(rows);
  let { startsAt, endsAt } = day ?? { startsAt: Number.NaN, endsAt: Number.NaN };
  mails.slice(position).forEach((mail, index) => {
    // Calendars are slow: they are asked once a day and not once a mail.
    if (!(mail.receivedAt >= startsAt && mail.receivedAt < endsAt)) {
      ({ startsAt, endsAt } = dayOf(mail));
      rows.push({ kind: 'day', key: `day ${startsAt}`, startsAt, top, height: heights.day });
      top += heights.day;
    }
    const height = heightOf(mail, heights);
    rows.push({ kind: 'mail', key: mail.id, mail, position: position + index + 1, top, height });
    top += height;
  });
  return rows;
}

/** How many of the rows are the same in the new list; the last of them is a mail's. */
function lengthKept(mails: readonly MailSummary[], heights: RowHeights, before: readonly Row[]): number {
  let kept = 0;
  for (const [index, row] of before.entries()) {
    const isSame =
      row.kind === 'day'
        ? row.height === heights.day
        : row.mail === mails[row.position - 1] && row.height === heightOf(row.mail, heights);
    if (!isSame) break;
    if (row.kind === 'mail') kept = index + 1;
  }
  return kept;
}

function heightOf(mail: MailSummary, heights: RowHeights): number {
  return isTold(mail) ? heights.told : heights.plain;
}

function dayOf({ receivedAt }: MailSummary): Readonly<{ startsAt: number; endsAt: number }> {
  const startsAt = startOfDay(receivedAt);
  return { startsAt, endsAt: endOfDay(startsAt) };
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
