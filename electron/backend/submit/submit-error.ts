/** Why a message was not, or may not have been, submitted. Each calls for something else. */
export type SubmitErrorCode =
  /** The server could not be found, reached or understood; it is tried again. */
  | 'offline'
  /** It said "not now" (4xx); it is tried again. */
  | 'server-busy'
  | 'login-refused'
  | 'certificate'
  /** It offers no encryption, or the account wants none where the line leaves this computer. */
  | 'no-encryption'
  /** It took the attachment for the danger that is reported. */
  | 'content-blocked'
  | 'too-large'
  | 'recipient-refused'
  | 'sender-refused'
  /** It said "never" (5xx) for another reason. */
  | 'refused'
  /** The connection was lost when the server may have had all of it. */
  | 'connection-lost';

/** A message that was not submitted, or with `connection-lost` may have been. */
export class SubmitError extends Error {
  override readonly name = 'SubmitError';
  readonly code: SubmitErrorCode;
  /** The server's own words, '' when it said nothing. */
  readonly words: string;
  /** SHA-256 fingerprint of the certificate that was refused, '' when it is about none. */
  readonly fingerprint: string;

  constructor(
    code: SubmitErrorCode,
    message: string,
    options: Readonly<{ cause?: unknown; words?: string; fingerprint?: string }> = {},
  ) {
    super(message, { cause: options.cause });
    this.code = code;
    this.words = options.words ?? '';
    this.fingerprint = options.fingerprint ?? '';
  }
}
