import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { TrayHost } from './tray-reliance.ts';

/** The bus answers at once or not at all, ms. */
const patienceMs = 2_000;

const question = [
  '--session',
  '--print-reply=literal',
  '--dest=org.freedesktop.DBus',
  '/org/freedesktop/DBus',
  'org.freedesktop.DBus.NameHasOwner',
  'string:org.kde.StatusNotifierWatcher',
];

type Run = (
  program: string,
  words: readonly string[],
  options: Readonly<{ timeout: number }>,
) => Promise<Readonly<{ stdout: string }>>;

/** Asks the session's bus whether anybody draws tray icons (Linux). */
export async function askTrayHost(run: Run = promisify(execFile)): Promise<TrayHost> {
  try {
    const { stdout } = await run('dbus-send', question, { timeout: patienceMs });
    const answer = /\bboolean (true|false)\b/.exec(stdout)?.[1];
    return answer === undefined ? 'unknown' : answer === 'true' ? 'present' : 'absent';
  } catch {
    // No bus, no dbus-send, no answer: all of them only say that it could not be asked.
    return 'unknown';
  }
}
