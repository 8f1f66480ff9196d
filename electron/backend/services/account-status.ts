import type { AccountStatus } from '../../../shared/contract/account-status.ts';
import type { AccountSession } from '../watch/account-session.ts';

/** How an account is doing, as the window shows it. */
export function accountStatus({ account, state }: AccountSession): AccountStatus {
  const { phase, problem, paused, firstRun, lastSyncAt } = state;
  return { id: account.id, address: account.address, phase, problem, paused, firstRun, lastSyncAt };
}
