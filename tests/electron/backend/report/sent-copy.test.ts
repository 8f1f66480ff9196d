import { afterEach, beforeEach, expect, test } from 'vitest';
import { ImapError } from '../../../../electron/backend/imap/imap-error.ts';
import { dayMs, hourMs } from '../../../../shared/time.ts';
import { type OutboxScene, outboxScene } from '../../../support/outbox-scene.ts';
import { type SmtpSink, startSmtpSink } from '../../../support/smtp-sink.ts';

let sink: SmtpSink;
beforeEach(async () => {
  sink = await startSmtpSink();
});
afterEach(() => sink.stop());

function sceneWithMailbox(isAway: () => boolean): OutboxScene {
  const scene: OutboxScene = outboxScene(sink.submission, 'correct-horse', {
    session: () => ({
      use: (task) => {
        if (isAway()) throw new ImapError('connection-lost', 'The connection was lost.');
        return task(scene.mailbox.connect());
      },
    }),
  });
  return scene;
}

test('a mailbox that is away is asked for the copy for a day, less and less often, and no longer', async () => {
  const scene = sceneWithMailbox(() => true);
  const { id } = scene.plan();
  const pauses: number[] = [];
  let entry = await scene.until(id, ({ attempts }) => attempts === 1);
  while (entry.nextAt !== null) {
    pauses.push((entry.nextAt - scene.time.now) / 60_000);
    scene.time.now = entry.nextAt;
    const tried = entry.attempts;
    entry = await scene.until(id, ({ attempts, copy }) => attempts > tried || copy !== null);
  }
  expect(entry).toMatchObject({ state: 'sent', copy: 'failed' });
  expect(pauses.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  expect(scene.time.now - (entry.sentAt ?? 0)).toBeGreaterThan(dayMs);
  expect(scene.time.now - (entry.sentAt ?? 0)).toBeLessThan(dayMs + 2 * hourMs);
});

test.each([undefined, 'ann'])('a copy that waits is made as soon as the network is back (%s)', async (accountId) => {
  let isAway = true;
  const scene = sceneWithMailbox(() => isAway);
  const { id } = scene.plan();
  await scene.until(id, ({ state, attempts }) => state === 'sent' && attempts === 1);
  await new Promise(setImmediate);
  isAway = false;
  scene.outbox.networkIsBack('other');
  expect(scene.store.reports.get(id)?.nextAt).toBeGreaterThan(scene.time.now);
  scene.outbox.networkIsBack(accountId);
  expect(await scene.until(id, ({ copy }) => copy !== null)).toMatchObject({ copy: 'yes' });
});

test('a mailbox that cannot be asked for the copy is asked again later', async () => {
  let isAway = true;
  const scene = sceneWithMailbox(() => isAway);
  const { id } = scene.plan();
  const waiting = await scene.until(id, ({ state, attempts }) => state === 'sent' && attempts === 1);
  isAway = false;
  scene.time.now = waiting.nextAt ?? 0;
  expect(await scene.until(id, ({ copy }) => copy !== null)).toMatchObject({ copy: 'yes' });
  expect(sink.received).toHaveLength(1);
});
