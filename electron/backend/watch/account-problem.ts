import { SecretStoreError } from '../accounts/secret-store.ts';
import { WorkersLostError } from '../examine/worker-pool.ts';
import { ImapError, type ImapErrorCode } from '../imap/imap-error.ts';
import { isRecordFault, toRecordError } from '../record/record-error.ts';
import { recordFile } from '../record/store.ts';

/** What went wrong with an account, with a sentence that says what to do. */
export type AccountProblem = Readonly<{
  code: ImapErrorCode | 'no-secret' | 'secret-store' | 'workers-lost' | 'record' | 'defect';
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
  'secret-store',
]);

/** Not the server's or the owner's doing: belongs into the log. */
export function isOwnFault({ code }: AccountProblem): boolean {
  return code === 'defect' || code === 'record' || code === 'workers-lost';
}

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
  if (error instanceof MissingSecretError) return problem('no-secret', error.message);
  if (error instanceof SecretStoreError) return problem('secret-store', error.message);
  if (error instanceof WorkersLostError) return problem('workers-lost', error.message);
  if (isRecordFault(error)) return problem('record', toRecordError(error, recordFile).message);
  return problem('defect', 'Something went wrong inside Vouchsafe. No mail is lost; it will try again.');
}

function problem(code: AccountProblem['code'], message: string): AccountProblem {
  return { code, message, fingerprint: '' };
}
