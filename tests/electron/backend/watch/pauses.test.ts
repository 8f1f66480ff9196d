import { describe, expect, test } from 'vitest';
import { createPauses, type Pauses } from '../../../../electron/backend/watch/pauses.ts';
import { fakeClock } from '../../../support/fake-clock.ts';
import { sampleAccount, testStore } from '../../../support/record-samples.ts';

const hour = 3_600_000;

function scene() {
  const store = testStore();
  store.accounts.put(sampleAccount({ id: 'bob', user: 'bob' }));
  const clock = fakeClock();
  const renewed: string[] = [];
  const faults: unknown[] = [];
  const begin = (): Pauses =>
    createPauses({
      accounts: store.accounts,
      sessions: {
        renew: async (id) => {
          renewed.push(id);
        },
      },
      clock,
      onFault: (error) => faults.push(error),
    });
  return { store, clock, renewed, faults, begin };
}

describe('the pause of an account', () => {
  test('ends when its time is over, and for that account only', async () => {
    const { store, clock, renewed, begin } = scene();
    const pauses = begin();
    await pauses.put('ann', { until: clock.now() + hour });
    await pauses.put('bob', { until: clock.now() + 2 * hour });
    clock.pass(hour);
    expect(renewed).toEqual(['ann', 'bob', 'ann']);
    expect(store.accounts.pauseOf('ann')).toBeNull();
    expect(store.accounts.pauseOf('bob')).not.toBeNull();
    clock.pass(hour);
    expect(renewed.at(-1)).toBe('bob');
    expect(clock.waiting()).toEqual([]);
  });

  test('without an end lasts until it is told to go on', async () => {
    const { store, clock, renewed, begin } = scene();
    const pauses = begin();
    await pauses.put('ann', { until: null });
    clock.pass(1000 * hour);
    expect(renewed).toEqual(['ann']);
    await pauses.put('ann', null);
    expect(renewed).toEqual(['ann', 'ann']);
    expect(store.accounts.pauseOf('ann')).toBeNull();
  });

  test('outlasts a restart, and ends then when its time was over meanwhile', async () => {
    const { store, clock, renewed, begin } = scene();
    const before = begin();
    await before.put('ann', { until: clock.now() + hour });
    before.stop();
    clock.pass(hour / 2);
    await begin().look();
    expect(renewed).toEqual(['ann']);
    expect(store.accounts.pauseOf('ann')).not.toBeNull();
    clock.pass(hour);
    expect(renewed).toEqual(['ann', 'ann']);
  });

  test('is looked for often, since timers stand still while the computer sleeps', async () => {
    const { clock, begin } = scene();
    await begin().put('ann', { until: clock.now() + 10 * hour });
    expect(Math.max(...clock.waiting())).toBeLessThanOrEqual(60_000);
  });

  test('stays when the account’s settings are put anew', async () => {
    const { store, clock, begin } = scene();
    await begin().put('ann', { until: clock.now() + hour });
    store.accounts.put(sampleAccount({ folders: ['INBOX', 'Work'] }));
    expect(store.accounts.pauseOf('ann')).toEqual({ until: clock.now() + hour });
  });
});
