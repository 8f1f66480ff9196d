import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { until } from '../../../../electron/headless/demo/until.ts';
import type { LiveEvent } from '../../../../shared/contract/event.ts';

const listeners = new Set<(event: LiveEvent) => void>();
const services = {
  subscribe(listener: (event: LiveEvent) => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function tell(): void {
  for (const listener of listeners) listener({ type: 'behind' });
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('waiting for the backend', () => {
  it('ends at once when there is nothing to wait for', async () => {
    expect(await until(services, 1_000, async () => true)).toBe(true);
    expect(listeners.size).toBe(0);
  });

  it('asks again after everything that happens, also while it asks', async () => {
    let asked = 0;
    const waiting = until(services, 1_000, async () => {
      asked += 1;
      if (asked < 3) tell();
      return asked === 3;
    });
    expect(await waiting).toBe(true);
    expect(asked).toBe(3);
  });

  it('ends when the time is up, and asks a last time', async () => {
    let asked = 0;
    const waiting = until(services, 1_000, async () => {
      asked += 1;
      return false;
    });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await waiting).toBe(false);
    expect(asked).toBe(2);
    expect(listeners.size).toBe(0);
  });

  it('passes on what goes wrong, and leaves nothing behind', async () => {
    const waiting = until(services, 1_000, async () => {
      throw new Error('broken');
    });
    await expect(waiting).rejects.toThrow('broken');
    expect(listeners.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
