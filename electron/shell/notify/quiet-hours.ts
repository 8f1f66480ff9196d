import type { Settings } from '../../../shared/contract/settings.ts';

/**
 * Is it quiet now? From `from` up to, but not including, `to`, in the time of this computer's clock; over midnight when
 * `to` is less. The same minute twice means no time at all, so that nobody silences everything by a slip.
 * @param now ms
 */
export function isQuiet(quietHours: Settings['quietHours'], now: number): boolean {
  if (quietHours === null) return false;
  const { from, to } = quietHours;
  const minute = minuteOfDay(now);
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}

function minuteOfDay(at: number): number {
  const date = new Date(at);
  return date.getHours() * 60 + date.getMinutes();
}
