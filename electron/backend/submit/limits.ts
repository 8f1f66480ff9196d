/** What a server that takes mail, which may be slow, broken or hostile, can cost us. Times in milliseconds. */
export type SubmitLimits = Readonly<{
  /** Name lookup, TCP and TLS handshake together. */
  connectMs: number;
  /** From the connection to the greeting. */
  greetingMs: number;
  /** From the first look-up to the end of the login, everything together. */
  loginMs: number;
  /** How long the server may say and take nothing: it may think ten minutes about a message (RFC 5321 section 4.5.3.2.6). */
  silenceMs: number;
  /** How long all of it may take, even when octets keep dripping. */
  wholeMs: number;
  /** Longest reply of the server, octets. */
  replyBytes: number;
}>;

export const defaultSubmitLimits: SubmitLimits = {
  connectMs: 20_000,
  greetingMs: 30_000,
  loginMs: 60_000,
  silenceMs: 600_000,
  wholeMs: 1_800_000,
  replyBytes: 64 * 1024,
};

/** Octets that are handed to the connection at once, cut at the end of a line. */
export const portionBytes = 64 * 1024;
