import type { AccountProblem } from './account-problem.ts';

/** How an account is doing. */
export type AccountState = Readonly<{
  /** `stopped`: will not try again by itself. `offline`: will. */
  phase: 'connecting' | 'working' | 'watching' | 'offline' | 'stopped';
  problem: AccountProblem | null;
  /** The first run's progress, null when it is done or has not begun. */
  firstRun: Readonly<{ judged: number; remaining: number }> | null;
  /** When the mailbox was last compared with the server, ms; null before the first time. */
  lastSyncAt: number | null;
}>;

export const initialAccountState: AccountState = {
  phase: 'connecting',
  problem: null,
  firstRun: null,
  lastSyncAt: null,
};
