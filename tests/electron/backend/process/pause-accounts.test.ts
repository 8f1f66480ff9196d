import { describe, expect, test } from 'vitest';
import { pauseAccounts, pauseOf, resumeAccounts } from '../../../../electron/backend/process/pause-accounts.ts';
import type { AccountStatus } from '../../../../shared/contract/account-status.ts';
import { accountStatus } from '../../../support/account-status.ts';

const hour = 3_600_000;

function account(id: string, paused: AccountStatus['paused']): AccountStatus {
  return accountStatus({ id, paused, phase: paused === null ? 'watching' : 'paused' });
}

const watched = account('watched', null);
const short = account('short', { until: hour });
const long = account('long', { until: 2 * hour });
const endless = account('endless', { until: null });

function services(accounts: readonly AccountStatus[]) {
  const done: unknown[] = [];
  return {
    done,
    listAccounts: async () => accounts,
    pauseAccount: async (id: string, until: number | null) => void done.push(['pause', id, until]),
    resumeAccount: async (id: string) => void done.push(['resume', id]),
  };
}

describe('what an owner paused without an end', () => {
  test('gets none by a pause of all', async () => {
    const all = services([watched, short, endless]);
    await pauseAccounts(all, 5 * hour);
    expect(all.done).toEqual([
      ['pause', 'watched', 5 * hour],
      ['pause', 'short', 5 * hour],
    ]);
  });

  test('does not go on with the others', async () => {
    const all = services([watched, short, endless]);
    await resumeAccounts(all);
    expect(all.done).toEqual([['resume', 'short']]);
  });
});

test.each([
  ['no account', [], null],
  ['one that is watched', [short, watched], null],
  ['all paused, until the first goes on', [endless, long, short], { until: hour }],
  ['all paused without an end', [endless], { until: null }],
] as const)('with %s the program is paused: %#', (_what, accounts, pause) => {
  expect(pauseOf(accounts)).toEqual(pause);
});
