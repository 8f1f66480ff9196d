import type { Standing } from '../../../shared/process/standing.ts';
import type { Words } from '../words/en.ts';

/** The three states that the tray's icon tells apart. `problem`: mail is not, or not all, being watched. */
export type TrayIcon = 'watching' | 'attention' | 'problem';

/** What the shell knows; `standing` null: the backend has not said yet. */
export type Known = Readonly<{ standing: Standing | null; backend: 'running' | 'down' }>;

/** What the tray shows. `line` says the state in words, since an icon alone is understood by few. */
export type TrayState = Readonly<{ icon: TrayIcon; count: number; line: string }>;

/**
 * How the tray shows what is known.
 * Nothing watched at all comes first. Mail that waits comes before an account that is not watched: that may stay so for
 * weeks and must not hide it.
 * @param formatTime a time in the person's own way
 */
export function trayState(
  { standing, backend }: Known,
  words: Words['tray'],
  formatTime: (at: number) => string,
): TrayState {
  const count = standing?.toDecide ?? 0;
  if (backend === 'down') return { icon: 'problem', count, line: words.down };
  if (standing === null) return { icon: 'watching', count, line: words.starting };
  const { paused, problems, accounts } = standing;
  if (paused !== null) {
    const line = paused.until === null ? words.paused : words.pausedUntil(formatTime(paused.until));
    return { icon: 'problem', count, line };
  }
  if (count > 0) return { icon: 'attention', count, line: words.attention(count) };
  const [first, ...others] = problems;
  if (first !== undefined) {
    const line = words.problem(first.address);
    return { icon: 'problem', count, line: others.length === 0 ? line : words.more(line, others.length) };
  }
  return { icon: 'watching', count, line: accounts === 0 ? words.noAccount : words.watching };
}

/** The file of an icon: each system draws its tray from another kind of picture. */
export function trayIconFile(icon: TrayIcon, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return `${icon}Template.png`;
  return platform === 'win32' ? `${icon}.ico` : `${icon}.png`;
}
