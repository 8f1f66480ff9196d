import { afterEach, expect, test } from 'vitest';
import type { Job } from '../../../../electron/backend/examine/job.ts';
import { type PoolOptions, WorkerPool } from '../../../../electron/backend/examine/worker-pool.ts';

const script = new URL('../../../support/hostile-worker.ts', import.meta.url);
const pools: WorkerPool[] = [];

afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});

function open(options: Partial<PoolOptions> = {}): WorkerPool {
  const pool = new WorkerPool({
    workers: 1,
    timeMs: 2_000,
    heapMb: 32,
    script,
    history: () => ({ knownSender: true, trustedDomains: [] }),
    ...options,
  });
  pools.push(pool);
  return pool;
}

function mail(order: string): Extract<Job, { kind: 'examine' }> {
  return { kind: 'examine', raw: new TextEncoder().encode(order), trust: { kind: 'nobody' }, ownAddresses: [] };
}

const hostile = [
  { order: 'L', reason: 'time', title: 'a mail that takes for ever is not examined, for its time' },
  { order: 'M', reason: 'memory', title: 'a mail that eats the heap is not examined, for its memory' },
  { order: 'C', reason: 'crash', title: 'a mail that throws out of turn is not examined' },
  { order: 'X', reason: 'crash', title: 'a mail that ends its worker is not examined' },
  { order: 'F', reason: 'crash', title: 'a mail whose judging fails is not examined' },
] as const;

test.each(hostile)('$title, and the next one is', async ({ order, reason }) => {
  const lost: string[] = [];
  const pool = open({ onWorkerLost: (why) => lost.push(why), timeMs: order === 'L' ? 300 : 10_000 });
  const [first, second] = await Promise.all([pool.run(mail(order)), pool.run(mail('ok'))]);
  expect(first).toEqual({ kind: 'not-examined', reason });
  expect(second.kind).toBe('examined');
  expect(lost).toEqual([reason]);
});

test('one hostile mail among many costs only itself', async () => {
  const pool = open({ workers: 2, timeMs: 400 });
  const orders = Array.from({ length: 40 }, (_, index) => (index === 7 ? 'L' : 'ok'));
  const results = await Promise.all(orders.map((order) => pool.run(mail(order))));
  expect(results.map((result) => result.kind).filter((kind) => kind === 'not-examined')).toHaveLength(1);
});

test('the worker asks what is known of the sender', async () => {
  const asked: string[] = [];
  const pool = open({
    history: (sender) => {
      asked.push(sender.fromAddress);
      return { knownSender: true, trustedDomains: [] };
    },
  });
  const result = await pool.run(mail('H'));
  expect(asked).toEqual(['ann@example.org']);
  expect(result).toMatchObject({ kind: 'examined', subject: 'known' });
});

test('the octets of the caller stay as they were', async () => {
  const job = mail('ok');
  await open().run(job);
  expect(new TextDecoder().decode(job.raw)).toBe('ok');
});

test('closing answers what is under way, and refuses more', async () => {
  const pool = open({ timeMs: 60_000 });
  const waiting = pool.run(mail('L'));
  await pool.close();
  expect(await waiting).toEqual({ kind: 'not-examined', reason: 'crash' });
  await expect(pool.run(mail('ok'))).rejects.toThrow('closed');
});

test('workers that never become ready are given up, and each mail says so', async () => {
  const pool = open({ script: new URL('./no-such-worker.ts', import.meta.url) });
  expect(await pool.run(mail('ok'))).toEqual({ kind: 'not-examined', reason: 'crash' });
  expect(await pool.run(mail('ok'))).toEqual({ kind: 'not-examined', reason: 'crash' });
});
