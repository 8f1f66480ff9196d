import type { CaughtMail } from '../../../shared/process/standing.ts';
import { hourMs } from '../../../shared/time.ts';
import { reviewPlace, type WindowPlace } from '../window-place.ts';
import type { Words } from '../words/en.ts';
import type { Known, TrayState } from './tray-state.ts';

/** What a person can want of the shell. */
export type Deed =
  | Readonly<{ type: 'open'; place: WindowPlace }>
  | Readonly<{ type: 'pause'; length: 'hour' | 'until-tomorrow' }>
  | Readonly<{ type: 'resume' }>
  | Readonly<{ type: 'see-update' }>
  | Readonly<{ type: 'quit' }>;

export type MenuEntry =
  | Readonly<{ kind: 'deed'; label: string; deed: Deed }>
  | Readonly<{ kind: 'line'; label: string }>
  | Readonly<{ kind: 'separator' }>;

/** A menu as wide as this is still a menu, in characters. */
const labelLength = 64;

const separator: MenuEntry = { kind: 'separator' };

/**
 * The tray's menu: the state in words, what waits, what can be done.
 * @param newVersion a version that has appeared, null: none is known
 */
export function trayMenu(
  { standing, backend }: Known,
  state: TrayState,
  words: Words['tray'],
  newVersion: string | null,
): readonly MenuEntry[] {
  const newest = (standing?.newest ?? []).map((mail) => mailEntry(mail, words));
  const problems = (standing?.problems ?? []).map(
    (problem): MenuEntry => line(`${problem.address}: ${words.reason(problem)}`),
  );
  return [
    line(state.line),
    ...problems,
    deed(words.open, { type: 'open', place: reviewPlace }),
    ...(newest.length > 0 ? [separator, ...newest] : []),
    separator,
    ...(backend === 'running' ? pauseEntries(standing?.paused != null, words) : []),
    deed(words.check, { type: 'open', place: { kind: 'check' } }),
    ...(newVersion === null ? [] : [deed(words.update(newVersion), { type: 'see-update' })]),
    separator,
    deed(words.quit, { type: 'quit' }),
  ];
}

function pauseEntries(isPaused: boolean, words: Words['tray']): readonly MenuEntry[] {
  if (isPaused) return [deed(words.resume, { type: 'resume' })];
  return [
    deed(words.pauseHour, { type: 'pause', length: 'hour' }),
    deed(words.pauseTomorrow, { type: 'pause', length: 'until-tomorrow' }),
  ];
}

function mailEntry(mail: CaughtMail, words: Words['tray']): MenuEntry {
  const { id, brand } = mail;
  return deed(words.headline(mail) || brand, { type: 'open', place: { kind: 'review', mailId: id } });
}

function deed(label: string, wanted: Deed): MenuEntry {
  return { kind: 'deed', label: shortened(label), deed: wanted };
}

function line(label: string): MenuEntry {
  return { kind: 'line', label: shortened(label) };
}

function shortened(label: string): string {
  const letters = [...label];
  return letters.length <= labelLength ? label : `${letters.slice(0, labelLength - 1).join('')}…`;
}

/** People who say "until tomorrow" at midnight mean the morning. */
const morning = 7;

/** When a pause ends, ms. */
export function pauseEnd(length: 'hour' | 'until-tomorrow', now: number): number {
  if (length === 'hour') return now + hourMs;
  const end = new Date(now);
  end.setDate(end.getDate() + 1);
  end.setHours(morning, 0, 0, 0);
  return end.getTime();
}
