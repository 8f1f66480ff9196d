import type { Clock } from '../../electron/backend/imap/watch-mailbox.ts';

export type FakeClock = Clock &
  Readonly<{
    /** Lets time pass, running what falls due in order. */
    pass(ms: number): void;
    /** How long it is until each thing that waits. */
    waiting(): readonly number[];
  }>;

/** A clock that stands still until told otherwise. */
export function fakeClock(): FakeClock {
  let now = 1_800_000_000_000;
  const alarms = new Set<{ at: number; run: () => void }>();
  return {
    now: () => now,
    after(ms, run) {
      const alarm = { at: now + ms, run };
      alarms.add(alarm);
      return () => alarms.delete(alarm);
    },
    waiting: () => [...alarms].map(({ at }) => at - now).sort((a, b) => a - b),
    pass(ms) {
      const end = now + ms;
      for (;;) {
        const due = [...alarms].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (due === undefined) break;
        alarms.delete(due);
        now = due.at;
        due.run();
      }
      now = end;
    },
  };
}
