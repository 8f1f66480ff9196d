import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../shared/contract/contract.ts';

/** How long a start, an answer or an end may take on a slow machine, in milliseconds. */
const patience = 30_000;

const mail = [
  'From: "Ann" <ann@ann.example>',
  'To: bob@bob.example',
  'Subject: Lunch',
  'Message-ID: <1@ann.example>',
  'Date: Tue, 24 Nov 2026 12:00:00 +0000',
  '',
  'Shall we have lunch?',
  '',
].join('\r\n');

/**
 * Starts the bundled backend as the shell does, only as a thread of this Node, asks it something over a window's port
 * and ends it again. It opens its record, so the native module is loaded too.
 * @param program the unpacked application
 * @throws when it does not start, does not answer or does not end with 0
 */
export async function tryBackend(program: string): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'vouchsafe-data-'));
  const backend = new Worker(join(program, 'dist/backend/main.js'), { env: {} });
  try {
    const ended = once(backend, 'exit');
    backend.postMessage({ data: { type: 'start', dataFolder }, ports: [] });
    await expectMessage(backend, 'ready');
    const { port1, port2 } = new MessageChannel();
    backend.postMessage({ data: { type: 'window-port' }, ports: [port1] }, [port1]);
    const window: ContractRouterClient<Contract> = createORPCClient(new RPCLink({ port: port2 }));
    await within(window.account.list(), 'the list of accounts');
    backend.postMessage({ data: { type: 'stop' }, ports: [] });
    const [code] = await within(ended, 'the end of the backend');
    if (code !== 0) throw new Error(`the bundled backend ended with ${code}`);
  } finally {
    await backend.terminate();
    await rm(dataFolder, { recursive: true });
  }
}

/**
 * Has one mail judged by the bundled worker with the registry that lies beside it.
 * @param program the unpacked application
 * @throws when it does not start or gives no verdict
 */
export async function tryWorker(program: string): Promise<void> {
  const registryFile = join(program, 'dist/backend/registry.txt');
  const worker = new Worker(join(program, 'dist/backend/examine-worker.js'), {
    workerData: { dns: 'none', registryFile, registryText: null },
    env: {},
  });
  try {
    await expectMessage(worker, 'ready');
    const job = { kind: 'examine', raw: Buffer.from(mail), trust: { kind: 'nobody' }, ownAddresses: [] };
    worker.postMessage({ type: 'job', id: 1, job });
    await expectMessage(worker, 'history-wanted');
    const history = { knownSender: false, trustedDomains: [] };
    worker.postMessage({ type: 'history', id: 1, history });
    await expectMessage(worker, 'done');
  } finally {
    await worker.terminate();
  }
}

/** @throws when the next message is of another type, or the thread fails instead */
async function expectMessage(worker: Worker, type: string): Promise<void> {
  const [message]: unknown[] = await within(once(worker, 'message'), `"${type}"`);
  const said = typeof message === 'object' && message !== null && 'type' in message ? message.type : message;
  if (said !== type) throw new Error(`the bundled program said ${JSON.stringify(message)} where "${type}" was due`);
}

async function within<T>(promise: Promise<T>, what: string): Promise<T> {
  const timeout = Promise.withResolvers<never>();
  const timer = setTimeout(() => timeout.reject(new Error(`${what} did not come within ${patience} ms`)), patience);
  try {
    return await Promise.race([promise, timeout.promise]);
  } finally {
    clearTimeout(timer);
  }
}
