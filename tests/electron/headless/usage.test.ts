import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../../electron/headless/command.ts';
import { captureOutput } from '../../support/captured-output.ts';
import { composeRaw } from '../../support/compose-mail.ts';

const main = fileURLToPath(new URL('../../../electron/headless/main.ts', import.meta.url));
let said: ReturnType<typeof captureOutput>;

beforeEach(() => {
  said = captureOutput();
});

afterEach(() => vi.restoreAllMocks());

describe('the command line', () => {
  it.each([
    [['--help']],
    [['scan', '--help']],
    [['check', '-h']],
    [['registry', '--help']],
    [['report', '--help']],
    [['erase', '--help']],
  ])('says how it is used when asked with %j', async (args) => {
    expect(await runCommand(args)).toBe(0);
    expect(said.output).toMatch(/^Usage: vouchsafe /);
    expect(said.errors).toBe('');
  });

  it.each([
    [[]],
    [['nonsense']],
    [['constructor']],
    [['scan']],
    [['scan', '--nonsense', 'a.eml']],
    [['scan', '--format']],
    [['check']],
    [['check', '--nonsense']],
    [['check', '--format', 'yaml', 'a']],
    [['check', '+1', '-1']],
    [['registry', 'show', '--format']],
    [['registry', 'list', '--all=yes']],
    [['erase']],
    [['erase', '--nonsense']],
    [['erase', '--account']],
    [['erase', '--account', 'a', '--everything']],
  ])('does not understand %j, says how it is used and exits with 2', async (args) => {
    expect(await runCommand(args)).toBe(2);
    expect(said.errors).toMatch(/Usage: vouchsafe |See "vouchsafe erase --help"/);
    expect(said.errors).not.toContain('    at ');
    expect(said.output).toBe('');
  });
});

describe('a reader that has had enough', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-reader-'));
  const mails = 200;
  beforeAll(() => {
    const mail = composeRaw({ from: 'Joe <joe@stranger.example>', subject: 'Hello', text: 'x'.repeat(4000) });
    for (let i = 0; i < mails; i += 1) writeFileSync(join(folder, `${i}.eml`), mail);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['scan', ['scan', '--format', 'jsonl', '--explain', folder]],
    ['check', ['check', ...Array<string>(500).fill('paypal.com')]],
    ['registry show', ['registry', 'show', 'paypal', '--format', 'json']],
    ['registry verify', ['registry', 'verify']],
    ['--help', ['--help']],
  ])('ends %s without a word', async (_, args) => {
    const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let complaints = '';
    child.stderr.on('data', (text) => {
      complaints += text;
    });
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
  });
});
