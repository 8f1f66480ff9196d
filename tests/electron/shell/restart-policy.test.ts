import { describe, expect, test } from 'vitest';
import { planRestart } from '../../../electron/shell/restart-policy.ts';

describe('a backend that ended by itself', () => {
  test('is started again at once at first, then ever more slowly, at most a minute later', () => {
    const delays = Array.from({ length: 12 }, (_, failures) => planRestart(failures, 0).delayMs);
    expect(delays).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000, 60_000, 60_000]);
  });

  test('is never given up, however often it ends', () => {
    expect(planRestart(1_000_000, 0)).toEqual({ failures: 1_000_001, delayMs: 60_000, tell: false });
  });

  test('is told of once, at the third failure in a row', () => {
    const told = Array.from({ length: 20 }, (_, failures) => planRestart(failures, 0).tell);
    expect(told.flatMap((tell, index) => (tell ? [index] : []))).toEqual([2]);
  });

  test('starts afresh after it ran for a minute', () => {
    expect(planRestart(8, 59_999).failures).toBe(9);
    expect(planRestart(8, 60_000)).toEqual({ failures: 1, delayMs: 500, tell: false });
  });
});
