import { beforeEach, describe, expect, test } from 'vitest';
import { tellShell } from '../../../../electron/backend/process/tell-shell.ts';
import type { LiveEvent } from '../../../../shared/contract/event.ts';
import type { MailSummary } from '../../../../shared/contract/mail-summary.ts';
import { defaultSettings } from '../../../../shared/contract/settings.ts';
import type { MessageToShell } from '../../../../shared/process/backend-message.ts';
import { parseMessageToShell } from '../../../../shared/process/backend-message.ts';
import { accountStatus } from '../../../support/account-status.ts';
import { fakeClock } from '../../../support/fake-clock.ts';
import { mailSummary } from '../../../support/mail-summary.ts';

const account = accountStatus();

function caught(overrides: Partial<MailSummary> = {}): MailSummary {
  const brand = { id: 'dhl', name: 'DHL' };
  return mailSummary({
    verdict: 'impersonation',
    brand,
    headline: 'Says DHL; sent from dhl-zoll.example',
    ...overrides,
  });
}

/** A backend whose mail, accounts and events are the test's. */
function scene() {
  const clock = fakeClock();
  const said: MessageToShell[] = [];
  const faults: unknown[] = [];
  const listeners = new Set<(event: LiveEvent) => void>();
  const world = { mails: [] as MailSummary[], accounts: [account], reads: 0 };
  const stop = tellShell({
    clock,
    services: {
      getOverview: async () => {
        world.reads += 1;
        return { toDecide: world.mails.length, inQuarantine: 0, days: [] };
      },
      getSettings: async () => defaultSettings,
      listAccounts: async () => world.accounts,
      listMail: async ({ limit }) => ({ mails: world.mails.slice(0, limit), next: null }),
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    // Whatever is said must be what the shell accepts.
    say: (message) => said.push(parseMessageToShell(message)),
    onFault: (error) => faults.push(error),
  });
  const emit = (event: LiveEvent) => {
    for (const listener of listeners) listener(event);
  };
  const judged = (mail: MailSummary) => emit({ type: 'mailJudged', mail });
  const pass = async (ms: number) => {
    clock.pass(ms);
    await new Promise((resolve) => setImmediate(resolve));
  };
  const saidOf = (type: MessageToShell['type']) => said.filter((message) => message.type === type);
  return { clock, emit, judged, pass, said, saidOf, faults, world, stop, listeners };
}

let shell: ReturnType<typeof scene>;
beforeEach(() => {
  shell = scene();
});

describe('mail that was caught', () => {
  test('in a burst is one message, newest first', async () => {
    for (const id of [1, 2, 3]) {
      shell.judged(caught({ id }));
      await shell.pass(1_000);
    }
    await shell.pass(60_000);
    expect(shell.saidOf('caught')).toEqual([
      { type: 'caught', count: 3, mails: [3, 2, 1].map((id) => expect.objectContaining({ id, brand: 'DHL' })) },
    ]);
  });

  test('by the thousand names some and counts all', async () => {
    for (let id = 1; id <= 1_000; id += 1) shell.judged(caught({ id }));
    await shell.pass(60_000);
    const [message] = shell.saidOf('caught');
    expect(message).toMatchObject({ count: 1_000 });
    expect(message?.type === 'caught' && message.mails.length).toBe(20);
  });

  test('is told with where it lies by then', async () => {
    shell.judged(caught({ id: 1 }));
    shell.emit({ type: 'mailChanged', mail: caught({ id: 1, place: 'quarantine' }) });
    await shell.pass(60_000);
    expect(shell.saidOf('caught')).toEqual([
      { type: 'caught', count: 1, mails: [expect.objectContaining({ id: 1, quarantined: true })] },
    ]);
  });

  test.each([
    ['was released meanwhile', { released: true }],
    ['was removed meanwhile', { place: 'gone' }],
  ] as const)('is not told when it %s', async (_what, later) => {
    shell.judged(caught({ id: 1 }));
    shell.emit({ type: 'mailChanged', mail: caught({ id: 1, ...later }) });
    await shell.pass(60_000);
    expect(shell.saidOf('caught')).toEqual([]);
  });

  test.each([
    ['of the first run', { firstRun: true }],
    ['that is only suspicious', { verdict: 'suspicious' }],
    ['that is verified', { verdict: 'verified' }],
    ['that nobody claims', { verdict: 'unknown' }],
  ] as const)('mail %s is not news', async (_what, overrides) => {
    shell.judged(caught({ id: 1, ...overrides }));
    await shell.pass(60_000);
    expect(shell.saidOf('caught')).toEqual([]);
  });

  test('is told in words that fit and deceive nobody', async () => {
    const brand = { id: null, name: `PayPal \u202E${'x'.repeat(100_000)}` };
    shell.judged(caught({ id: 1, brand, headline: 'a\nb' }));
    await shell.pass(60_000);
    const [message] = shell.saidOf('caught');
    expect(message?.type === 'caught' && message.mails[0]).toMatchObject({ headline: 'a b' });
    expect(JSON.stringify(message)).not.toContain('\u202E');
    expect(shell.faults).toEqual([]);
  });
});

describe('how things stand', () => {
  test('is told at the start, and of a burst of events once', async () => {
    await shell.pass(500);
    shell.world.mails = [caught({ id: 4 }), caught({ id: 3 })];
    for (let event = 0; event < 100; event += 1) shell.emit({ type: 'mailChanged', mail: caught({ id: 4 }) });
    await shell.pass(10_000);
    expect(shell.saidOf('standing')).toHaveLength(2);
    expect(shell.said.at(-1)).toMatchObject({ standing: { toDecide: 2, newest: [{ id: 4 }, { id: 3 }], accounts: 1 } });
    expect(shell.world.reads).toBe(2);
  });

  test('is not told again when nothing of it changed', async () => {
    await shell.pass(500);
    shell.emit({ type: 'accountChanged', account });
    await shell.pass(10_000);
    expect(shell.saidOf('standing')).toHaveLength(1);
  });

  test('that cannot be read is a fault, and is told as soon as it can', async () => {
    const { accounts } = shell.world;
    Object.defineProperty(shell.world, 'accounts', {
      configurable: true,
      get: () => {
        throw new Error('busy');
      },
    });
    await shell.pass(500);
    expect(shell.faults).toHaveLength(1);
    Object.defineProperty(shell.world, 'accounts', { value: accounts });
    shell.emit({ type: 'accountChanged', account });
    await shell.pass(500);
    expect(shell.saidOf('standing')).toHaveLength(1);
  });

  const problem = { code: 'refused', message: 'The mail server cannot be reached.' } as const;
  test.each([
    ['a line that was down for a minute', { phase: 'offline', sinceMs: 60_000 }, 0],
    ['a line that was down for long', { phase: 'offline', sinceMs: 3_600_000 }, 1],
    ['an account that stopped', { phase: 'stopped', sinceMs: 1 }, 1],
    ['an account that never connected', { phase: 'offline', sinceMs: null }, 1],
  ] as const)('%s: problems %#', async (_what, { phase, sinceMs }, problems) => {
    const lastSyncAt = sinceMs === null ? null : shell.clock.now() - sinceMs;
    shell.world.accounts = [{ ...account, phase, problem, lastSyncAt }];
    await shell.pass(500);
    const [message] = shell.saidOf('standing');
    expect(message?.type === 'standing' && message.standing.problems).toHaveLength(problems);
  });

  test('while paused is a pause and no problem', async () => {
    shell.world.accounts = [accountStatus({ phase: 'paused', paused: { until: 5 }, problem })];
    await shell.pass(500);
    expect(shell.saidOf('standing')).toMatchObject([{ standing: { paused: { until: 5 }, problems: [] } }]);
  });
});

test('the settings are told at the start and when they change', async () => {
  const settings = { ...defaultSettings, startAtLogin: true };
  await shell.pass(0);
  shell.emit({ type: 'settingsChanged', settings });
  expect(shell.saidOf('settings')).toEqual([
    { type: 'settings', settings: defaultSettings },
    { type: 'settings', settings },
  ]);
});

test('after the end nothing is told and nobody listens', async () => {
  await shell.pass(0);
  shell.judged(caught());
  shell.stop();
  await shell.pass(60_000);
  expect([shell.said.map(({ type }) => type), shell.listeners.size, shell.clock.waiting()]).toEqual([
    ['settings'],
    0,
    [],
  ]);
});
