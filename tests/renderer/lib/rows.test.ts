import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutRows, rowHeights, rowsBetween, totalHeight } from '../../../renderer/lib/list/rows.ts';
import { mailSummary } from '../../support/mail-summary.ts';

const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime();
const mails = [
  mailSummary({ id: 4, receivedAt: at(24, 9), verdict: 'impersonation' }),
  mailSummary({ id: 3, receivedAt: at(24, 0) }),
  mailSummary({ id: 2, receivedAt: at(23, 23), notExamined: 'time' }),
  mailSummary({ id: 1, receivedAt: at(20, 8), verdict: 'verified' }),
];

describe('the layout of the list', () => {
  test('puts a heading where a day begins', () => {
    expect(layOutRows(mails).map((row) => (row.kind === 'day' ? row.startsAt : row.mail.id))).toEqual([
      at(24, 0),
      4,
      3,
      at(23, 0),
      2,
      at(20, 0),
      1,
    ]);
  });

  test('gives a third line only to mail that has something to tell', () => {
    const heights = layOutRows(mails).flatMap((row) => (row.kind === 'mail' ? [row.height] : []));
    expect(heights).toEqual([
      rowHeights.comfortable.told,
      rowHeights.comfortable.plain,
      rowHeights.comfortable.told,
      rowHeights.comfortable.told,
    ]);
  });

  test('stacks the rows without a gap', () => {
    const rows = layOutRows(mails);
    rows.forEach((row, index) => {
      const previous = rows[index - 1];
      expect(row.top).toBe(previous === undefined ? 0 : previous.top + previous.height);
    });
  });

  test('of nothing is nothing', () => {
    expect(layOutRows([])).toEqual([]);
    expect(totalHeight([])).toBe(0);
    expect(rowsBetween([], 0, 100)).toEqual([]);
  });
});

test('a list that grew, shrank or changed is laid out as if it had not been before', () => {
  const mail = fc.record({
    id: fc.integer({ min: 1, max: 40 }),
    hour: fc.integer({ min: 0, max: 200 }),
    told: fc.boolean(),
  });
  const list = fc
    .array(mail, { maxLength: 30 })
    .map((drafts) =>
      drafts
        .map(({ id, hour, told }) =>
          mailSummary({ id, receivedAt: at(24, 12) - hour * 3_600_000, verdict: told ? 'verified' : 'unknown' }),
        )
        .sort((one, other) => other.receivedAt - one.receivedAt),
    );
  const heights = fc.constantFrom(rowHeights.comfortable, rowHeights.compact);
  fc.assert(
    fc.property(list, list, fc.nat(30), heights, heights, (one, other, kept, then, now) => {
      const mails = [...one.slice(0, kept), ...other];
      expect(layOutRows(mails, now, layOutRows(one, then))).toEqual(layOutRows(mails, now));
    }),
  );
});

test('the rows of a stretch are exactly those that touch it', () => {
  const rows = layOutRows(
    Array.from({ length: 200 }, (_, index) =>
      mailSummary({
        id: index + 1,
        receivedAt: at(24, 12) - index * 7_000_000,
        verdict: index % 3 ? 'unknown' : 'verified',
      }),
    ),
  );
  const end = totalHeight(rows);
  fc.assert(
    fc.property(
      fc.double({ min: -50, max: end + 50, noNaN: true }),
      fc.double({ min: 0, max: 200, noNaN: true }),
      (from, height) => {
        const to = from + height;
        expect(rowsBetween(rows, from, to)).toEqual(rows.filter((row) => row.top + row.height > from && row.top < to));
      },
    ),
  );
});
