import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createWindowHandler, type WindowHandler } from '../../../../electron/backend/rpc/window-handler.ts';
import type { ConnectionReport } from '../../../../shared/contract/account-settings.ts';
import { sampleSettings } from '../../../support/fake-account-services.ts';
import { createFakeServices } from '../../../support/fake-services.ts';
import { messagePortTransport, type Transport, webSocketTransport } from './transports.ts';

const trial = { settings: sampleSettings('ann@mail.example'), secret: 'correct-horse' };
const found: ConnectionReport = { step: 'find', state: 'done', sentence: '', fingerprint: '', folders: [] };

const transports: readonly (readonly [string, (handler: WindowHandler) => Promise<Transport>])[] = [
  ['a WebSocket', webSocketTransport],
  ['a message port', messagePortTransport],
];

describe.each(transports)('a trial connection over %s', (_name, openTransport) => {
  let transport: Transport;
  let faults: unknown[];
  let signals: AbortSignal[];
  let isStuck: boolean;

  beforeEach(async () => {
    signals = [];
    faults = [];
    isStuck = true;
    const fake = createFakeServices(Date.UTC(2026, 10, 24, 12));
    const handler = createWindowHandler(
      {
        ...fake.services,
        async *testAccount(_trial, signal) {
          signals.push(signal);
          yield found;
          if (!isStuck) return;
          await new Promise((resolve) => signal.addEventListener('abort', resolve));
        },
      },
      (error) => faults.push(error),
    );
    transport = await openTransport(handler);
  });
  afterEach(() => transport.close());

  test('tells its steps and ends', async () => {
    isStuck = false;
    const { client } = await transport.open();
    const told: ConnectionReport[] = [];
    for await (const report of await client.account.test(trial)) told.push(report);
    expect(told).toEqual([found]);
  });

  test('is given up in the backend when the window gives it up in the middle of a step', async () => {
    const { client } = await transport.open();
    const reports = await client.account.test(trial);
    expect((await reports.next()).value).toEqual(found);
    await reports.return?.();
    await vi.waitFor(() => expect(signals[0]?.aborted).toBe(true));
    expect(faults).toEqual([]);
  });

  test('is given up in the backend when the window goes away', async () => {
    const link = await transport.open();
    const reports = await link.client.account.test(trial);
    await reports.next();
    link.close();
    await vi.waitFor(() => expect(signals[0]?.aborted).toBe(true));
  });

  test.each([
    ['a fingerprint that is none', { ...trial.settings, pinnedFingerprint: 'AA:BB' }],
    ['a port beyond all ports', { ...trial.settings, port: 70_000 }],
    ['no folder', { ...trial.settings, folders: [] }],
    ['a field that there is not', { ...trial.settings, command: 'rm' }],
  ])('is refused for %s, before anything is tried', async (_, settings) => {
    const { client } = await transport.open();
    const asked = client.account.test({ settings, secret: 'x' });
    await expect(asked.then((reports) => reports.next())).rejects.toThrow();
    expect(signals).toEqual([]);
  });

  test('adds no account without a password', async () => {
    const { client } = await transport.open();
    await expect(client.account.add({ ...trial, secret: '' })).rejects.toThrow();
    expect((await client.account.list()).length).toBe(1);
  });
});
