import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const binaries: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/**
 * Looks for Electron's program. Its package brings it only on request (`npx install-electron`), since it is large and
 * everything but the window runs without it.
 * @returns its path, null when it is not there
 */
export function findElectron(): string | null {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const path = join(folder, 'dist', binaries[process.platform] ?? 'electron');
  return existsSync(path) ? path : null;
}
