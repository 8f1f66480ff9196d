import { expect, test } from 'vitest';
import { quitAfter } from '../../../electron/shell/quit.ts';

/** An application that quits unless it is kept from it, as Electron's does. */
function fakeApp() {
  let listener: ((event: { preventDefault(): void }) => void) | null = null;
  let quits = 0;
  return {
    on(_event: 'before-quit', added: typeof listener) {
      listener = added;
    },
    quit() {
      let prevented = false;
      listener?.({
        preventDefault() {
          prevented = true;
        },
      });
      if (!prevented) quits += 1;
    },
    quits: () => quits,
  };
}

test('the program quits when the backend has ended, however often it is told to', async () => {
  const app = fakeApp();
  const ended = Promise.withResolvers<void>();
  let stops = 0;
  quitAfter(
    app,
    () => {
      stops += 1;
      return ended.promise;
    },
    () => undefined,
  );
  app.quit();
  app.quit();
  expect([app.quits(), stops]).toEqual([0, 1]);
  ended.resolve();
  await expect.poll(app.quits).toBe(1);
  expect(stops).toBe(1);
});

test('a backend that fails to end does not keep the program from quitting, and is reported', async () => {
  const app = fakeApp();
  const faults: unknown[] = [];
  quitAfter(
    app,
    () => Promise.reject(new Error('stuck')),
    (error) => faults.push(error),
  );
  app.quit();
  await expect.poll(app.quits).toBe(1);
  expect(faults).toEqual([new Error('stuck')]);
});
