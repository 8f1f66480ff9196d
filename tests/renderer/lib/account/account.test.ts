import { describe, expect, test } from 'vitest';
import { tomorrowMorning } from '../../../../renderer/lib/account/pause.ts';
import { paceOf } from '../../../../renderer/lib/account/scan-progress.ts';
import { isAddress, isPort } from '../../../../renderer/lib/account/server.ts';

describe('what a person writes of an account', () => {
  test.each([
    ['ann@mail.example', true],
    ['ann+news@localhost', true],
    ['ann@münchen.example', true],
    ['', false],
    ['ann', false],
    ['@mail.example', false],
    ['ann@', false],
    ['ann@mail..example', false],
    ['ann@a@b.example', false],
    ['ann smith@mail.example', false],
    [`${'a'.repeat(250)}@b.example`, false],
  ])('takes %j for an address: %s', (text, expected) => {
    expect(isAddress(text)).toBe(expected);
  });

  test.each([
    ['993', true],
    ['1', true],
    ['65535', true],
    ['0', false],
    ['65536', false],
    ['-1', false],
    ['9.9', false],
    ['', false],
    ['1e3', false],
  ])('takes %j for a port: %s', (text, expected) => {
    expect(isPort(text)).toBe(expected);
  });
});

describe('the pace of a first scan', () => {
  test('is what was read since it began, and what is left at that rate', () => {
    const pace = paceOf({ judged: 400, remaining: 1_200, startedAt: 0 }, 60_000);
    expect(pace?.perMinute).toBe(400);
    expect(pace?.remainingMs).toBeCloseTo(180_000);
  });

  test.each([
    [{ judged: 4, remaining: 100, startedAt: 0 }, 60_000],
    [{ judged: 100, remaining: 100, startedAt: 0 }, 1_000],
    [{ judged: 100, remaining: 100, startedAt: 60_000 }, 0],
  ])('is not told before it is known: %j', (firstRun, now) => {
    expect(paceOf(firstRun, now)).toBeNull();
  });
});

test('a pause until tomorrow ends at six in the morning, whatever the clocks do', () => {
  for (const day of [new Date(2026, 2, 28, 12), new Date(2026, 9, 24, 23, 59), new Date(2026, 11, 31, 0, 1)]) {
    const end = new Date(tomorrowMorning(day.getTime()));
    expect([end.getHours(), end.getMinutes()]).toEqual([6, 0]);
    expect(new Date(end.getFullYear(), end.getMonth(), end.getDate() - 1).getDate()).toBe(day.getDate());
  }
});
