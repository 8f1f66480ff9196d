/** What one mail may cost. A mail that needs more is recorded as not examined and stays where it is. */
export const examineLimits = {
  /** Wall-clock milliseconds for one mail, its DNS questions included. Typical mail takes 1-2 ms. */
  timeMs: 10_000,
  /** V8 heap of one worker in MiB: the registry and the largest mail that is fetched fit several times over. */
  heapMb: 128,
  /** Octets fetched of one message. What lies beyond is not looked at, and the verdict's evidence says so. */
  fetchBytes: 12 * 1024 * 1024,
  /** Characters of visible text kept for the review. */
  excerptLength: 4_000,
  /** Octets fetched of a message to read its header. */
  headBytes: 64 * 1024,
} as const;

/** Worker threads at most: one does the ordinary work, a second one what waits behind a slow mail. */
export const workerCount = 2;
