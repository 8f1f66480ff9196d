import type { AccountPhase } from '../../../shared/contract/account-status.ts';
import type { AccountSession } from '../watch/account-session.ts';
import type { Events } from '../watch/events.ts';
import type { Outbox } from './outbox.ts';

/** Phases out of which an account comes back. */
const away: ReadonlySet<AccountPhase> = new Set(['offline', 'stopped', 'connecting']);

/**
 * Tells the outbox when an account is reached again: the network is back then. Not of each mail that arrives, so that a
 * server that takes no mail is not asked by every one.
 * @returns a function that ends it
 */
export function hearReturns(
  outbox: Pick<Outbox, 'networkIsBack'>,
  sessions: Readonly<{ get(accountId: string): Pick<AccountSession, 'state'> | null }>,
  events: Pick<Events, 'subscribe'>,
): () => void {
  const phases = new Map<string, AccountPhase>();
  return events.subscribe((event) => {
    if (event.type === 'account-removed') phases.delete(event.accountId);
    if (event.type !== 'account-changed') return;
    const phase = sessions.get(event.accountId)?.state.phase;
    if (phase === undefined) return;
    const before = phases.get(event.accountId) ?? 'connecting';
    phases.set(event.accountId, phase);
    if (away.has(before) && !away.has(phase) && phase !== 'paused') outbox.networkIsBack(event.accountId);
  });
}
