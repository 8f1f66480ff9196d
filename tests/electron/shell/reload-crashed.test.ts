import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reloadCrashed } from '../../../electron/shell/reload-crashed.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function crashingWindow({ destroyed = false, loads = true } = {}) {
  const done: string[] = [];
  const faults: unknown[] = [];
  const webContents = new EventEmitter();
  const window = {
    webContents,
    isDestroyed: () => destroyed,
    reload: () => void done.push('reload'),
    async loadURL(address: string) {
      done.push(address);
      if (!loads) throw new Error('ERR_FAILED');
    },
  };
  reloadCrashed(window, (error) => faults.push(error));
  return {
    done,
    faults,
    crash: () => webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 5 }),
  };
}

const home = 'app://vouchsafe/';

test('a page whose process died is loaded again, not at once, and the crash is reported', () => {
  const { crash, done, faults } = crashingWindow();
  crash();
  vi.advanceTimersByTime(1_999);
  expect([done, faults]).toEqual([[], [expect.any(Error)]]);
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['reload']);
});

test('a place at which the page crashes again is left for the home page', () => {
  const { crash, done } = crashingWindow();
  for (let count = 0; count < 3; count += 1) {
    crash();
    vi.advanceTimersByTime(2_500);
  }
  expect(done).toEqual(['reload', home, home]);
});

test('a page that was well for a while between two crashes stays where it was', () => {
  const { crash, done } = crashingWindow();
  crash();
  vi.advanceTimersByTime(62_000);
  crash();
  vi.advanceTimersByTime(2_000);
  expect(done).toEqual(['reload', 'reload']);
});

test('a home page that cannot be loaded is reported', async () => {
  const { crash, faults } = crashingWindow({ loads: false });
  crash();
  await vi.advanceTimersByTimeAsync(2_000);
  crash();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(faults.at(-1)).toEqual(new Error('ERR_FAILED'));
});

test('a window that was closed meanwhile is left alone', () => {
  const { crash, done } = crashingWindow({ destroyed: true });
  crash();
  vi.advanceTimersByTime(2_000);
  expect(done).toEqual([]);
});
