/**
 * One thread, warm: raw octets to a verdict (parse, read the topmost Authentication-Results, detect), each mail of a
 * folder once. Without `--mails` the demo's samples are taken, repeated to a thousand.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readRegistry } from '../../electron/backend/registry/read-registry.ts';
import { authenticationFromHeaders } from '../../shared/authentication/from-headers.ts';
import { noHistory } from '../../shared/detect/context.ts';
import { detect } from '../../shared/detect/detect.ts';
import { parseMail } from '../../shared/mail/parse-mail.ts';
import { peakRssMb, percentile, round } from './percentile.ts';

const samples = fileURLToPath(new URL('../../electron/headless/demo/samples', import.meta.url));
const { values } = parseArgs({ options: { mails: { type: 'string' } } });
const folder = values.mails ?? samples;
const leastMails = 1_000;

const registry = readRegistry();
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml'));
const paths = files.map((name) => join(folder, name));
const rounds = values.mails === undefined ? Math.ceil(leastMails / paths.length) : 1;

// Once to warm up: what is measured is a program that runs all day.
for (const path of paths) judge(readFileSync(path));

const times: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  for (const path of paths) {
    const raw = readFileSync(path);
    const began = performance.now();
    judge(raw);
    times.push(performance.now() - began);
  }
}

const seconds = times.reduce((sum, time) => sum + time, 0) / 1000;
process.stdout.write(
  JSON.stringify({
    mails: times.length,
    mailsPerSecond: round(times.length / seconds),
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    maxMs: percentile(times, 1),
    peakRssMb: peakRssMb(),
  }),
);

function judge(raw: Uint8Array): void {
  const mail = parseMail(raw);
  const authentication = authenticationFromHeaders(mail, { kind: 'topmost' });
  detect(mail, registry, { authentication, ownAddresses: [], history: noHistory });
}
