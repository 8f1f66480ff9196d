/**
 * What mail that is made to cost time costs: raw octets to a verdict, each the slowest of several runs on one warm
 * thread; and how the cost of large mail grows with its size. In milliseconds of the thread's processor time, so that
 * what else runs on the machine does not count.
 */
import { readRegistry } from '../../electron/backend/registry/read-registry.ts';
import { authenticationFromHeaders } from '../../shared/authentication/from-headers.ts';
import { noHistory } from '../../shared/detect/context.ts';
import { detect } from '../../shared/detect/detect.ts';
import { parseMail } from '../../shared/mail/parse-mail.ts';
import { hostileMails, largeMails } from '../support/hostile-mails.ts';
import { peakRssMb, percentile, round } from './percentile.ts';
import { sampleMails } from './sample-mails.ts';

const limitMs = 250;
const runs = 3;
const warmUp = 300;
const megabytes = [1, 2, 5, 10];

const registry = readRegistry();
for (const mail of sampleMails(warmUp)) judge(Buffer.from(mail, 'latin1'));

const mails = hostileMails.map(([title, make]) => ({ title, ms: slowest(make()) }));
const growth = largeMails.map(([title, make]) => {
  const times = megabytes.map((size) => fastest(make(size * 1024 * 1024)));
  const [first = 1] = times;
  return {
    title,
    ms: Object.fromEntries(megabytes.map((size, at) => [`${size}MB`, times[at]])),
    ratio: round((times.at(-1) ?? 0) / first),
  };
});

process.stdout.write(
  JSON.stringify({
    limitMs,
    mails: Object.fromEntries(mails.map(({ title, ms }) => [title, ms])),
    slowest: mails.toSorted((a, b) => b.ms - a.ms)[0],
    overLimit: mails.filter(({ ms }) => ms > limitMs).map(({ title }) => title),
    growth,
    peakRssMb: peakRssMb(),
  }),
);

/** The first run of a mail, before its path is compiled, counts like any other. */
function slowest(raw: Uint8Array): number {
  return percentile(timesOf(raw), 1);
}

/** What the machine does beside it disturbs a ratio. */
function fastest(raw: Uint8Array): number {
  return percentile(timesOf(raw), 0);
}

function timesOf(raw: Uint8Array): readonly number[] {
  return Array.from({ length: runs }, () => {
    globalThis.gc?.();
    const began = process.threadCpuUsage();
    judge(raw);
    const { user, system } = process.threadCpuUsage(began);
    return (user + system) / 1000;
  });
}

function judge(raw: Uint8Array): void {
  const mail = parseMail(raw);
  const authentication = authenticationFromHeaders(mail, { kind: 'topmost' });
  detect(mail, registry, { authentication, ownAddresses: [], history: noHistory });
}
