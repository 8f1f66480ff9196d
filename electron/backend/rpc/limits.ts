/** Bounds on what one window can cost the backend. A window that crosses the first two is cut off. */
export const limits = {
  /** Characters of one message from the window: a registry bundle of the largest size fits, in base64. */
  messageLength: 9 * 1024 * 1024,
  /** Calls under way at once, the live subscription included. */
  pendingCalls: 64,
  /** Events kept for a window that does not keep up, before it is told to ask again. */
  queuedEvents: 5_000,
} as const;
