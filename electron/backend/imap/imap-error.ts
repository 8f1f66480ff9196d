/** What can go wrong with a mail server, each calling for something else from the person or the program. */
export type ImapErrorCode =
  | 'unknown-host'
  | 'refused'
  | 'timeout'
  | 'connection-lost'
  | 'certificate-not-trusted'
  | 'tls-required'
  | 'plain-not-allowed'
  | 'wrong-password'
  | 'no-such-mailbox'
  | 'no-such-message'
  | 'over-quota'
  | 'refused-by-server'
  | 'not-supported'
  | 'throttled'
  | 'protocol';

/** Failures of the line, which pass by themselves. */
export const passingCodes: ReadonlySet<ImapErrorCode> = new Set([
  'unknown-host',
  'refused',
  'timeout',
  'connection-lost',
  'throttled',
]);

/** An IMAP failure with a stable `code`, a sentence for people as its message, and the library's error as `cause`. */
export class ImapError extends Error {
  readonly code: ImapErrorCode;
  /** SHA-256 fingerprint of the certificate that was refused, for `certificate-not-trusted`. */
  readonly fingerprint: string;

  constructor(code: ImapErrorCode, message: string, options: Readonly<{ cause?: unknown; fingerprint?: string }> = {}) {
    super(message, { cause: options.cause });
    this.name = 'ImapError';
    this.code = code;
    this.fingerprint = options.fingerprint ?? '';
  }
}
