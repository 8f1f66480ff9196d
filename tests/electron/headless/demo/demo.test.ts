import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { demoCommand } from '../../../../electron/headless/demo/demo.ts';
import { samples } from '../../../../electron/headless/demo/samples.ts';

const program = fileURLToPath(new URL('../../../../electron/headless/main.ts', import.meta.url));

/** Where the demo under test keeps what it keeps for a while. */
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demo-test-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function startDemo(...args: readonly string[]) {
  const demo = spawn(process.execPath, [program, 'demo', ...args], {
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { output: '', errors: '' };
  demo.stdout.on('data', (chunk) => (said.output += chunk));
  demo.stderr.on('data', (chunk) => (said.errors += chunk));
  const ended = once(demo, 'close').then(([code]) => ({ code, ...said }));
  return { demo, said, ended };
}

function runDemo(...args: readonly string[]) {
  return startDemo(...args).ended;
}

describe('the demo', () => {
  it.each(['--exot', '--port 99999', '--port x', 'extra'])(
    'refuses what it does not understand, and says how it is called: %s',
    async (words) => {
      const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
      const code = await demoCommand(words.split(' '));
      expect(code).toBe(2);
      expect(write.mock.lastCall?.[0]).toContain('Usage: vouchsafe demo');
      write.mockRestore();
    },
  );

  it('ends with a sentence when its window cannot be served', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const { code, errors } = await runDemo('--port', `${port}`);
    taken.close();
    expect(code).toBe(2);
    expect(errors).toMatch(/^The review window could not be served: .*\n$/);
    expect(readdirSync(folder)).toEqual([]);
  }, 120_000);

  it('serves its window until it is asked to stop, and leaves nothing behind', async () => {
    const { demo, said, ended } = startDemo();
    while (!said.output.includes('Ctrl-C') && demo.exitCode === null) {
      await Promise.race([once(demo.stdout, 'data'), ended]);
    }
    const [url = ''] = /http:\/\/127\.0\.0\.1:\S+/.exec(said.output) ?? [];
    expect({ url: url !== '', errors: said.errors }).toEqual({ url: true, errors: '' });
    const answer = await fetch(url, { redirect: 'manual' });
    demo.kill('SIGTERM');
    expect({ status: answer.status, code: (await ended).code }).toEqual({ status: 303, code: 0 });
    expect(readdirSync(folder)).toEqual([]);
  }, 120_000);

  it('judges every sample over IMAP as expected, leaves each where its verdict wants it, and nothing behind', async () => {
    const { code, output, errors } = await runDemo('--exit');
    expect(errors).toBe('');
    const [, ...lines] = output.split('\n');
    const places = {
      verified: 'INBOX',
      unknown: 'INBOX',
      suspicious: 'INBOX, flagged',
      impersonation: 'Vouchsafe Quarantine',
    };
    for (const { title } of samples) {
      const line = lines.find((candidate) => candidate.slice(3).startsWith(`${title}  `)) ?? '';
      const [, verdict = '', , place] = line.slice(3).split(/ {2,}/);
      expect({ title, place }).toEqual({ title, place: new Map(Object.entries(places)).get(verdict) });
    }
    expect({ code, wrong: lines.filter((line) => line.startsWith('!')) }).toEqual({ code: 0, wrong: [] });
    expect(readdirSync(folder)).toEqual([]);
  }, 120_000);
});
