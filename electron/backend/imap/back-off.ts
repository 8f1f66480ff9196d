/** Bound of the first pause, which doubles with every further failure. */
export const backOffBaseMs = 1_000;

/** No pause is longer: a server that was down for a day is found again within five minutes. */
export const backOffCapMs = 5 * 60_000;

/**
 * How long to wait before the next attempt: exponential with full jitter, so that the clients of a server that comes
 * back do not all return at the same moment.
 * @param failures how many attempts have failed in a row, from 1
 * @param random a number in [0, 1)
 * @returns milliseconds in [0, min(cap, base * 2^(failures - 1)))
 */
export function backOff(failures: number, random: number): number {
  return Math.floor(random * Math.min(backOffCapMs, backOffBaseMs * 2 ** (failures - 1)));
}
