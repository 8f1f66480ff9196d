import type { AccountStatus } from '../../shared/contract/account-status.ts';

/** An account that is watched and well, with what a test says otherwise. */
export function accountStatus(overrides: Partial<AccountStatus> = {}): AccountStatus {
  return {
    id: 'ann',
    address: 'ann@mail.example',
    phase: 'watching',
    problem: null,
    paused: null,
    firstRun: null,
    lastSyncAt: 0,
    ...overrides,
  };
}
