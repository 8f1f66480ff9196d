import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Where `npm run build` puts the program that shows the demo's window in Electron. */
const program = fileURLToPath(new URL('../../../dist/demo-window/main.js', import.meta.url));

/**
 * Shows the demo's window in Electron instead of a browser.
 * @param binary Electron's program
 * @param address of the window, with its token
 * @returns when the window was closed. A window that does not come up is said on the terminal, and never ends: the
 *   address can still be opened in a browser
 */
export async function showInElectron(binary: string, address: string): Promise<void> {
  const electron = spawn(binary, [program, address], { stdio: 'inherit' });
  const failed = once(electron, 'error').then(([error]: unknown[]) => String(error));
  const ended = once(electron, 'exit').then(([code]: unknown[]) => (code === 0 ? null : `exit code ${code}`));
  const trouble = await Promise.race([failed, ended]);
  if (trouble === null) return;
  process.stderr.write(`The window could not be shown in Electron (${trouble}); open its address in a browser.\n`);
  await new Promise(() => undefined);
}
