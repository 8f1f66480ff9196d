import { execFile } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { findComponent } from '../support/component.ts';

const vitest = 'node_modules/vitest/vitest.mjs';
const withElectron = findComponent('electron').path !== null;

describe('the end of a test run', () => {
  test('counts what passed, failed and was skipped, and names what a missing program left out', async () => {
    const { code, lines } = await run('mixed');
    expect(code).toBe(1);
    expect(lines.at(-1)).toBe(
      withElectron ? 'Tests: 3 passed, 1 failed, 0 skipped' : 'Tests: 1 passed, 1 failed, 2 skipped',
    );
    const missing = lines.filter((line) => line.endsWith('the window opens [skipped: no Electron binary] (2 tests)'));
    expect(missing).toHaveLength(withElectron ? 0 : 1);
  });

  test('a run in which nothing was executed fails', async () => {
    const { code, lines } = await run('empty');
    expect(code).toBe(withElectron ? 0 : 1);
    expect(lines.at(-1)).toBe(
      withElectron ? 'Tests: 1 passed, 0 failed, 0 skipped' : 'Tests: 0 passed, 0 failed, 1 skipped',
    );
  });

  test('a file that does not load counts as failed', async () => {
    const { code, lines } = await run('broken');
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(/^Tests: 0 passed, 1 failed, \d skipped$/);
  });

  test('names what passed only when it was tried again', async () => {
    const { code, lines } = await run('again');
    expect(code).toBe(0);
    expect(lines.slice(-4)).toEqual([
      'Passed only when tried again:',
      '  tests/support/reporter-runs/again.run.ts > passes at the second try',
      '',
      'Tests: 1 passed, 0 failed, 0 skipped',
    ]);
  });

  test('a good run ends with 0', async () => {
    const { code, lines } = await run('passing');
    expect(code).toBe(0);
    expect(lines.at(-1)).toBe('Tests: 1 passed, 0 failed, 0 skipped');
  });
});

function run(name: string): Promise<Readonly<{ code: number; lines: readonly string[] }>> {
  const config = 'tests/support/reporter-runs/vitest.config.ts';
  // The outer run's own settings must not reach the inner one.
  const env = { PATH: process.env.PATH, NO_COLOR: '1', CI: '1' };
  return new Promise((resolve) => {
    const args = [vitest, 'run', '--config', config, '--root', '.', `${name}.run.ts`];
    const child = execFile(process.execPath, args, { env }, (_error, stdout) =>
      resolve({ code: child.exitCode ?? -1, lines: stdout.trimEnd().split('\n') }),
    );
  });
}
