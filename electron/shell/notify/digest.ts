import type { Settings } from '../../../shared/contract/settings.ts';
import { isQuiet } from './quiet-hours.ts';

/** The hour of the digest: the day's mail is there, and the evening is still one's own. */
export const digestHour = 18;

/**
 * Is the daily digest to be told now, and since when does it count?
 * It is told once for each time its hour has passed, as soon after it as the computer runs and it is not quiet. That may
 * be on the next day: else whose evenings are quiet, or without the computer, would never hear of it.
 * @param lastAt when it was last asked for, null: never
 * @returns null: not now
 */
export function dueDigest(
  settings: Pick<Settings, 'notifications' | 'quietHours'>,
  lastAt: number | null,
  now: number,
): Readonly<{ since: number }> | null {
  const { on, digest } = settings.notifications;
  if (!on || !digest || isQuiet(settings.quietHours, now)) return null;
  const hour = lastDigestHour(now);
  if (lastAt !== null && lastAt >= hour.getTime()) return null;
  return { since: Math.max(lastAt ?? 0, dayBefore(hour).getTime()) };
}

/** The last time that the clock showed the hour of the digest. */
function lastDigestHour(now: number): Date {
  const today = new Date(now);
  today.setHours(digestHour, 0, 0, 0);
  return today.getTime() <= now ? today : dayBefore(today);
}

/** The same hour by the clock, over a change to or from summer time too. */
function dayBefore(moment: Date): Date {
  const before = new Date(moment);
  before.setDate(before.getDate() - 1);
  return before;
}
