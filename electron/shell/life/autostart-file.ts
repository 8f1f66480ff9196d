import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';

/** A program and its words, to be written into a desktop entry. */
export type DesktopStart = Readonly<{ program: string; words: readonly string[] }>;

/**
 * The file by which a desktop starts the program at login (freedesktop.org, Desktop Application Autostart).
 * @param environment a relative `XDG_CONFIG_HOME` is to be ignored, says the specification of base directories
 */
export function autostartFile(environment: Readonly<Record<string, string | undefined>>, home: string): string {
  const configured = environment.XDG_CONFIG_HOME ?? '';
  return join(isAbsolute(configured) ? configured : join(home, '.config'), 'autostart', 'vouchsafe.desktop');
}

/**
 * Writes the autostart file, or takes it away.
 * @param start null: not at login
 */
export async function writeAutostart(path: string, start: DesktopStart | null): Promise<void> {
  if (start === null) {
    await rm(path, { force: true });
    return;
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, autostartEntry(start), { mode: 0o600 });
}

/** The desktop entry that starts the program. */
export function autostartEntry({ program, words }: DesktopStart): string {
  return `${[
    '[Desktop Entry]',
    'Type=Application',
    'Name=Vouchsafe',
    'Comment=Watches a mailbox for impersonated customer support',
    `Exec=${[program, ...words].map(execWord).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
  ].join('\n')}\n`;
}

/**
 * One word of an Exec line. Two rules lie over each other there (Desktop Entry Specification, "The Exec key"): in the
 * quotes `"`, backquote, `$` and `\` are escaped and `%` is doubled; then the line is a string, in which `\` is doubled
 * again. A path with a line break has no place in a line.
 */
function execWord(word: string): string {
  if (/[\n\r\0]/.test(word)) throw new Error('The path of the program cannot be written into a desktop entry.');
  const quoted = `"${word.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`;
  return quoted.replaceAll('\\', '\\\\');
}
