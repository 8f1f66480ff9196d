import { expect, test } from 'vitest';
import { hearReturns } from '../../../../electron/backend/report/hear-returns.ts';
import { createEvents } from '../../../../electron/backend/watch/events.ts';
import type { AccountPhase } from '../../../../shared/contract/account-status.ts';

/** Calls for each phase that an account goes through. */
function returnsIn(...phases: readonly AccountPhase[]): number {
  const events = createEvents((error) => {
    throw error;
  });
  let phase: AccountPhase = 'connecting';
  let returns = 0;
  const state = () => ({ phase, problem: null, paused: null, firstRun: null, lastSyncAt: null });
  const sessions = { get: () => ({ state: state() }) };
  const end = hearReturns({ networkIsBack: () => (returns += 1) }, sessions, events);
  for (phase of phases) events.emit({ type: 'account-changed', accountId: 'ann' });
  end();
  events.emit({ type: 'account-changed', accountId: 'ann' });
  return returns;
}

test('an account that is reached for the first time, or again, brings the network back', () => {
  expect(returnsIn('watching')).toBe(1);
  expect(returnsIn('watching', 'offline', 'connecting', 'watching')).toBe(2);
});

test('mail that arrives, a pause and a failure do not', () => {
  expect(returnsIn('watching', 'working', 'watching', 'working')).toBe(1);
  expect(returnsIn('paused')).toBe(0);
  expect(returnsIn('offline', 'offline', 'stopped')).toBe(0);
});
