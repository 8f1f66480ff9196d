import { once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import type { SecretStore } from '../../../../electron/backend/accounts/secret-store.ts';
import type { RunOptions } from '../../../../electron/backend/process/run-backend.ts';
import { runBackend } from '../../../../electron/backend/process/run-backend.ts';
import type { ShellEvent } from '../../../../electron/backend/process/shell-port.ts';
import { RecordError } from '../../../../electron/backend/record/record-error.ts';
import type { PortLike } from '../../../../electron/backend/rpc/serve-message-port.ts';
import { openMessagePortLink } from '../../../../renderer/lib/connection/message-port-link.ts';
import { fakeClock } from '../../../support/fake-clock.ts';
import { createFakeServices } from '../../../support/fake-services.ts';

type Created = Awaited<ReturnType<RunOptions['create']>>;

/** Runs the backend's entry with the test as its shell. */
function startBackend(create?: () => Promise<Created>) {
  const said: unknown[] = [];
  const logged: string[] = [];
  const started: { dataFolder: string; secrets: SecretStore }[] = [];
  let stops = 0;
  let wakes = 0;
  const clock = fakeClock();
  let hear: (event: ShellEvent) => void = () => undefined;
  const fake = async (): Promise<Created> => ({
    services: createFakeServices(0).services,
    wake() {
      wakes += 1;
    },
    async stop() {
      stops += 1;
    },
  });
  const exit = runBackend({
    port: {
      onMessage: (listener) => {
        hear = listener;
      },
      // The settings come whenever they were read; tell-shell.test.ts is about them.
      postMessage: (message) => isSettings(message) || said.push(message),
      close: () => undefined,
    },
    create: (options) => {
      started.push(options);
      return (create ?? fake)();
    },
    log: (line) => logged.push(line),
    clock,
  });
  const tell = (data: unknown, ports: readonly PortLike[] = []) => hear({ data, ports });
  return { exit, said, logged, started, tell, clock, stops: () => stops, wakes: () => wakes };
}

function isSettings(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'settings';
}

const start = { type: 'start', dataFolder: '/data' };
const stop = { type: 'stop' };

function channel() {
  const { port1, port2 } = new MessageChannel();
  if (!(port2 instanceof MessagePort)) throw new TypeError('Node’s message port is not the global one');
  return { port1, port2 };
}

describe('the backend', () => {
  test('starts in the folder it is given, says so, and ends with 0 when told to', async () => {
    const backend = startBackend();
    backend.tell(start);
    await expect.poll(() => backend.said).toEqual([{ type: 'ready' }]);
    expect(backend.started.map(({ dataFolder }) => dataFolder)).toEqual(['/data']);
    backend.tell(stop);
    expect(await backend.exit).toBe(0);
    expect(backend.stops()).toBe(1);
  });

  test('told to stop before it was started ends without starting', async () => {
    const backend = startBackend();
    backend.tell(stop);
    expect(await backend.exit).toBe(0);
    expect(backend.started).toEqual([]);
  });

  test('told to stop while it starts ends when it has started', async () => {
    const backend = startBackend();
    backend.tell(start);
    backend.tell(stop);
    expect(await backend.exit).toBe(0);
    expect(backend.stops()).toBe(1);
  });

  test('that cannot use its record says the sentence and ends with 1', async () => {
    const backend = startBackend(() => Promise.reject(new RecordError('damaged', 'The record is damaged.')));
    backend.tell(start);
    expect(await backend.exit).toBe(1);
    expect(backend.said).toEqual([{ type: 'cannot-start', sentence: 'The record is damaged.' }]);
  });

  test('with a defect ends with 1 and logs it, so that it is started again', async () => {
    const backend = startBackend(() => Promise.reject(new TypeError('defect')));
    backend.tell(start);
    expect(await backend.exit).toBe(1);
    expect(backend.said).toEqual([]);
    expect(backend.logged).toEqual([expect.stringContaining('TypeError: defect')]);
  });

  test.each([
    undefined,
    'stop',
    { type: 'start' },
    { type: 'start', dataFolder: '' },
    { type: 'start', dataFolder: '/data', more: true },
    { type: 'constructor' },
  ])('leaves what is no message of ours: %j', async (message) => {
    const backend = startBackend();
    backend.tell(message);
    expect(backend.logged).toHaveLength(1);
    expect(backend.started).toEqual([]);
    backend.tell(stop);
    expect(await backend.exit).toBe(0);
  });
});

test('the backend is told that the computer slept, once it runs', async () => {
  const backend = startBackend();
  backend.tell({ type: 'wake' });
  backend.tell(start);
  await expect.poll(() => backend.said).toEqual([{ type: 'ready' }]);
  backend.tell({ type: 'wake' });
  expect(backend.wakes()).toBe(1);
  backend.tell(stop);
  await backend.exit;
});

describe('at the word of the shell', () => {
  async function running() {
    const backend = startBackend();
    backend.tell(start);
    await expect.poll(() => backend.said).toEqual([{ type: 'ready' }]);
    return backend;
  }

  test('all accounts are paused until a time, and go on', async () => {
    const { said, clock, tell, exit } = await running();
    const newest = () => {
      clock.pass(2_000);
      return said.at(-1);
    };
    tell({ type: 'pause', until: 1_900_000_000_000 });
    await expect.poll(newest).toMatchObject({ standing: { paused: { until: 1_900_000_000_000 } } });
    tell({ type: 'resume' });
    await expect.poll(newest).toMatchObject({ standing: { paused: null } });
    tell(stop);
    await exit;
  });

  test('a mail is put back, and the shell is told what became of it', async () => {
    const { said, tell, exit } = await running();
    tell({ type: 'release', mailId: 999_999 });
    await expect
      .poll(() => said.at(-1))
      .toMatchObject({ type: 'released', mailId: 999_999, failure: expect.any(String) });
    tell(stop);
    await exit;
  });

  test('it tells how things stand, and nothing more after the end', async () => {
    const { said, clock, tell, exit } = await running();
    clock.pass(500);
    await expect.poll(() => said.at(-1)).toMatchObject({ type: 'standing', standing: { accounts: 1 } });
    tell({ type: 'digest-wanted', since: 0 });
    await expect.poll(() => said.at(-1)).toMatchObject({ type: 'digest', since: 0 });
    tell(stop);
    await exit;
    expect(clock.waiting()).toEqual([]);
  });
});

describe('a window', () => {
  test('is answered over the port that came for it, also when that came before the backend was ready', async () => {
    const backend = startBackend();
    const early = channel();
    backend.tell(start);
    backend.tell({ type: 'window-port' }, [early.port1]);
    const page = await openMessagePortLink(early.port2).client.mail.list({ limit: 2 });
    expect(page.mails).toHaveLength(2);
    backend.tell(stop);
    await backend.exit;
  });

  test('that asks again gets its new port served and its old one closed', async () => {
    const backend = startBackend();
    backend.tell(start);
    const [old, renewed] = [channel(), channel()];
    backend.tell({ type: 'window-port' }, [old.port1]);
    const link = openMessagePortLink(old.port2);
    backend.tell({ type: 'window-port' }, [renewed.port1]);
    await link.closed;
    expect((await openMessagePortLink(renewed.port2).client.mail.list({ limit: 1 })).mails).toHaveLength(1);
    backend.tell(stop);
    await backend.exit;
  });

  test('loses its port when the backend ends', async () => {
    const backend = startBackend();
    backend.tell(start);
    const { port1, port2 } = channel();
    backend.tell({ type: 'window-port' }, [port1]);
    const link = openMessagePortLink(port2);
    await link.client.mail.list({ limit: 1 });
    backend.tell(stop);
    await backend.exit;
    await link.closed;
    expect(backend.said).toEqual([{ type: 'ready' }]);
  });
});

describe('a secret', () => {
  async function withSecrets() {
    const backend = startBackend();
    backend.tell(start);
    await expect.poll(() => backend.started).toHaveLength(1);
    const secrets = backend.started[0]?.secrets;
    if (secrets === undefined) throw new Error('the backend was not started');
    return { backend, secrets };
  }
  const answer = (id: number, secret: string | null) => ({
    type: 'secret-answer',
    id,
    answer: { kind: 'done', secret },
  });

  test('is asked of the shell, and answers find their question in any order', async () => {
    const { backend, secrets } = await withSecrets();
    const read = [secrets.read('a'), secrets.read('b')];
    expect(backend.said.slice(-2)).toEqual([
      { type: 'secret-question', id: 1, question: { operation: 'read', ref: 'a' } },
      { type: 'secret-question', id: 2, question: { operation: 'read', ref: 'b' } },
    ]);
    backend.tell(answer(2, 'second'));
    backend.tell(answer(9, 'nobody asked'));
    backend.tell(answer(1, null));
    expect(await Promise.all(read)).toEqual([null, 'second']);
  });

  test('is written and removed by the shell', async () => {
    const { backend, secrets } = await withSecrets();
    const written = secrets.write('a', 'geheim');
    backend.tell(answer(1, null));
    await written;
    const removed = secrets.remove('a');
    backend.tell(answer(2, null));
    await removed;
    expect(backend.said.slice(-2)).toEqual([
      { type: 'secret-question', id: 1, question: { operation: 'write', ref: 'a', secret: 'geheim' } },
      { type: 'secret-question', id: 2, question: { operation: 'remove', ref: 'a' } },
    ]);
  });

  test("that the shell refuses is an error with the shell's sentence, not an absent secret", async () => {
    const { backend, secrets } = await withSecrets();
    const read = secrets.read('a');
    backend.tell({ type: 'secret-answer', id: 1, answer: { kind: 'refused', sentence: 'Unlock the key ring.' } });
    await expect(read).rejects.toMatchObject({ code: 'secret-store', message: 'Unlock the key ring.' });
  });
});

test('a port that the other side closed before it was served does no harm', async () => {
  const backend = startBackend();
  const { port1, port2 } = channel();
  const closed = once(port1, 'close');
  port2.close();
  await closed;
  backend.tell({ type: 'window-port' }, [port1]);
  backend.tell(start);
  await expect.poll(() => backend.said).toEqual([{ type: 'ready' }]);
  backend.tell(stop);
  expect(await backend.exit).toBe(0);
});
