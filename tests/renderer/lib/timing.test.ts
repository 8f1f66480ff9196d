import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createBatch, withNextFrame } from '../../../renderer/lib/batch.ts';
import { throttle } from '../../../renderer/lib/throttle.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a burst is handed over together, in order, and the next one apart from it', () => {
  const frames: (() => void)[] = [];
  const batches: (readonly number[])[] = [];
  const take = createBatch<number>(
    (run) => frames.push(run),
    (items) => batches.push(items),
  );
  for (let count = 0; count < 1_000; count += 1) take(count);
  expect(frames).toHaveLength(1);
  frames.shift()?.();
  take(1_000);
  frames.shift()?.();
  expect(batches.map((batch) => batch.length)).toEqual([1_000, 1]);
  expect(batches.flat()).toEqual(Array.from({ length: 1_001 }, (_, index) => index));
});

test('what arrives while a batch is handled waits for the next one', () => {
  const frames: (() => void)[] = [];
  const batches: (readonly string[])[] = [];
  const take = createBatch<string>(
    (run) => frames.push(run),
    (items) => {
      batches.push(items);
      if (items[0] === 'first') take('second');
    },
  );
  take('first');
  frames.shift()?.();
  frames.shift()?.();
  expect(batches).toEqual([['first'], ['second']]);
});

test.each([
  ['with the frame', true],
  ['soon, where no frame comes: the page was hidden meanwhile', false],
])('a batch is handed over once, %s', (_, draws) => {
  const frames: (() => void)[] = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', () => frames.splice(0));
  const run = vi.fn();
  withNextFrame(run);
  if (draws) frames[0]?.();
  expect(run).toHaveBeenCalledTimes(draws ? 1 : 0);
  vi.advanceTimersByTime(1_000);
  for (const frame of frames) frame();
  expect(run).toHaveBeenCalledTimes(1);
  vi.unstubAllGlobals();
});

test('something asked for often is done once in its time, and still done after the last request', () => {
  const run = vi.fn();
  const soon = throttle(1_000, run);
  for (let count = 0; count < 50; count += 1) soon();
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(run).toHaveBeenCalledTimes(1);
  soon();
  vi.advanceTimersByTime(1_000);
  expect(run).toHaveBeenCalledTimes(2);
});
