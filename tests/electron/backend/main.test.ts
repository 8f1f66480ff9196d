import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMessagePortLink } from '../../../renderer/lib/connection/message-port-link.ts';

/** As it ships: bundled. */
const entry = new URL('../../../dist/backend/main.js', import.meta.url);
let dataFolder = '';

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'vouchsafe-data-'));
});
afterEach(() => rm(dataFolder, { recursive: true }));

/** Starts the backend's entry as the shell does, only as a thread of plain Node. */
function startBackend() {
  const worker = new Worker(entry, { env: {}, stderr: true });
  const exit = once(worker, 'exit').then(([code]: unknown[]) => code);
  worker.postMessage({ data: { type: 'start', dataFolder }, ports: [] });
  return { worker, exit };
}

test('the backend starts in plain Node, answers a window over its port and ends when it is told to', async () => {
  const { worker, exit } = startBackend();
  expect(await once(worker, 'message')).toEqual([{ type: 'ready' }]);
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ data: { type: 'window-port' }, ports: [port1] }, [port1]);
  if (!(port2 instanceof MessagePort)) throw new TypeError('Node’s message port is not the global one');
  const { client, closed } = openMessagePortLink(port2);
  expect(await client.account.list()).toEqual([]);
  expect(await client.mail.list({ limit: 10 })).toMatchObject({ mails: [], next: null });
  worker.postMessage({ data: { type: 'stop' }, ports: [] });
  expect(await exit).toBe(0);
  await closed;
});

test('a record that cannot be used is said in a sentence, and the backend ends with 1', async () => {
  await writeFile(join(dataFolder, 'vouchsafe.db'), 'this is no database, and long enough to be looked at as one');
  await chmod(dataFolder, 0o700);
  const { worker, exit } = startBackend();
  expect(await once(worker, 'message')).toEqual([
    { type: 'cannot-start', sentence: expect.stringMatching(/is damaged\. Move the file away/) },
  ]);
  expect(await exit).toBe(1);
});
