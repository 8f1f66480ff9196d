/**
 * How long the registry takes to load and to answer its first question, and the memory it keeps: after the first
 * questions, when detection has read the curated brands, and when everything was read.
 */
import { readRegistry } from '../../electron/backend/registry/read-registry.ts';
import { percentile, round } from './percentile.ts';

const rounds = 20;

const memory = () => {
  globalThis.gc?.();
  return process.memoryUsage();
};

const before = memory();
const kept = readRegistry();
kept.owners('mail.paypal.com');
kept.hostKinds('gmail.com');
const asked = memory();
const brands = kept.brands.length;
const curated = memory();
const longTail = kept.longTail.length;
const reportBodies = kept.reportBodies.length;
const all = memory();

const loads: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const began = performance.now();
  readRegistry().owners('mail.paypal.com');
  loads.push(performance.now() - began);
}

const grownMb = (bytes: number, since: number) => round((bytes - since) / 1024 / 1024);
process.stdout.write(
  JSON.stringify({
    brands,
    longTail,
    reportBodies,
    loadP50Ms: percentile(loads, 0.5),
    loadMaxMs: percentile(loads, 1),
    residentMb: grownMb(asked.rss, before.rss),
    residentCuratedMb: grownMb(curated.rss, before.rss),
    residentAllMb: grownMb(all.rss, before.rss),
    heapAllMb: grownMb(all.heapUsed, before.heapUsed),
  }),
);
