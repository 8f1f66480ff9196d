/** 10,000 mails on Dovecot: how many a second are judged and recorded, in what memory, and how soon a restart is ready. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { findComponent } from '../support/component.ts';
import { startDovecot } from '../support/dovecot.ts';
import { bundle } from './bundle.ts';
import { round } from './percentile.ts';
import { sampleMails } from './sample-mails.ts';

const mailCount = 10_000;
const runResult = z.object({ readyMs: z.number(), seconds: z.number(), judged: z.number(), peakRssMb: z.number() });

const { path } = findComponent('dovecot');
if (path === null) throw new Error('This benchmark needs Dovecot.');
const script = await bundle('backend-run');
const dovecot = await startDovecot(path);
const data = mkdtempSync(join(tmpdir(), 'vouchsafe-bench-'));
try {
  let octets = 0;
  for (const raw of sampleMails(mailCount)) {
    octets += raw.length;
    dovecot.deliver(Buffer.from(raw, 'latin1'));
  }
  const first = run();
  if (first.judged !== mailCount) throw new Error(`${first.judged} of ${mailCount} mails were judged`);
  const restart = run();
  process.stdout.write(
    JSON.stringify({
      mails: mailCount,
      megabytes: Math.round(octets / 1e6),
      mailsPerSecond: round(mailCount / first.seconds),
      peakRssMb: first.peakRssMb,
      restartReadyMs: restart.readyMs,
    }),
  );
} finally {
  await dovecot.stop();
  rmSync(data, { recursive: true, force: true });
}

function run(): z.infer<typeof runResult> {
  const { port, user, password } = dovecot;
  const args = ['--data', data, '--port', `${port}`, '--user', user, '--password', password];
  const child = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return runResult.parse(JSON.parse(child.stdout));
}
