/** Bounds on what other programs of this machine can cost the server. */
export const limits = {
  /** Milliseconds that a request's headers may take. */
  headersMs: 3_000,
  /** Milliseconds that a whole request may take. */
  requestMs: 10_000,
  /** Milliseconds between looks at which requests are too slow. */
  checkMs: 1_000,
  /** Milliseconds that a connection may stay without a request. */
  idleMs: 5_000,
  headerBytes: 8_192,
  headerCount: 64,
  connections: 64,
  /** Windows open at once. */
  windows: 16,
  /** Octets of one file of the window. */
  fileBytes: 8 * 1_048_576,
} as const;
