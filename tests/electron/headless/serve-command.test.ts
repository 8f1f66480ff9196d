import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore, recordFile } from '../../../electron/backend/record/store.ts';
import { temporaryFolder } from '../../support/running-backend.ts';

const program = fileURLToPath(new URL('../../../electron/headless/main.ts', import.meta.url));

let folder: ReturnType<typeof temporaryFolder>;

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(() => folder.remove());

function start(...args: readonly string[]) {
  const child = spawn(process.execPath, [program, 'serve', '--data', folder.path, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { output: '', errors: '' };
  child.stdout.on('data', (chunk) => (said.output += chunk));
  child.stderr.on('data', (chunk) => (said.errors += chunk));
  const ended = once(child, 'close').then(([code]: unknown[]) => ({ code, ...said }));
  return { child, said, ended };
}

describe('serving the window', () => {
  test.each([
    { args: ['--prot', '80'], says: /Unknown option '--prot'/ },
    { args: ['--port', 'x'], says: /Usage: vouchsafe serve/ },
    { args: ['--port', '70000'], says: /Usage: vouchsafe serve/ },
    { args: ['--accounts', '/nowhere/accounts.json'], says: /accounts\.json could not be read/ },
    { args: ['--secrets', '/nowhere/secrets'], says: /Set VOUCHSAFE_PASSPHRASE/ },
  ])('refuses $args with a sentence and no stack', async ({ args, says }) => {
    const { code, output, errors } = await start(...args).ended;
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toMatch(says);
    expect(errors).not.toMatch(/^\s+at /m);
  });

  test('says that the port is taken, and which option chooses another', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' ? `${address?.port}` : '';
    const { code, errors } = await start('--port', port).ended;
    taken.close();
    expect({ code, errors }).toEqual({
      code: 2,
      errors: `The review window could not be served: port ${port} is taken by another program. Choose another one with --port.\n`,
    });
  });

  test('says that another Vouchsafe uses the record', async () => {
    const running = openStore(join(folder.path, recordFile));
    const { code, errors } = await start().ended;
    running.close();
    expect(code).toBe(2);
    expect(errors).toMatch(/^The record .* is in use by another Vouchsafe\..*\n$/);
  });

  test('watches the accounts of its file, serves the window once, and ends in order when it is asked to', async () => {
    const accounts = join(folder.path, 'accounts.json');
    const account = { id: 'work', address: 'ann@mail.example', host: '127.0.0.1', port: 1, tls: 'plain', user: 'ann' };
    writeFileSync(accounts, JSON.stringify([{ ...account, secretRef: 'work' }]));
    const { child, said, ended } = start('--accounts', accounts);
    while (!said.output.includes('\n') && child.exitCode === null) {
      await Promise.race([once(child.stdout, 'data'), ended]);
    }
    const [url = ''] = /http:\/\/127\.0\.0\.1:\S+/.exec(said.output) ?? [];
    const first = await fetch(url, { redirect: 'manual' });
    const again = await fetch(url, { redirect: 'manual' });
    child.kill('SIGTERM');
    const { code, errors } = await ended;
    expect({ first: first.status, again: again.status, code, errors }).toEqual({
      first: 303,
      again: 403,
      code: 0,
      errors: '',
    });
    const store = openStore(join(folder.path, recordFile));
    expect(store.accounts.list().map(({ id }) => id)).toEqual(['work']);
    store.close();
  });
});
