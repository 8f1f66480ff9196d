import { inspect } from 'node:util';
import { isDefinedError, ORPCError } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { limits } from '../../../../electron/backend/rpc/limits.ts';
import { ServiceError } from '../../../../electron/backend/rpc/services.ts';
import { createWindowHandler, type WindowHandler } from '../../../../electron/backend/rpc/window-handler.ts';
import { bundleLimits } from '../../../../shared/registry/bundle/limits.ts';
import { sampleOffer } from '../../../support/fake-registry-services.ts';
import { createFakeServices, type FakeServices } from '../../../support/fake-services.ts';
import { arrivingSample } from '../../../support/sample-mailbox.ts';
import { messagePortTransport, type Transport, webSocketTransport } from './transports.ts';

const now = Date.UTC(2026, 10, 24, 12);

const transports: readonly (readonly [string, (handler: WindowHandler) => Promise<Transport>])[] = [
  ['a WebSocket', webSocketTransport],
  ['a message port of Node', messagePortTransport],
  ['a message port of Electron', (handler) => messagePortTransport(handler, (data) => ({ data, ports: [] }))],
];

describe.each(transports)('the window over %s', (_name, openTransport) => {
  let fake: FakeServices;
  let faults: unknown[];
  let transport: Transport;

  beforeEach(async () => {
    fake = createFakeServices(now);
    faults = [];
    transport = await openTransport(createWindowHandler(fake.services, (error) => faults.push(error)));
  });
  afterEach(() => transport.close());

  /** What a call was refused with. */
  const refusal = async (call: Promise<unknown>): Promise<ORPCError<string, unknown>> => {
    const error = await call.then(
      () => null,
      (reason: unknown) => reason,
    );
    if (!(error instanceof ORPCError)) throw new Error(`expected a refusal, got ${String(error)}`);
    return error;
  };

  test('lists mail newest first, in pages that join without a gap', async () => {
    const { client } = await transport.open();
    const first = await client.mail.list({ limit: 3 });
    const rest = await client.mail.list({ limit: 200, ...(first.next ? { before: first.next } : {}) });
    const times = [...first.mails, ...rest.mails].map((mail) => mail.receivedAt);
    expect(first.mails).toHaveLength(3);
    expect(rest.next).toBeNull();
    expect(times).toEqual(times.toSorted((one, other) => other - one));
    expect(new Set([...first.mails, ...rest.mails].map((mail) => mail.id)).size).toBe(17);
  });

  test('gives a mail with its evidence, channels and what can be done', async () => {
    const { client } = await transport.open();
    const page = await client.mail.list({ verdicts: ['impersonation'], limit: 1 });
    const detail = await client.mail.get({ id: page.mails[0]?.id ?? 0 });
    expect(detail.channels?.name).toBe('Correios');
    expect(detail.evidence[0]?.where).toEqual({
      part: 'header:from',
      excerpt: 'Correios <entrega@aviso.rastreio-taxa.example>',
    });
    expect(detail.possible).toEqual({
      release: true,
      quarantine: false,
      keep: true,
      trustDomain: null,
      undo: 'release',
      report: true,
    });
  });

  test.each([
    ['a limit over the largest page', { limit: 201 }],
    ['a verdict that does not exist', { verdicts: ['phish'] }],
    ['a field that nobody asked for', { where: '1=1' }],
    ['a number as text', { limit: '50' }],
    ['a list instead of an object', []],
    ['nothing', undefined],
  ])('refuses %s', async (_title, input) => {
    const { client } = await transport.open();
    const call = client.mail.list as (input: unknown) => Promise<unknown>;
    const error = await refusal(call(input));
    expect(error.code).toBe('BAD_REQUEST');
    expect(faults).toEqual([]);
  });

  test.each([
    '/constructor',
    '/__proto__',
    '/mail/constructor',
    '/mail/__proto__/get',
    '/mail/list/call',
    '/mail',
    '/',
    '/nothing/there',
    'http://192.0.2.1/nothing',
  ])('knows no procedure called %s', async (path) => {
    const raw = await transport.openRaw();
    raw.send(JSON.stringify({ i: '7', p: { u: path, b: { json: { id: 1 } } } }));
    expect(JSON.parse(await raw.receive())).toMatchObject({ i: '7', p: { s: 404 } });
    expect(faults).toEqual([]);
  });

  test('carries a failure with its code and its sentence', async () => {
    const { client } = await transport.open();
    const error = await refusal(client.mail.get({ id: 999_999 }));
    expect(isDefinedError(error)).toBe(true);
    expect([error.code, error.message]).toEqual(['not-found', 'This mail is no longer in the record.']);

    fake.failNextChange(new ServiceError('refused-by-server', 'The mail server refused to move it: over quota.'));
    const refused = await refusal(client.mail.release({ id: 17 }));
    expect([refused.code, refused.message]).toEqual([
      'refused-by-server',
      'The mail server refused to move it: over quota.',
    ]);
    expect(faults).toEqual([]);
  });

  test('tells the window nothing of a defect, and whoever watches everything', async () => {
    const { client } = await transport.open();
    const defect = new TypeError('secret path /home/ann/.vouchsafe');
    fake.failNextChange(defect);
    const error = await refusal(client.mail.release({ id: 17 }));
    expect(error.code).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(error)).not.toMatch(/secret|ann|\.ts/);
    expect(faults).toEqual([defect]);
  });

  test('does not let out what the contract does not list', async () => {
    const getBrand = async () => ({
      ...(await fake.services.getBrand('dhl')),
      secret: 'p4ssw0rd',
    });
    const other = await openTransport(
      createWindowHandler({ ...fake.services, getBrand }, (error) => faults.push(error)),
    );
    const { client } = await other.open();
    const brand = await client.brand.get({ id: 'dhl' });
    expect(Object.keys(brand)).not.toContain('secret');
    await other.close();
  });

  test('reports an answer that breaks the contract as a defect', async () => {
    const listAccounts = async () => [{ id: 7, address: 'ann@mail.example' }] as never;
    const services = { ...fake.services, listAccounts };
    const other = await openTransport(createWindowHandler(services, (error) => faults.push(error)));
    const { client } = await other.open();
    const error = await refusal(client.account.list());
    expect(error.code).toBe('INTERNAL_SERVER_ERROR');
    expect(faults).toHaveLength(1);
    expect(String(faults[0])).toContain('0.id: ');
    expect(inspect(faults[0], { depth: 9 })).not.toContain('ann@mail.example');
    await other.close();
  });

  test('streams what happens, in order, from the moment of subscribing', async () => {
    const { client } = await transport.open();
    const events = await client.events.live();
    const mails = [fake.arrive(arrivingSample), fake.arrive(arrivingSample)];
    const seen = [await events.next(), await events.next()].map((result) => result.value);
    expect(seen).toEqual(mails.map((mail) => ({ type: 'mailJudged', mail })));
  });

  test('frees the subscription when the window unsubscribes', async () => {
    const { client } = await transport.open();
    const events = await client.events.live();
    expect(fake.subscribers()).toBe(1);
    await events.return?.();
    await vi.waitFor(() => expect(fake.subscribers()).toBe(0));
    expect((await client.account.list()).length).toBe(1);
    expect(faults).toEqual([]);
  });

  test('frees the subscription when the window goes away', async () => {
    const link = await transport.open();
    const events = await link.client.events.live();
    const reading = expect(events.next()).rejects.toThrow();
    link.close();
    await vi.waitFor(() => expect(fake.subscribers()).toBe(0));
    await reading;
    await link.closed;
    expect(faults).toEqual([]);
  });

  test('tells a window that fell behind to ask again, instead of keeping everything for it', async () => {
    const { client } = await transport.open();
    const events = await client.events.live();
    const mail = fake.arrive(arrivingSample);
    // All in one turn, so that not one of them can be read in between.
    for (let count = 0; count < limits.queuedEvents * 2; count += 1) fake.emit({ type: 'mailChanged', mail });
    let read = 0;
    for await (const event of events) {
      read += 1;
      if (event.type === 'behind') break;
    }
    expect(read).toBeLessThan(limits.queuedEvents + 2);
  });

  test.each([
    [
      'a message that is too large',
      JSON.stringify({ i: '1', p: { u: '/mail/list', b: 'x'.repeat(limits.messageLength) } }),
    ],
    ['what is no JSON', '{"i":'],
    ['JSON of another shape', '{"i":1,"p":{}}'],
    ['null', 'null'],
    ['binary data', Uint8Array.of(123, 125, 255, 0)],
  ])('cuts off a window that sends %s, and only that one', async (_title, message) => {
    const honest = await transport.open();
    const raw = await transport.openRaw();
    raw.send(message);
    await raw.closed;
    expect((await honest.client.account.list()).length).toBe(1);
  });

  test('takes a registry bundle of the largest size that there is', async () => {
    const { client } = await transport.open();
    const bundle = Buffer.alloc(bundleLimits.octets, 'v').toString('base64');
    expect((await client.registry.readBundle({ bundle })).version).toBe(sampleOffer.version);
  });

  test('cuts off a window that has too many calls under way', async () => {
    const resume = fake.stall();
    const raw = await transport.openRaw();
    for (let id = 0; id <= limits.pendingCalls; id += 1) {
      raw.send(JSON.stringify({ i: `${id}`, p: { u: '/overview/get' } }));
    }
    await raw.closed;
    resume();
    expect(faults).toEqual([]);
  });
});

test('a window that turns out to be gone while it is written to is closed, and is no fault', async () => {
  const faults: unknown[] = [];
  const handler = createWindowHandler(createFakeServices(now).services, (error) => faults.push(error));
  let receive: (message: unknown) => void = () => undefined;
  const close = vi.fn();
  handler.serve({
    send: () => Promise.reject(new Error('write ECONNRESET')),
    onMessage: (listener) => {
      receive = listener;
    },
    onClose: () => undefined,
    close,
  });
  receive(JSON.stringify({ i: '1', p: { u: '/overview/get' } }));
  await vi.waitFor(() => expect(close).toHaveBeenCalled());
  expect(faults).toEqual([]);
});
