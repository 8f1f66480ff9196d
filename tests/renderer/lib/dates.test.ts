import { describe, expect, test } from 'vitest';
import { formatDay, formatIsoDate } from '../../../renderer/lib/text/dates.ts';
import { daysBetween, startOfDay } from '../../../renderer/lib/text/day.ts';

const at = (year: number, month: number, day: number, hour = 12) => new Date(year, month - 1, day, hour).getTime();
const now = at(2026, 11, 24, 9);

describe('the name of a day', () => {
  test.each([
    ['Today', at(2026, 11, 24, 0)],
    ['Yesterday', at(2026, 11, 23, 23)],
    ['Sunday', at(2026, 11, 22)],
    ['Wednesday', at(2026, 11, 18)],
  ])('is %s', (name, time) => expect(formatDay(time, now)).toBe(name));

  test.each([
    ['a week ago', at(2026, 11, 17), /^(17 November|November 17)$/],
    ['last year', at(2025, 11, 24), /2025/],
    ['tomorrow, by a clock that is wrong', at(2026, 11, 25), /25/],
  ])('is a date %s', (_name, time, expected) => expect(formatDay(time, now)).toMatch(expected));
});

test('days are counted right over a change of clocks', () => {
  // Somewhere in these weeks most zones with summer time change their clocks.
  const march = startOfDay(at(2026, 3, 1));
  const april = startOfDay(at(2026, 4, 10));
  expect(daysBetween(march, april)).toBe(40);
  expect(daysBetween(startOfDay(at(2026, 10, 1)), startOfDay(at(2026, 11, 10)))).toBe(40);
});

test('a date of the registry is written out, and what is no date is left', () => {
  expect(formatIsoDate('2026-11-24')).toMatch(/24.*2026|2026.*24/);
  expect(formatIsoDate('last spring')).toBe('last spring');
});
