import type { Overview } from '../../../shared/contract/overview.ts';
import type { Store } from '../record/store.ts';

/** Days the window's small chart shows. */
const daysShown = 7;

/**
 * The counts beside and instead of the list.
 * @param now milliseconds since the epoch; days begin at midnight of this machine's time zone
 */
export function readOverview(store: Store, now: number): Overview {
  const starts = Array.from({ length: daysShown + 1 }, (_, index) => startOfDay(now, index - daysShown + 1));
  const days = starts.slice(0, daysShown).map((startsAt, index) => {
    const endsAt = starts[index + 1] ?? now;
    return { startsAt, ...store.list.countReceived(startsAt, endsAt) };
  });
  return { toDecide: store.list.countToDecide(), inQuarantine: store.list.countInQuarantine(), days };
}

/** Midnight by the calendar: a day on which the clocks change has 23 or 25 hours. */
function startOfDay(now: number, daysFromToday: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + daysFromToday).getTime();
}
