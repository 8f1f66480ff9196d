import { expect, onTestFinished, test } from 'vitest';
import { startDemoImapServer } from '../../../electron/headless/demo/imap-server.ts';
import type { AccountStatus } from '../../../shared/contract/account-status.ts';
import { ordinary } from '../../support/mails.ts';
import { type RunningBackend, startBackend, temporaryFolder } from '../../support/running-backend.ts';

/** Three steps of 200 mails at most. */
const mails = 410;

async function begin(): Promise<RunningBackend> {
  const server = await startDemoImapServer({ user: 'ann', password: 'correct-horse' });
  for (let count = 0; count < mails; count += 1) server.append('INBOX', ordinary());
  const folder = temporaryFolder();
  const running = await startBackend(folder.path, server);
  onTestFinished(async () => {
    await running.stop();
    await server.stop();
    folder.remove();
  });
  return running;
}

/** The next status that is told and that is so. */
function told({ backend }: RunningBackend, isSo: (account: AccountStatus) => boolean): Promise<AccountStatus> {
  return new Promise((resolve) => {
    const unsubscribe = backend.services.subscribe((event) => {
      if (event.type !== 'accountChanged' || !isSo(event.account)) return;
      unsubscribe();
      resolve(event.account);
    });
  });
}

/** The next time that something of the first run is told. */
async function progressOf(running: RunningBackend): Promise<NonNullable<AccountStatus['firstRun']>> {
  const { firstRun } = await told(running, (account) => account.firstRun !== null);
  if (firstRun === null) throw new Error('it is not in its first run');
  return firstRun;
}

test('a first run is told with its rate, can be paused in the middle, and goes on where it was', async () => {
  const running = await begin();
  const { services } = running.backend;
  const atOnce = await progressOf(running);
  expect(atOnce).toMatchObject({ judged: 0, remaining: mails });
  const first = await progressOf(running);
  expect(first.judged).toBeGreaterThan(0);
  expect(first.judged + first.remaining).toBe(mails);
  expect(first.startedAt).toBeLessThan(Date.now());

  await services.pauseAccount('ann', null);
  const paused = await running.account();
  expect(paused.phase).toBe('paused');
  expect(paused.firstRun?.remaining).toBeGreaterThan(0);
  const { mails: judged } = await services.getStorage();
  expect(paused.firstRun?.judged).toBe(judged);

  // A long pause counts for nothing: what is told is how long it was at work.
  const pausedFor = 300;
  await new Promise((resolve) => setTimeout(resolve, pausedFor));
  const next = progressOf(running);
  await services.resumeAccount('ann');
  const { startedAt, judged: goneOn } = await next;
  expect(goneOn).toBeGreaterThanOrEqual(judged);
  expect(startedAt).toBeGreaterThanOrEqual(first.startedAt + pausedFor);
  expect(await told(running, ({ phase }) => phase === 'watching')).toMatchObject({ firstRun: null });
  expect((await services.getStorage()).mails).toBe(mails);
});
