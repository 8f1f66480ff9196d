import type { Clock } from '../imap/watch-mailbox.ts';

export type BurstTimes = Readonly<{
  /** It is over when nothing came for this long. */
  quietMs: number;
  /** It is told of after this long at the latest, or a steady stream would never be. */
  latestMs: number;
}>;

export type Burst = Readonly<{
  /** Something of it came. */
  add(): void;
  /** Nothing more is told. */
  cancel(): void;
}>;

/** Makes one call of many that come close together. */
export function createBurst(clock: Clock, { quietMs, latestMs }: BurstTimes, tell: () => void): Burst {
  let startedAt: number | null = null;
  let cancelTimer: () => void = () => undefined;

  function end(): void {
    startedAt = null;
    tell();
  }

  return {
    add() {
      startedAt ??= clock.now();
      cancelTimer();
      cancelTimer = clock.after(Math.min(quietMs, Math.max(0, startedAt + latestMs - clock.now())), end);
    },
    cancel() {
      cancelTimer();
      startedAt = null;
    },
  };
}
