import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueDigest } from '../../../../electron/shell/notify/digest.ts';
import { isQuiet } from '../../../../electron/shell/notify/quiet-hours.ts';
import { defaultSettings } from '../../../../shared/contract/settings.ts';

const at = (hour: number, minute = 0, day = 24) => new Date(2026, 10, day, hour, minute).getTime();
const night = { from: 22 * 60, to: 7 * 60 };
const lunch = { from: 12 * 60, to: 13 * 60 };

test.each([
  [night, at(21, 59), false],
  [night, at(22), true],
  [night, at(0), true],
  [night, at(6, 59), true],
  [night, at(7), false],
  [lunch, at(12), true],
  [lunch, at(13), false],
  [{ from: 60, to: 60 }, at(1), false],
  [null, at(3), false],
])('with the quiet hours %j it is quiet at that time: %#', (quietHours, now, quiet) => {
  expect(isQuiet(quietHours, now)).toBe(quiet);
});

test('every minute is quiet in hours or in those turned round, never in both', () => {
  const minute = fc.integer({ min: 0, max: 1_439 });
  fc.assert(
    fc.property(minute, minute, minute, (from, to, now) => {
      fc.pre(from !== to);
      const moment = at(Math.floor(now / 60), now % 60);
      expect(isQuiet({ from, to }, moment)).not.toBe(isQuiet({ from: to, to: from }, moment));
    }),
  );
});

describe('the daily digest', () => {
  const wanted = { ...defaultSettings, notifications: { on: true, words: true, digest: true } };

  test.each([
    ['before its hour', at(17, 59), at(18, 0, 23), null],
    ['at its hour', at(18), at(18, 0, 23), { since: at(18, 0, 23) }],
    ['a second time on the same day', at(23), at(18), null],
    ['as soon as the computer runs', at(21), at(18, 0, 23), { since: at(18, 0, 23) }],
    ['the next morning, when the computer was off', at(9, 0, 25), at(18, 0, 23), { since: at(18, 0, 23) }],
    ['a second time on that morning', at(9, 1, 25), at(9, 0, 25), null],
    ['on the evening of that day again, about what came since', at(18, 0, 25), at(9, 0, 25), { since: at(9, 0, 25) }],
    ['after days without it, about the last day', at(18, 1), at(18, 0, 2), { since: at(18, 0, 23) }],
    ['for the first time', at(18, 1), null, { since: at(18, 0, 23) }],
    ['for the first time on a morning, about the day before', at(9), null, { since: at(18, 0, 22) }],
  ])('%s: %#', (_when, now, lastAt, due) => {
    expect(dueDigest(wanted, lastAt, now)).toEqual(due);
  });

  test.each([
    ['it is not wanted', defaultSettings],
    ['no notifications are', { ...wanted, notifications: { on: false, words: true, digest: true } }],
    ['it is quiet', { ...wanted, quietHours: { from: 18 * 60, to: 19 * 60 } }],
  ])('is not told when %s', (_why, settings) => {
    expect(dueDigest(settings, null, at(18, 30))).toBeNull();
  });

  test('is told after quiet hours that lay over its time', () => {
    const settings = { ...wanted, quietHours: { from: 18 * 60, to: 19 * 60 } };
    expect(dueDigest(settings, null, at(19))).not.toBeNull();
  });

  test('is told every morning, once, to somebody whose evenings and nights are quiet, and no mail is left out', () => {
    const settings = { ...wanted, quietHours: { from: 17 * 60 + 30, to: 7 * 60 } };
    const told: { at: number; since: number }[] = [];
    for (let minute = 0; minute < 4 * 1_440; minute += 1) {
      const now = at(0, minute);
      const due = dueDigest(settings, told.at(-1)?.at ?? at(7, 0, 23), now);
      if (due !== null) told.push({ at: now, since: due.since });
    }
    expect(told).toEqual([24, 25, 26, 27].map((day) => ({ at: at(7, 0, day), since: at(7, 0, day - 1) })));
  });
});
