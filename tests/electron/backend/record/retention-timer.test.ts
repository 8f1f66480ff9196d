import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startRetention } from '../../../../electron/backend/record/retention-timer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const sixHours = 6 * 60 * 60 * 1000;

test('text is dropped portion by portion until none is left, and looked for again later', () => {
  const portions = [200, 200, 0, 7, 0];
  const asked: number[] = [];
  const dropOldText = (now: number) => {
    asked.push(now);
    return portions.shift() ?? 0;
  };
  const end = startRetention({ dropOldText }, () => 42, vi.fn());
  vi.advanceTimersByTime(10_000);
  expect(asked).toEqual([42, 42, 42]);
  vi.advanceTimersByTime(sixHours + 10_000);
  expect(asked).toHaveLength(5);
  end();
  vi.advanceTimersByTime(2 * sixHours);
  expect(asked).toHaveLength(5);
});

test('an error of the record is told, and the next round tries again', () => {
  const faults: unknown[] = [];
  let rounds = 0;
  const dropOldText = () => {
    rounds += 1;
    throw new Error('disk full');
  };
  const end = startRetention(
    { dropOldText },
    () => 0,
    (error) => faults.push(error),
  );
  vi.advanceTimersByTime(sixHours + 10_000);
  end();
  expect(rounds).toBe(2);
  expect(faults).toHaveLength(2);
});
