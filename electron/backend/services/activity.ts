import { type Activity, activityWeeks } from '../../../shared/contract/activity.ts';
import type { Store } from '../record/store.ts';

/**
 * What was seen and caught in the last weeks. Weeks begin on Monday at midnight of this machine's time zone, so one in
 * which the clocks are changed is an hour shorter or longer.
 * @param now milliseconds since the epoch
 */
export function readActivity({ activity }: Pick<Store, 'activity'>, now: number): Activity {
  const starts = Array.from({ length: activityWeeks + 1 }, (_, index) => startOfWeek(now, index - activityWeeks + 1));
  const weeks = starts.slice(0, activityWeeks).map((startsAt, index) => {
    const endsAt = starts[index + 1] ?? now;
    return { startsAt, ...activity.count(startsAt, endsAt) };
  });
  return { weeks, brands: activity.claimed(starts[0] ?? now, starts[activityWeeks] ?? now) };
}

/** By the calendar and not by counting hours: a day may have 23 or 25. */
export function startOfWeek(now: number, weeksFromNow: number): number {
  const date = new Date(now);
  const sinceMonday = (date.getDay() + 6) % 7;
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - sinceMonday + 7 * weeksFromNow).getTime();
}
