/** Is somebody on this desktop drawing tray icons? `unknown`: it could not be asked. */
export type TrayHost = 'present' | 'absent' | 'unknown';

/**
 * Can a person be expected to see the tray's icon? Where not, the window must be reachable without it.
 *
 * Windows and macOS always draw one. On Linux a StatusNotifier host must be running; GNOME has none without an
 * extension, and even with it some versions of Electron showed no icon there, so GNOME is not relied on but where its
 * distribution ships the extension (Ubuntu names itself so).
 * @param desktop `XDG_CURRENT_DESKTOP`
 */
export function isTrayReliable(platform: NodeJS.Platform, desktop: string, host: TrayHost): boolean {
  if (platform !== 'linux') return true;
  if (host === 'absent') return false;
  const names = desktop.toLowerCase().split(':');
  if (names.includes('gnome')) return names.includes('ubuntu') && host === 'present';
  return host === 'present' || names.some((name) => withTray.has(name));
}

/** Desktops whose own panel draws tray icons. */
const withTray: ReadonlySet<string> = new Set(['kde', 'xfce', 'x-cinnamon', 'mate', 'lxqt', 'unity', 'budgie']);
