import { describe, expect, test } from 'vitest';
import type { Job, JudgedAgain, NotExamined } from '../../../../electron/backend/examine/job.ts';
import type { WorkerPool } from '../../../../electron/backend/examine/worker-pool.ts';
import { released } from '../../../../electron/backend/record/decision-record.ts';
import { factsDays } from '../../../../electron/backend/record/retention.ts';
import type { Store } from '../../../../electron/backend/record/store.ts';
import { createRejudger } from '../../../../electron/backend/rejudge/rejudger.ts';
import type { Verdict } from '../../../../shared/detect/verdict.ts';
import { fakeClock } from '../../../support/fake-clock.ts';
import { sampleMail, testFolder, testStore } from '../../../support/record-samples.ts';

const day = 24 * 60 * 60 * 1000;
const innocent: Verdict = {
  verdict: 'unknown',
  brand: null,
  headline: '',
  contradiction: null,
  evidence: [],
  registryVersion: '2',
};

/** A pool that judges every mail as it is told, and a store with mails that facts are kept of. */
function scene(options: Readonly<{ store?: Store; mails?: number }> = {}) {
  const store = options.store ?? testStore();
  const clock = fakeClock();
  const asked: number[] = [];
  const faults: unknown[] = [];
  const state: { isIdle: boolean; verdict: Verdict | 'time' | Error } = { isIdle: true, verdict: innocent };
  const run = async (job: Job): Promise<JudgedAgain | NotExamined> => {
    if (job.kind !== 'judge-again') throw new Error('asked something else');
    asked.push(job.mailId);
    if (state.verdict instanceof Error) throw state.verdict;
    if (state.verdict === 'time') return { kind: 'not-examined', reason: 'time' };
    return { kind: 'judged-again', verdict: state.verdict };
  };
  const pool = {
    run: run as WorkerPool['run'],
    get isIdle() {
      return state.isIdle;
    },
  };
  const onFault = (error: unknown) => faults.push(error);
  const rejudger = createRejudger({ store, pool, clock, onProgress: () => undefined, onFault });
  const add = (uid: number, receivedAt = clock.now() - day) => {
    const [id = 0] = store.mails.insert([sampleMail({ uid, receivedAt, contentKey: `key-${uid}` })]);
    store.facts.put(id, receivedAt, new Uint8Array([1]));
    return id;
  };
  /** Lets time pass in small steps, as the answers of the pool come in between. */
  const settle = async (ms = 2_000) => {
    for (let passed = 0; passed < ms; passed += 5) {
      clock.pass(5);
      await Promise.resolve().then(() => undefined);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { store, clock, asked, faults, state, rejudger, add, settle };
}

describe('judging recent mail again', () => {
  test('offers what would be judged otherwise, newest first, and changes nothing about it', async () => {
    const { store, rejudger, add, settle, asked } = scene();
    const ids = [add(1), add(2), add(3)];
    rejudger.begin();
    await settle(100);
    expect(asked).toEqual(ids.toReversed());
    expect(store.rejudge.offers().map(({ mailId }) => mailId)).toEqual(ids.toReversed());
    expect(store.mails.get(ids[0] ?? 0)).toMatchObject({ verdict: 'impersonation', registryVersion: '1' });
    expect(store.journal.ofMail(ids[0] ?? 0)).toEqual([]);
    expect(store.rejudge.pending()).toBe(0);
  });

  test('offers nothing where the verdict is the same', async () => {
    const { store, rejudger, add, settle, state } = scene();
    add(1);
    state.verdict = { ...innocent, verdict: 'impersonation', brand: { id: 'postbox', name: 'Postbox', aliases: [] } };
    rejudger.begin();
    await settle(50);
    expect(store.rejudge.total()).toBe(0);
  });

  test('never begins a mail while others wait to be judged for the first time', async () => {
    const { rejudger, add, settle, state, asked, store } = scene();
    add(1);
    state.isIdle = false;
    rejudger.begin();
    await settle(1_000);
    expect(asked).toEqual([]);
    expect(store.rejudge.pending()).toBe(1);
    state.isIdle = true;
    await settle(300);
    expect(asked).toHaveLength(1);
  });

  test('leaves alone what the owner has decided, what is gone, and what is older than is kept', async () => {
    const { store, rejudger, add, settle, asked, clock } = scene();
    add(1);
    store.decisions.put('ann', 'key-1', released, 1);
    store.mails.setPlace(add(2), 'gone');
    add(3, clock.now() - (factsDays + 1) * day);
    const last = add(4);
    rejudger.begin();
    await settle(100);
    expect(asked).toEqual([last]);
  });

  test('goes on where it was when the program is started again', async () => {
    const path = `${testFolder()}/record.db`;
    const first = scene({ store: testStore(path) });
    const ids = [first.add(1), first.add(2), first.add(3)];
    first.rejudger.begin();
    first.clock.pass(5);
    await new Promise((resolve) => setImmediate(resolve));
    first.rejudger.stop();
    first.store.close();
    const second = scene({ store: testStore(path) });
    second.rejudger.resume();
    await second.settle(500);
    expect([...new Set([...first.asked, ...second.asked])].sort()).toEqual(ids);
    expect(second.asked).not.toContain(ids[2]);
    expect(second.store.rejudge.total()).toBe(3);
  });

  test('begins anew when the registry changes again, and forgets what an earlier one said', async () => {
    const { store, rejudger, add, settle, state, asked } = scene();
    const [one, two] = [add(1), add(2)];
    rejudger.begin();
    await settle(100);
    expect(store.rejudge.total()).toBe(2);
    state.verdict = { ...innocent, verdict: 'impersonation', brand: { id: 'postbox', name: 'Postbox', aliases: [] } };
    rejudger.begin();
    await settle(100);
    expect(store.rejudge.total()).toBe(0);
    expect(asked).toEqual([two, one, two, one]);
  });

  test('does not offer again what the owner left alone, unless it comes out otherwise once more', async () => {
    const { store, rejudger, add, settle, state } = scene();
    const id = add(1);
    rejudger.begin();
    await settle(50);
    expect(store.rejudge.dismiss(id)).toBe(true);
    rejudger.begin();
    await settle(50);
    expect(store.rejudge.total()).toBe(0);
    state.verdict = { ...innocent, verdict: 'suspicious', brand: { id: 'postbox', name: 'Postbox', aliases: [] } };
    rejudger.begin();
    await settle(50);
    expect(store.rejudge.offered(id)?.verdict).toBe('suspicious');
  });

  test('passes a mail that ends its worker, and tries again after a fault without losing its place', async () => {
    const { rejudger, add, settle, state, faults, store, clock } = scene();
    add(1);
    state.verdict = 'time';
    rejudger.begin();
    await settle(50);
    expect([store.rejudge.pending(), store.rejudge.total()]).toEqual([0, 0]);
    state.verdict = new Error('no worker starts');
    rejudger.begin();
    await settle(50);
    expect(faults).toHaveLength(1);
    expect(store.rejudge.pending()).toBe(1);
    state.verdict = innocent;
    clock.pass(60_000);
    await settle(50);
    expect(store.rejudge.total()).toBe(1);
  });

  test('says of how many mails too little is kept', () => {
    const { store, add, clock } = scene();
    add(1);
    store.mails.insert([sampleMail({ uid: 2, receivedAt: clock.now() - day, contentKey: 'key-2' })]);
    expect(store.rejudge.notJudged(clock.now() - factsDays * day)).toBe(1);
  });
});
