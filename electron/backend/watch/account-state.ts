import type { AccountPhase } from '../../../shared/contract/account-status.ts';
import type { AccountProblem } from './account-problem.ts';

/** The owner wants no mail looked at: until a time in ms, or with null until told to go on. */
export type Pause = Readonly<{ until: number | null }>;

/** How an account is doing. */
export type AccountState = Readonly<{
  phase: AccountPhase;
  problem: AccountProblem | null;
  /** null: not paused. */
  paused: Pause | null;
  /** The first run's progress, null when it is done or has not begun. */
  firstRun: Readonly<{ judged: number; remaining: number; startedAt: number }> | null;
  /** When the mailbox was last compared with the server, ms; null before the first time. */
  lastSyncAt: number | null;
}>;

export const initialAccountState: AccountState = {
  phase: 'connecting',
  problem: null,
  paused: null,
  firstRun: null,
  lastSyncAt: null,
};
