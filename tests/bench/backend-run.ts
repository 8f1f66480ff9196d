/**
 * A backend in a process of its own, bundled as it ships, for the benchmarks: runs until its account is watched and
 * prints how long that took since the process began, and the peak memory.
 */
import { parseArgs } from 'node:util';
import { parseAccount } from '../../electron/backend/accounts/account-schema.ts';
import { memorySecretStore } from '../../electron/backend/accounts/secret-store.ts';
import { createBackend } from '../../electron/backend/backend.ts';
import { backendFiles } from '../../electron/headless/built-files.ts';
import { peakRssMb, round } from './percentile.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '' },
    port: { type: 'string', default: '' },
    user: { type: 'string', default: '' },
    password: { type: 'string', default: '' },
  },
});
const { user, password, data: dataFolder } = values;
const account = parseAccount({
  id: 'bench',
  address: 'ann@mail.example',
  host: '127.0.0.1',
  port: Number(values.port),
  tls: 'plain',
  user,
  secretRef: 'bench',
});

const backend = await createBackend({
  dataFolder,
  secrets: memorySecretStore({ bench: password }),
  dns: 'none',
  ...backendFiles,
  log: (line) => process.stderr.write(`${line}\n`),
});
const { promise: watched, resolve } = Promise.withResolvers<void>();
backend.services.subscribe((event) => {
  if (event.type === 'accountChanged' && event.account.phase === 'watching') resolve();
});
const began = performance.now();
await backend.putAccount(account);
await watched;
const ended = performance.now();
const overview = await backend.services.getOverview();
const judged = overview.days.reduce((sum, day) => sum + day.watched, 0);
process.stdout.write(
  JSON.stringify({ readyMs: round(ended), seconds: round((ended - began) / 1000), judged, peakRssMb: peakRssMb() }),
);
await backend.stop();
