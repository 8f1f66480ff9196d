/**
 * `npm run bench -- [--json FILE] [--mails DIR] [--only NAME,...]`: measures, each figure in a process of its own so
 * that peak memory is that figure's alone. What cannot be measured here (no Dovecot, no Chromium) is named.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type ComponentName, findComponent } from '../support/component.ts';

type Figure = Readonly<{ name: string; script: string; needs: readonly ComponentName[]; takesMails: boolean }>;

const figures: readonly Figure[] = [
  { name: 'scan', script: 'scan.ts', needs: [], takesMails: true },
  { name: 'hostile', script: 'hostile.ts', needs: [], takesMails: false },
  { name: 'check', script: 'check.ts', needs: [], takesMails: false },
  { name: 'registry', script: 'registry.ts', needs: [], takesMails: false },
  { name: 'largeRecord', script: 'large-record.ts', needs: [], takesMails: false },
  { name: 'window', script: 'window.ts', needs: ['chromium'], takesMails: false },
  { name: 'arrival', script: 'arrival.ts', needs: ['dovecot'], takesMails: false },
  { name: 'firstRun', script: 'first-run.ts', needs: ['dovecot'], takesMails: false },
  { name: 'burst', script: 'burst.ts', needs: ['dovecot', 'chromium'], takesMails: false },
];

const { values } = parseArgs({
  options: { json: { type: 'string' }, mails: { type: 'string' }, only: { type: 'string' } },
});
const wanted = values.only?.split(',');
const results: Record<string, unknown> = {};
let failed = false;

for (const figure of figures) {
  if (wanted !== undefined && !wanted.includes(figure.name)) continue;
  const missing = figure.needs.map(findComponent).find((component) => component.path === null);
  if (missing !== undefined) {
    process.stdout.write(`${figure.name}: ${missing.why}\n`);
    continue;
  }
  const script = fileURLToPath(new URL(figure.script, import.meta.url));
  const mails = figure.takesMails && values.mails !== undefined ? ['--mails', values.mails] : [];
  const run = spawnSync(process.execPath, ['--expose-gc', script, ...mails], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 26,
  });
  if (run.status !== 0) {
    failed = true;
    process.stdout.write(`${figure.name}: FAILED (exit ${run.status})\n`);
    continue;
  }
  const result: unknown = JSON.parse(run.stdout);
  results[figure.name] = result;
  process.stdout.write(`${figure.name}: ${JSON.stringify(result)}\n`);
}

if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
process.exitCode = failed ? 1 : 0;
