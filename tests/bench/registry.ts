/** How long the registry takes to load and to answer its first questions, and the memory it keeps. */
import { readRegistry } from '../../electron/backend/registry/read-registry.ts';
import { percentile, round } from './percentile.ts';

const rounds = 20;

globalThis.gc?.();
const before = process.memoryUsage.rss();
const kept = readRegistry();
kept.owners('mail.paypal.com');
kept.hostKinds('gmail.com');
globalThis.gc?.();
const residentMb = (process.memoryUsage.rss() - before) / 1024 / 1024;

const loads: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const began = performance.now();
  readRegistry().owners('mail.paypal.com');
  loads.push(performance.now() - began);
}
process.stdout.write(
  JSON.stringify({
    brands: kept.brands.length,
    loadP50Ms: percentile(loads, 0.5),
    loadMaxMs: percentile(loads, 1),
    residentMb: round(residentMb),
  }),
);
