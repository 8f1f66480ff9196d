import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchFeed } from '../../../../electron/shell/update/watch-feed.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a feed is asked soon after the start and once a day; a failure is reported and it is asked again', async () => {
  const answers: (() => Promise<string | null>)[] = [
    async () => null,
    () => Promise.reject(new Error('503')),
    async () => '1.2.0',
  ];
  const [versions, faults]: [string[], unknown[]] = [[], []];
  watchFeed(
    () => answers.shift()?.() ?? Promise.resolve(null),
    (version) => versions.push(version),
    (error) => faults.push(error),
  );
  await vi.advanceTimersByTimeAsync(59_999);
  expect(answers).toHaveLength(3);
  await vi.advanceTimersByTimeAsync(1);
  expect(answers).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(2 * 86_400_000);
  expect([versions, faults.length]).toEqual([['1.2.0'], 1]);
});
