/**
 * 200 impersonations one by one on Dovecot: from the server's IDLE notification as the program hears it to the
 * confirmed MOVE. (Dovecot itself collects notifications for half a second; that is not in the figure.)
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { memorySecretStore } from '../../electron/backend/accounts/secret-store.ts';
import { createBackend } from '../../electron/backend/backend.ts';
import { backendFiles } from '../../electron/headless/built-files.ts';
import { findComponent } from '../support/component.ts';
import { startDovecot } from '../support/dovecot.ts';
import { accountOf } from '../support/imap-servers.ts';
import { impersonation } from '../support/mails.ts';
import { percentile } from './percentile.ts';

const mailCount = 200;
const patienceMs = 30_000;

const { path } = findComponent('dovecot');
if (path === null) throw new Error('This benchmark needs Dovecot.');
const dovecot = await startDovecot(path);
const dataFolder = mkdtempSync(join(tmpdir(), 'vouchsafe-bench-'));
const backend = await createBackend({
  dataFolder,
  secrets: memorySecretStore({ ann: dovecot.password }),
  dns: 'none',
  ...backendFiles,
  log: (line) => process.stderr.write(`${line}\n`),
});
try {
  await watched();
  const times: number[] = [];
  let foundBefore = 0;
  while (times.length < mailCount) {
    const moved = nextMove();
    dovecot.deliver(impersonation());
    const time = await moved;
    // One by one: while the mailbox is still being looked at, the next mail would be found without a notification.
    await resting();
    if (time === null) foundBefore += 1;
    else times.push(time);
  }
  process.stdout.write(
    JSON.stringify({
      mails: mailCount,
      p50Ms: percentile(times, 0.5),
      p95Ms: percentile(times, 0.95),
      maxMs: percentile(times, 1),
      foundBeforeNotification: foundBefore,
    }),
  );
} finally {
  await backend.stop();
  await dovecot.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}

async function watched(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const unsubscribe = backend.services.subscribe((event) => {
    if (event.type === 'accountChanged' && event.account.phase === 'watching') resolve();
  });
  // The watching connection hints once when it stands.
  const hinted = Promise.withResolvers<void>();
  const unhint = backend.events.subscribe((event) => {
    if (event.type === 'hinted') hinted.resolve();
  });
  await backend.putAccount(accountOf(dovecot));
  await promise;
  await hinted.promise;
  unsubscribe();
  unhint();
}

async function resting(): Promise<void> {
  const isResting = async () => (await backend.services.listAccounts()).every(({ phase }) => phase === 'watching');
  while (!(await isResting())) await sleep(5);
}

/**
 * Milliseconds from the next hint to the next mail in quarantine; null when it was moved before the server told of it,
 * because the mailbox was just being looked at.
 */
function nextMove(): Promise<number | null> {
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  let hintedAt: number | null = null;
  const unhint = backend.events.subscribe((event) => {
    if (event.type === 'hinted') hintedAt ??= performance.now();
  });
  const unsubscribe = backend.services.subscribe((event) => {
    if (event.type !== 'mailChanged' || event.mail.place !== 'quarantine') return;
    resolve(hintedAt === null ? null : performance.now() - hintedAt);
  });
  const timer = setTimeout(() => reject(new Error('A mail was not moved in time.')), patienceMs);
  return promise.finally(() => {
    clearTimeout(timer);
    unhint();
    unsubscribe();
  });
}
