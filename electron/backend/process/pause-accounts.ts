import type { AccountStatus } from '../../../shared/contract/account-status.ts';
import type { Services } from '../rpc/services.ts';

type PausingServices = Pick<Services, 'listAccounts' | 'pauseAccount' | 'resumeAccount'>;

/** Pauses all accounts until then, ms; one that its owner paused already stays as it is. */
export async function pauseAccounts(services: PausingServices, until: number): Promise<void> {
  const accounts = await services.listAccounts();
  await Promise.all(
    accounts.filter(({ paused }) => paused?.until !== null).map(({ id }) => services.pauseAccount(id, until)),
  );
}

/** Goes on with all accounts but those that their owner paused without an end. */
export async function resumeAccounts(services: PausingServices): Promise<void> {
  const accounts = await services.listAccounts();
  const ending = accounts.filter(({ paused }) => paused !== null && paused.until !== null);
  await Promise.all(ending.map(({ id }) => services.resumeAccount(id)));
}

/** The pause of the whole program: there is one when every account is paused, and it ends with the first of them. */
export function pauseOf(accounts: readonly AccountStatus[]): Readonly<{ until: number | null }> | null {
  if (accounts.length === 0 || accounts.some(({ paused }) => paused === null)) return null;
  const ends = accounts.flatMap(({ paused }) => (paused?.until == null ? [] : [paused.until]));
  return { until: ends.length === 0 ? null : Math.min(...ends) };
}
