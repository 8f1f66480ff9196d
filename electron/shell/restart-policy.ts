/** A backend that ran this long was well; what ended it counts as the first failure. */
const stableMs = 60_000;
const firstDelayMs = 500;
const longestDelayMs = 60_000;
/** Failures in a row after which the person is told. */
const tellAfter = 3;

export type Restart = Readonly<{
  /** Failures in a row, this one included. */
  failures: number;
  delayMs: number;
  /** Tell the person now that mail is not being watched: once in a row of failures. */
  tell: boolean;
}>;

/**
 * When to start the backend again after it ended by itself. It is never given up: mail that is not watched is the
 * greater harm; but a backend that dies at once must not keep a core busy.
 * @param failures failures in a row before this one
 * @param ranMs how long it had run
 */
export function planRestart(failures: number, ranMs: number): Restart {
  const inRow = ranMs >= stableMs ? 1 : failures + 1;
  const delayMs = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(inRow - 1, 16));
  return { failures: inRow, delayMs, tell: inRow === tellAfter };
}
