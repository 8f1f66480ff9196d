import { expect, test } from 'vitest';
import { keptConnectionEvents } from '../../../../electron/backend/record/connection-record.ts';
import type { AccountState } from '../../../../electron/backend/watch/account-state.ts';
import { logConnections } from '../../../../electron/backend/watch/connection-log.ts';
import { createEvents } from '../../../../electron/backend/watch/events.ts';
import { sampleAccount, testStore } from '../../../support/record-samples.ts';

const calm: AccountState = { phase: 'watching', problem: null, paused: null, firstRun: null, lastSyncAt: null };
const lost: AccountState = {
  ...calm,
  phase: 'offline',
  problem: { code: 'connection-lost', message: 'The connection was lost.', fingerprint: '' },
};

function scene() {
  const store = testStore();
  store.accounts.put(sampleAccount({ id: 'bob', user: 'bob' }));
  const faults: unknown[] = [];
  const events = createEvents((error) => faults.push(error));
  const states = new Map<string, AccountState>();
  let now = 0;
  logConnections({
    connections: store.connections,
    events,
    stateOf: (id) => states.get(id) ?? null,
    now: () => {
      now += 1;
      return now;
    },
  });
  const happen = (accountId: string, state: AccountState) => {
    states.set(accountId, state);
    events.emit({ type: 'account-changed', accountId });
  };
  return { store, happen, events, faults };
}

test('a lost connection is written down once, however often it is tried again, and that it is back', () => {
  const { store, happen } = scene();
  happen('ann', calm);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    happen('ann', { ...calm, phase: 'working' });
    happen('ann', lost);
  }
  happen('ann', { ...calm, phase: 'connecting' });
  happen('ann', calm);
  expect(store.connections.newest().map(({ phase, code, sentence }) => [phase, code, sentence])).toEqual([
    ['watching', null, ''],
    ['offline', 'connection-lost', 'The connection was lost.'],
    ['watching', null, ''],
  ]);
});

test('an account that fails all the time keeps a bounded number, and does not hide another’s', () => {
  const { store, happen } = scene();
  happen('bob', calm);
  for (let count = 0; count < 3 * keptConnectionEvents; count += 1) {
    happen('ann', calm);
    happen('ann', lost);
  }
  const events = store.connections.newest();
  expect(events.filter(({ accountId }) => accountId === 'ann')).toHaveLength(keptConnectionEvents);
  expect(events.filter(({ accountId }) => accountId === 'bob')).toHaveLength(1);
  expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted((a, b) => b - a));
});

test('an account that is gone leaves nothing, and is nobody’s fault', () => {
  const { store, happen, events, faults } = scene();
  happen('ann', calm);
  store.retention.eraseAccount('ann');
  events.emit({ type: 'account-changed', accountId: 'nobody' });
  expect(store.connections.newest()).toEqual([]);
  expect(faults).toEqual([]);
});
