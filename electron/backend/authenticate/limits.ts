/** What checking one mail's signatures, and asking DNS for their keys, may cost. */
export const authenticateLimits = {
  /** Milliseconds for all signatures of a mail together, answers of DNS included. */
  timeMs: 6_000,
  /** Milliseconds after which one question to DNS counts as not answered. */
  questionMs: 3_000,
  /** Signatures of a mail: each costs a question. RFC 6376 section 6.1 lets a verifier stop where it likes. */
  signatures: 10,
  /** Lines of the header: the verifier's cost grows with their square. Long honest headers have 400. */
  headerLines: 3_000,
  /** Lines of a message: the verifier takes up to a microsecond for each. 12 MB of base64 have 160,000. */
  lines: 250_000,
  /** Answers of DNS that are remembered. */
  cachedAnswers: 2_000,
  /** Milliseconds an answer is remembered, whatever its own time to live: keys are withdrawn when they are stolen. */
  answerMs: 15 * 60_000,
  /** Milliseconds "there is no such record" is remembered. */
  absenceMs: 2 * 60_000,
  /** Milliseconds an unanswered question is not asked again: one dead name server must not delay every mail. */
  silenceMs: 20_000,
  /** Octets of a key record; a 4096-bit RSA key needs 800. */
  recordLength: 10_000,
  /** RFC 8301 section 3.2: shorter RSA keys prove nothing. */
  keyBits: 1024,
} as const;
