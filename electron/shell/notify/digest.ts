import type { Settings } from '../../../shared/contract/settings.ts';
import { isQuiet } from './quiet-hours.ts';

/** The hour of the digest: the day's mail is there, and the evening is still one's own. */
export const digestHour = 18;

const dayMs = 86_400_000;

/**
 * Is the daily digest to be told now, and since when does it count?
 * It is told once a day, at its hour or as soon after it as the computer runs and it is not quiet.
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
  const today = new Date(now);
  today.setHours(digestHour, 0, 0, 0);
  const isDone = lastAt !== null && lastAt >= today.getTime();
  if (now < today.getTime() || isDone) return null;
  return { since: Math.max(lastAt ?? 0, now - dayMs) };
}
