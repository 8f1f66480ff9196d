/** `npm start`: the window in Electron where its program is there, else in the browser. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chooseHost } from './choose-host.ts';
import { findElectron } from './electron-binary.ts';

const host = chooseHost(findElectron());
const args = process.argv.slice(2);

if (host.kind === 'electron') {
  const electron = spawn(host.binary, ['.', ...args], { cwd: join(import.meta.dirname, '../..'), stdio: 'inherit' });
  const [code]: unknown[] = await once(electron, 'exit');
  process.exitCode = typeof code === 'number' ? code : 1;
} else {
  process.stdout.write(`${host.sentence}\n`);
  const { runCommand } = await import('./command.ts');
  process.exitCode = await runCommand(['serve', ...args]);
}
