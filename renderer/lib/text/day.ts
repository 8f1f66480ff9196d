import { dayMs } from '../../../shared/time.ts';

/** Midnight, in the reader's time zone, of the day that `time` (ms) falls on. */
export function startOfDay(time: number): number {
  const day = new Date(time);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
}

/** Midnight at the end of the day that begins at `startsAt`. */
export function endOfDay(startsAt: number): number {
  const day = new Date(startsAt);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getTime();
}

/** Days from one midnight to another, whether or not the clocks were changed in between. */
export function daysBetween(earlier: number, later: number): number {
  return Math.round((later - earlier) / dayMs);
}
