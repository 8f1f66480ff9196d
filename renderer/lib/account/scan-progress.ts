import type { AccountStatus } from '../../../shared/contract/account-status.ts';

type FirstRun = NonNullable<AccountStatus['firstRun']>;

/** How fast the first scan goes; null before it can be told. */
export type Pace = Readonly<{ perMinute: number; remainingMs: number }> | null;

/** Less says nothing of how long the rest takes. */
const enoughMs = 2_000;
const enoughMails = 5;

/** How fast a first scan goes that is running at `now` (ms), and how long it will go on. */
export function paceOf({ judged, remaining, startedAt }: FirstRun, now: number): Pace {
  const spent = now - startedAt;
  if (spent < enoughMs || judged < enoughMails) return null;
  const perMs = judged / spent;
  return { perMinute: Math.max(1, Math.round(perMs * 60_000)), remainingMs: remaining / perMs };
}
