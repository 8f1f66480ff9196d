import type { AccountPhase } from '../../../shared/contract/account-status.ts';
import type { ConnectionRecord } from '../record/connection-record.ts';
import type { AccountState } from './account-state.ts';
import type { Events } from './events.ts';

/** These come and go with every look at the mailbox and say nothing about the connection's health. */
const passing: ReadonlySet<AccountPhase> = new Set(['connecting', 'working']);

export type ConnectionLogOptions = Readonly<{
  connections: ConnectionRecord;
  events: Pick<Events, 'subscribe'>;
  /** null: the account is gone. */
  stateOf: (accountId: string) => AccountState | null;
  now: () => number;
}>;

/**
 * Writes down what each account's connection goes through: when it was lost and why, when it is back. The same thing
 * again, as with each attempt of an hour without a network, is not written again.
 * @returns a function that ends it
 */
export function logConnections({ connections, events, stateOf, now }: ConnectionLogOptions): () => void {
  return events.subscribe((event) => {
    if (event.type !== 'account-changed') return;
    const state = stateOf(event.accountId);
    if (state === null || passing.has(state.phase)) return;
    const { phase } = state;
    const { code = null, message: sentence = '' } = state.problem ?? {};
    const last = connections.last(event.accountId);
    if (last !== null && last.phase === phase && last.sentence === sentence) return;
    connections.add({ accountId: event.accountId, at: now(), phase, code, sentence });
  });
}
