import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backOff, backOffBaseMs, backOffCapMs } from '../../../../electron/backend/imap/back-off.ts';

describe('the pause before the next attempt', () => {
  test('is never negative and never above the cap, whatever the number of failures', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (failures, random) => {
          const pause = backOff(failures, random);
          expect(pause).toBeGreaterThanOrEqual(0);
          expect(pause).toBeLessThan(backOffCapMs);
        },
      ),
    );
  });

  test('may double with each failure until the cap', () => {
    const longest = [1, 2, 3, 4, 9, 10, 100].map((failures) => backOff(failures, 0.999_999_999));
    const bounds = [1, 2, 4, 8, 256, 300, 300].map((factor) => factor * backOffBaseMs - 1);
    expect(longest).toEqual(bounds);
  });

  test('is spread over the whole range', () => {
    expect(backOff(5, 0)).toBe(0);
    expect(backOff(5, 0.5)).toBe(8_000);
  });
});
