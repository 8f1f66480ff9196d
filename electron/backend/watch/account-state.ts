import type { AccountPhase } from '../../../shared/contract/account-status.ts';
import type { Pause } from '../record/account-record.ts';
import type { AccountProblem } from './account-problem.ts';

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
