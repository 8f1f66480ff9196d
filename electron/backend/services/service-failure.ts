import { SecretStoreError } from '../accounts/secret-store.ts';
import { ImapError, passingCodes } from '../imap/imap-error.ts';
import { ServiceError } from '../rpc/services.ts';
import { MissingSecretError } from '../watch/account-problem.ts';

/**
 * What went wrong on an account's connection, as the window is told it.
 * @throws ServiceError `offline` or `refused-by-server`; any other error as it is
 */
export function asServiceError(error: unknown): never {
  // Without a password no connection can be made.
  if (error instanceof MissingSecretError || error instanceof SecretStoreError) {
    throw new ServiceError('offline', error.message, { cause: error });
  }
  if (!(error instanceof ImapError)) throw error;
  const code = passingCodes.has(error.code) ? 'offline' : 'refused-by-server';
  throw new ServiceError(code, error.message, { cause: error });
}

/** There is no such mail in the record. */
export function notFound(): ServiceError {
  return new ServiceError('not-found', 'This mail is no longer in the record.');
}
