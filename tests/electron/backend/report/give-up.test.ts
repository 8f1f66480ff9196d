import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptDays } from '../../../../electron/backend/report/limits.ts';
import { dayMs } from '../../../../shared/time.ts';
import { outboxScene } from '../../../support/outbox-scene.ts';
import { type SmtpSink, startSmtpSink } from '../../../support/smtp-sink.ts';

let sink: SmtpSink;
beforeEach(async () => {
  sink = await startSmtpSink();
});
afterEach(() => sink.stop());

test('a report that nothing comes of is given up with its message, and at once when that is wanted', async () => {
  const scene = outboxScene(null);
  const old = scene.plan({ plannedAt: scene.time.now });
  await scene.until(old.id, ({ note }) => note !== null);
  scene.time.now += keptDays * dayMs + 1;
  const recent = scene.plan();
  scene.outbox.look();
  await scene.until(old.id, ({ state }) => state === 'cancelled');
  await scene.until(recent.id, ({ note }) => note !== null);
  expect([scene.store.reports.octets(old.id), scene.store.reports.octets(recent.id) === null]).toEqual([null, false]);
  scene.outbox.giveUp();
  expect(scene.store.reports.get(recent.id)?.state).toBe('cancelled');
  expect(scene.store.reports.octets(recent.id)).toBeNull();
});

test('a report to a server that is never reached is given up, however often it was tried', async () => {
  const scene = outboxScene({ ...sink.submission, port: 1 });
  const { id } = scene.plan();
  const waiting = await scene.until(id, ({ note }) => note !== null);
  scene.time.now += keptDays * dayMs + 1;
  scene.store.reports.advance({ ...waiting, changedAt: scene.time.now }, 'queued');
  scene.outbox.look();
  expect(scene.store.reports.get(id)?.state).toBe('cancelled');
  expect(scene.store.reports.octets(id)).toBeNull();
});

test('what waits for its owner is given up by a look of each day, though nothing is due', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const scene = outboxScene(null);
    const { id } = scene.plan();
    expect(await scene.until(id, ({ note }) => note !== null)).toMatchObject({ nextAt: null });
    await new Promise(setImmediate);
    scene.time.now += keptDays * dayMs + 1;
    vi.advanceTimersByTime(dayMs);
    expect(scene.store.reports.get(id)?.state).toBe('cancelled');
  } finally {
    vi.useRealTimers();
  }
});

test('a report that is given up while its server is asked is not handed over', async () => {
  const scene = outboxScene(sink.submission, 'correct-horse', {
    submitOptions: {},
  });
  const planned = scene.plan();
  scene.outbox.look();
  expect(scene.outbox.decide(planned, 'give-up')).toMatchObject({ state: 'cancelled' });
  await scene.outbox.stop();
  expect([sink.received.length, scene.store.reports.get(planned.id)?.state]).toEqual([0, 'cancelled']);
});
