import type { VerdictName } from '../detect/verdict.ts';

export type PolicyAction = 'off' | 'flag' | 'quarantine';

/** What an account's owner wants done with contradicted mail. */
export type Policy = Readonly<{ suspicious: PolicyAction; impersonation: PolicyAction }>;

export const defaultPolicy: Policy = { suspicious: 'flag', impersonation: 'quarantine' };

/** Why mail that would be acted on is left where it is. */
export type Circumstances = Readonly<{
  /** Mail that was there before Vouchsafe came is judged but not moved. */
  firstRun: boolean;
  /** Released mail is never quarantined again. */
  released: boolean;
}>;

/**
 * What to do with a judged mail. In a first run nothing is changed on the server; released mail stays untouched.
 * @returns the action; 'none' when nothing is to be done.
 */
export function decide(
  verdict: VerdictName,
  policy: Policy,
  circumstances: Circumstances,
): 'none' | 'flag' | 'quarantine' {
  if (verdict !== 'suspicious' && verdict !== 'impersonation') return 'none';
  if (circumstances.firstRun || circumstances.released) return 'none';
  const action = policy[verdict];
  return action === 'off' ? 'none' : action;
}
