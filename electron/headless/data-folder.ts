import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the record lies when no folder is named: the place each system has for an application's data.
 * @param environment the process's variables
 */
export function defaultDataFolder(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Vouchsafe');
  if (platform === 'win32') return join(environment.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Vouchsafe');
  return join(environment.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'vouchsafe');
}
