/** What a mail server, which may be slow, broken or hostile, can cost us. Times in milliseconds, sizes in octets. */
export type ImapLimits = Readonly<{
  /** Name lookup, TCP and TLS handshake together. */
  connectMs: number;
  /** From the connection to the greeting (RFC 3501 section 7.1). */
  greetingMs: number;
  /** From the first look-up to the end of the login, everything together. */
  loginMs: number;
  /** How long a command may go without a single octet from the server: a half-open connection ends here. */
  silenceMs: number;
  /** How long one command may take, even when octets keep dripping in. */
  commandMs: number;
  /** Largest literal; above every `maxBytes` that is asked for. */
  literalBytes: number;
  /** Longest response line without its literals: a SEARCH answer of `searchWindow` UIDs is a tenth of it. */
  lineBytes: number;
  /** Tokens of one response, each costing about a hundred bytes of heap. */
  responseTokens: number;
}>;

export const defaultImapLimits: ImapLimits = {
  connectMs: 20_000,
  greetingMs: 15_000,
  loginMs: 60_000,
  silenceMs: 60_000,
  commandMs: 300_000,
  literalBytes: 32 * 1024 * 1024,
  lineBytes: 4 * 1024 * 1024,
  responseTokens: 200_000,
};

/** UIDs named in one command: at ten digits each, well below the 8,000 octets that RFC 7162 advises for a line. */
export const uidsPerCommand = 200;

/** Octets that one FETCH command may bring, so that it ends within `commandMs` on a slow line. */
export const fetchBatchBytes = 16 * 1024 * 1024;

/** Messages a single SEARCH looks at. */
export const searchWindow = 20_000;

/** Messages with one Message-ID that are looked at: more of them is somebody's flood. */
export const messageIdCandidates = 1_000;
