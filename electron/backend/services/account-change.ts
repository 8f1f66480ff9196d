import { randomUUID } from 'node:crypto';
import { proposeSubmission } from '../../../shared/accounts/propose-submission.ts';
import type { AccountSettings, AccountUpdate, NewAccount } from '../../../shared/contract/account-settings.ts';
import type { Account } from '../accounts/account.ts';
import { parseAccount } from '../accounts/account-schema.ts';
import { type SecretStore, SecretStoreError } from '../accounts/secret-store.ts';
import type { Store } from '../record/store.ts';
import { ServiceError } from '../rpc/services.ts';
import type { ServiceTools } from './service-tools.ts';

/** @throws ServiceError `not-found` */
export function findAccount({ accounts }: Store, id: string): Account {
  const account = accounts.get(id);
  if (account === null) throw new ServiceError('not-found', 'This account is no longer watched.');
  return account;
}

/** What a person sets of an account. */
export function accountSettings(account: Account): AccountSettings {
  const { address, host, port, tls, pinnedFingerprint, user, folders, policy, submission } = account;
  return { address, host, port, tls, pinnedFingerprint, user, folders, policy, submission };
}

/** What an account is added with. */
type AddingTools = Pick<ServiceTools, 'secrets'> &
  Readonly<{ store: Pick<Store, 'accounts'>; sessions: Pick<ServiceTools['sessions'], 'put'> }>;

/**
 * Begins watching a new account. Its password is kept before it is recorded, so that no account is ever without one. It
 * was entered for the mail server: it goes to no server for outgoing mail that is not known to be of the same provider.
 * @throws ServiceError `conflict` or `secret-store`
 */
export async function addAccount(
  { store, sessions, secrets }: AddingTools,
  { settings, secret }: NewAccount,
): Promise<Readonly<{ id: string }>> {
  refuseDoubled(store, settings, null);
  if (!isKnownSubmission({ ...settings, submission: null }, settings))
    throw new ServiceError('conflict', strangeSubmission);
  const id = randomUUID();
  const account = parseAccount({ ...settings, id, secretRef: id });
  await keepSecret(secrets, id, secret);
  try {
    store.accounts.put(account);
  } catch (error) {
    await secrets.remove(id);
    throw error;
  }
  await sessions.put(account);
  return { id };
}

/**
 * Changes an account. Its session begins anew when anything has changed, and goes on when nothing has.
 * @throws ServiceError `not-found`, `conflict` or `secret-store`
 */
export async function updateAccount(
  { store, sessions, secrets, outbox }: ServiceTools,
  { id, settings, secret }: AccountUpdate,
): Promise<void> {
  const account = findAccount(store, id);
  refuseDoubled(store, settings, id);
  if (secret === '' && !isSameHost(account, settings)) throw new ServiceError('conflict', secretForHost);
  if (secret === '' && !isKnownSubmission(account, settings)) throw new ServiceError('conflict', secretForSubmission);
  const changed = parseAccount({ ...account, ...settings });
  const before = secret === '' ? null : await readSecret(secrets, account);
  const isNewSecret = secret !== '' && secret !== before;
  if (isNewSecret) await keepSecret(secrets, account.secretRef, secret);
  try {
    store.accounts.put(changed);
  } catch (error) {
    if (isNewSecret && before !== null) await secrets.write(account.secretRef, before);
    throw error;
  }
  if (isNewSecret) await sessions.renew(id);
  else await sessions.put(changed);
  outbox.accountChanged(id);
}

/** Said when a stored password would go to a host that it was not entered for: whoever asks may not be its owner. */
export const secretForHost = 'The mail server is another one now. Enter the password for it.';

/** Whether a stored password may go with these settings. */
export function isSameHost(account: Account, { host }: Pick<AccountSettings, 'host'>): boolean {
  return account.host.toLowerCase() === host.toLowerCase();
}

/** Said when a stored password would go to another server than those it was entered for. */
export const secretForSubmission =
  'Mail is to be sent over a server that the password was not entered for. Enter it again.';

/** Said when a new account's password would go to a server that nobody knows to be of its provider. */
export const strangeSubmission =
  'Mail is to be sent over a server that is not known to belong to this mail server. Add the account without it, and set it up in the settings of the account.';

/**
 * Whether a stored password may go to where mail is sent: to the host it goes to already, to the account's own, or to
 * the one that the bundled table names for it. Whoever asks may not be the account's owner.
 */
function isKnownSubmission(
  account: Pick<Account, 'host' | 'user' | 'submission'>,
  { submission }: AccountSettings,
): boolean {
  if (submission === null) return true;
  const known = [account.host, account.submission?.host, proposeSubmission(account.host, account.user)?.host];
  return known.some((host) => host?.toLowerCase() === submission.host.toLowerCase());
}

/** @throws ServiceError `secret-store` */
export async function readSecret(secrets: SecretStore, { secretRef }: Account): Promise<string | null> {
  return asServiceFailure(() => secrets.read(secretRef));
}

/** @throws ServiceError `secret-store` */
export async function dropSecret(secrets: SecretStore, { secretRef }: Account): Promise<void> {
  return asServiceFailure(() => secrets.remove(secretRef));
}

async function keepSecret(secrets: SecretStore, ref: string, secret: string): Promise<void> {
  return asServiceFailure(() => secrets.write(ref, secret));
}

async function asServiceFailure<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof SecretStoreError)) throw error;
    throw new ServiceError('secret-store', error.message, { cause: error });
  }
}

/** Two sessions over one mailbox would act on each other's mail. */
function refuseDoubled(
  { accounts }: Pick<Store, 'accounts'>,
  { host, user }: AccountSettings,
  except: string | null,
): void {
  const same = accounts
    .list()
    .find((account) => account.id !== except && account.user === user && isSameHost(account, { host }));
  if (same === undefined) return;
  throw new ServiceError('conflict', `The account of ${user} on ${host} is watched already.`);
}
