import { expect } from 'vitest';

/** Expects what a window shows to become so, with patience for a busy machine. */
export function eventually(read: () => unknown, timeout = 15_000): ReturnType<typeof expect.poll> {
  return expect.poll(read, { timeout, interval: 25 });
}
