import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Job } from '../../../../electron/backend/examine/job.ts';
import { type PoolOptions, WorkerPool, WorkersLostError } from '../../../../electron/backend/examine/worker-pool.ts';
import { temporaryFolder } from '../../../support/running-backend.ts';

const script = new URL('../../../support/hostile-worker.mjs', import.meta.url);
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
    history: () => ({ knownSender: true, trustedDomains: [], marked: false }),
    ...options,
  });
  pools.push(pool);
  return pool;
}

function mail(order: string): Extract<Job, { kind: 'examine' }> {
  return {
    kind: 'examine',
    raw: new TextEncoder().encode(order),
    trust: { kind: 'nobody' },
    ownAddresses: [],
    keepFacts: false,
  };
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
      return { knownSender: true, trustedDomains: [], marked: false };
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

test('a question that cannot be answered refuses that mail with the reason, and the next one is examined', async () => {
  const pool = open({
    history: () => {
      throw new Error('the disk is gone');
    },
  });
  await expect(pool.run(mail('H'))).rejects.toThrow('the disk is gone');
  expect(await pool.run(mail('ok'))).toMatchObject({ kind: 'examined' });
});

test('closing refuses what is under way and all that comes later: nothing is said about those mails', async () => {
  const pool = open({ timeMs: 60_000 });
  const refused = expect(pool.run(mail('L'))).rejects.toThrow(WorkersLostError);
  await pool.close();
  await refused;
  await expect(pool.run(mail('ok'))).rejects.toThrow(WorkersLostError);
});

test('while no worker starts, each mail is refused and not called unreadable; a later one tries again', async () => {
  const lost: string[] = [];
  const pool = open({
    script: new URL('./no-such-worker.mjs', import.meta.url),
    onWorkerLost: (_, detail) => lost.push(detail),
  });
  const jobs = [pool.run(mail('ok')), pool.run(mail('ok'))];
  for (const outcome of await Promise.allSettled(jobs)) expect(outcome).toMatchObject({ status: 'rejected' });
  const attempts = lost.length;
  await expect(pool.run(mail('ok'))).rejects.toThrow(WorkersLostError);
  expect(lost.length).toBeGreaterThan(attempts);
});

test('a worker that fails to start once does not cost the mail that waits for it', async () => {
  const folder = temporaryFolder();
  try {
    const marker = join(folder.path, 'failed-once');
    const pool = open({ workerData: () => ({ failOnce: marker }) });
    expect(await pool.run(mail('ok'))).toMatchObject({ kind: 'examined' });
    expect(existsSync(marker)).toBe(true);
  } finally {
    folder.remove();
  }
});
