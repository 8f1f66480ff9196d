/** What one client may cost the demo's server. Sizes in octets, times in milliseconds. */
export const imapLimits = {
  /** A command line without its literals (RFC 7162 section 4 asks servers for at least 8,192). */
  lineOctets: 64 * 1024,
  /** One literal, so the largest message that can be appended. */
  literalOctets: 32 * 1024 * 1024,
  /** A literal before the login: a user name or a password. */
  earlyLiteralOctets: 1024,
  /** All of one command, its literals included. */
  commandOctets: 34 * 1024 * 1024,
  /** Lists within lists, and NOT or OR within one another. */
  depth: 20,
  /** Wrong passwords on one connection, after which it is ended. */
  failedLogins: 10,
  connections: 50,
  /** RFC 3501 section 5.4: at least 30 minutes without a word. */
  silenceMs: 31 * 60 * 1000,
} as const;
