/**
 * 200 impersonations one by one on Dovecot: from the server's IDLE notification as the program hears it to the
 * confirmed MOVE. (Dovecot itself collects notifications for half a second; that is not in the figure.)
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memorySecretStore } from '../../electron/backend/accounts/secret-store.ts';
import { createBackend } from '../../electron/backend/backend.ts';
import { findComponent } from '../support/component.ts';
import { startDovecot } from '../support/dovecot.ts';
import { accountOf } from '../support/imap-servers.ts';
import { impersonation } from '../support/mails.ts';
import { percentile } from './percentile.ts';

const mailCount = 200;

const { path } = findComponent('dovecot');
if (path === null) throw new Error('This benchmark needs Dovecot.');
const dovecot = await startDovecot(path);
const dataFolder = mkdtempSync(join(tmpdir(), 'vouchsafe-bench-'));
const backend = await createBackend({
  dataFolder,
  secrets: memorySecretStore({ ann: dovecot.password }),
  dns: 'none',
  log: (line) => process.stderr.write(`${line}\n`),
});
try {
  await watched();
  const times: number[] = [];
  for (let count = 0; count < mailCount; count += 1) {
    const moved = nextMove();
    dovecot.deliver(impersonation());
    times.push(await moved);
  }
  process.stdout.write(
    JSON.stringify({
      mails: mailCount,
      p50Ms: percentile(times, 0.5),
      p95Ms: percentile(times, 0.95),
      maxMs: percentile(times, 1),
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

/** Milliseconds from the next hint to the next mail in quarantine. */
function nextMove(): Promise<number> {
  return new Promise((resolve) => {
    let hintedAt: number | null = null;
    const unhint = backend.events.subscribe((event) => {
      if (event.type === 'hinted') hintedAt ??= performance.now();
    });
    const unsubscribe = backend.services.subscribe((event) => {
      if (event.type !== 'mailChanged' || event.mail.place !== 'quarantine' || hintedAt === null) return;
      unhint();
      unsubscribe();
      resolve(performance.now() - hintedAt);
    });
  });
}
