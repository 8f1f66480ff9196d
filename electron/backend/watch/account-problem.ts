import { ImapError, type ImapErrorCode } from '../imap/imap-error.ts';

/** What went wrong with an account, with a sentence that says what to do. */
export type AccountProblem = Readonly<{
  code: ImapErrorCode | 'no-secret' | 'defect';
  message: string;
  /** Fingerprint of the certificate that could be pinned, '' when it is no certificate's problem. */
  fingerprint: string;
}>;

/** Trying again by itself cannot mend these: a person has to act, and a server may lock the account meanwhile. */
export const finalProblems: ReadonlySet<AccountProblem['code']> = new Set([
  'wrong-password',
  'certificate-not-trusted',
  'tls-required',
  'plain-not-allowed',
  'no-secret',
]);

/** The secret store has no password for the account. */
export class MissingSecretError extends Error {
  override readonly name = 'MissingSecretError';

  constructor(address: string) {
    super(`There is no password for ${address}. Enter it again to go on.`);
  }
}

/** Any error as a problem to show. What is not known here is a defect, whose words are for the log only. */
export function describeProblem(error: unknown): AccountProblem {
  if (error instanceof ImapError) return { code: error.code, message: error.message, fingerprint: error.fingerprint };
  if (error instanceof MissingSecretError) return { code: 'no-secret', message: error.message, fingerprint: '' };
  return {
    code: 'defect',
    message: 'Something went wrong inside Vouchsafe. No mail was changed; it will try again.',
    fingerprint: '',
  };
}
