import type { Settings as LoginItemSettings } from 'electron';
import { autostartFile, type DesktopStart } from './autostart-file.ts';

/** The word that a start at login comes with: nobody asked for a window then. */
export const hiddenWord = '--hidden';

export type LoginSystem = Readonly<{
  platform: NodeJS.Platform;
  /** A program that is not installed would be started from the place where it is developed. */
  isPackaged: boolean;
  execPath: string;
  environment: Readonly<Record<string, string | undefined>>;
  home: string;
}>;

/** What is to be done so that the program starts at login, or no longer does. */
export type LoginPlan =
  | Readonly<{ kind: 'login-item'; settings: LoginItemSettings }>
  | Readonly<{ kind: 'autostart-file'; path: string; start: DesktopStart | null }>
  | Readonly<{ kind: 'nothing' }>;

/** How each system starts a program at login. Electron's own function knows Windows and macOS only. */
export function planLogin(
  wanted: boolean,
  { platform, isPackaged, execPath, environment, home }: LoginSystem,
): LoginPlan {
  if (!isPackaged) return { kind: 'nothing' };
  if (platform === 'darwin') return { kind: 'login-item', settings: { openAtLogin: wanted } };
  if (platform === 'win32') {
    return { kind: 'login-item', settings: { openAtLogin: wanted, path: execPath, args: [hiddenWord] } };
  }
  // An AppImage runs from a mount that is gone after it ended; it says itself where it lies.
  const program = environment.APPIMAGE ?? execPath;
  const path = autostartFile(environment, home);
  return { kind: 'autostart-file', path, start: wanted ? { program, words: [hiddenWord] } : null };
}

/**
 * Was the program started without anybody asking for its window?
 * @param openedAtLogin what macOS says, which hands no words over
 */
export function isHiddenStart(argv: readonly string[], openedAtLogin: boolean): boolean {
  return openedAtLogin || argv.includes(hiddenWord);
}
