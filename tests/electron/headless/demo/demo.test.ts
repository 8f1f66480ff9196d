import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { samples } from '../../../../electron/headless/demo/samples.ts';

const program = fileURLToPath(new URL('../../../../electron/headless/main.ts', import.meta.url));

/** Where the demo under test keeps what it keeps for a while. */
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demo-test-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function runDemo(...args: readonly string[]) {
  const demo = spawn(process.execPath, [program, 'demo', ...args], {
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, errors] = ['', ''];
  demo.stdout.on('data', (chunk) => (output += chunk));
  demo.stderr.on('data', (chunk) => (errors += chunk));
  const [code] = await once(demo, 'close');
  return { code, output, errors };
}

describe('the demo', () => {
  it.each(['--exot', '--port 99999', '--port x', 'extra'])(
    'refuses what it does not understand, and says how it is called: %s',
    async (words) => {
      const { code, errors } = await runDemo(...words.split(' '));
      expect(code).toBe(2);
      expect(errors).toContain('Usage: vouchsafe demo');
    },
  );

  it('judges every sample over IMAP, leaves each where its verdict wants it, and nothing behind', async () => {
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
    const wrong = lines.filter((line) => line.startsWith('!'));
    expect({ code, right: lines.at(-2)?.split(' ')[0] }).toEqual({
      code: wrong.length === 0 ? 0 : 1,
      right: `${samples.length - wrong.length}`,
    });
    expect(readdirSync(folder)).toEqual([]);
  }, 90_000);
});
