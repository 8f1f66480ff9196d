import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reloadCrashed } from '../../../electron/shell/reload-crashed.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function crash({ destroyed }: { destroyed: boolean }) {
  let reloads = 0;
  const faults: unknown[] = [];
  const webContents = new EventEmitter();
  const window = {
    webContents,
    isDestroyed: () => destroyed,
    reload: () => {
      reloads += 1;
    },
  };
  reloadCrashed(window, (error) => faults.push(error));
  webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 5 });
  const atOnce = reloads;
  vi.advanceTimersByTime(2_000);
  return { atOnce, later: reloads, faults };
}

test('a page whose process died is loaded again, not at once, and the crash is reported', () => {
  expect(crash({ destroyed: false })).toEqual({ atOnce: 0, later: 1, faults: [expect.any(Error)] });
});

test('a window that was closed meanwhile is left alone', () => {
  expect(crash({ destroyed: true })).toMatchObject({ later: 0 });
});
