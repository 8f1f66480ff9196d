import type { ConnectionReport, ConnectionTrial } from '../../../shared/contract/account-settings.ts';
import { parseAccount } from '../accounts/account-schema.ts';
import { tryConnection } from '../accounts/try-connection.ts';
import { ServiceError } from '../rpc/services.ts';
import { findAccount, isSameHost, readSecret, secretForHost } from './account-change.ts';
import type { ServiceTools } from './service-tools.ts';

/** Tries a connection; without a password the one that the account has is taken, to the host it was entered for. */
export async function* testAccount(
  tools: ServiceTools,
  trial: ConnectionTrial,
  signal: AbortSignal,
): AsyncGenerator<ConnectionReport, void, void> {
  const secret = await secretOf(tools, trial);
  if (secret instanceof ServiceError) {
    yield { step: 'login', state: 'failed', sentence: secret.message, code: 'no-secret', fingerprint: '', folders: [] };
    return;
  }
  const account = parseAccount({ ...trial.settings, id: 'trial', secretRef: 'trial' });
  yield* tryConnection({ account, secret, connect: tools.connect }, signal);
}

async function secretOf(
  { store, secrets }: ServiceTools,
  { id, settings, secret }: ConnectionTrial,
): Promise<string | ServiceError> {
  if (secret !== '') return secret;
  if (id === undefined) return new ServiceError('conflict', 'Enter the password.');
  const account = findAccount(store, id);
  if (!isSameHost(account, settings)) return new ServiceError('conflict', secretForHost);
  try {
    return (await readSecret(secrets, account)) ?? new ServiceError('conflict', 'Enter the password.');
  } catch (error) {
    if (error instanceof ServiceError) return error;
    throw error;
  }
}
