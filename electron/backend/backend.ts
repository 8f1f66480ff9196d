import { join } from 'node:path';
import { pinnedKeys } from '../../shared/registry/bundle/pinned-keys.ts';
import type { Account } from './accounts/account.ts';
import type { SecretStore } from './accounts/secret-store.ts';
import { describeFault } from './describe-fault.ts';
import { examineLimits, workerCount } from './examine/limits.ts';
import { WorkerPool } from './examine/worker-pool.ts';
import type { WorkerSetup } from './examine/worker-setup.ts';
import type { ConnectOptions } from './imap/connect.ts';
import { systemClock } from './imap/watch-mailbox.ts';
import { startRetention } from './record/retention-timer.ts';
import { openStore, recordFile } from './record/store.ts';
import { createActiveRegistry } from './registry/active-registry.ts';
import { startFeedTimer } from './registry/feed-timer.ts';
import { fetchBundle } from './registry/fetch-bundle.ts';
import { openRegistry } from './registry/open-registry.ts';
import { readCompiledRegistry } from './registry/read-registry.ts';
import { RegistryUpdates } from './registry/registry-updates.ts';
import { createRejudger } from './rejudge/rejudger.ts';
import { hearReturns } from './report/hear-returns.ts';
import { Outbox } from './report/outbox.ts';
import type { Services } from './rpc/services.ts';
import { createServices } from './services/create-services.ts';
import { moveReported } from './services/move-reported.ts';
import type { SubmitOptions } from './submit/submit.ts';
import { logConnections } from './watch/connection-log.ts';
import { createEvents, type Events } from './watch/events.ts';
import { createPauses } from './watch/pauses.ts';
import { Sessions } from './watch/sessions.ts';

export type BackendOptions = Readonly<{
  /** Holds the record; created when missing. */
  dataFolder: string;
  secrets: SecretStore;
  dns: WorkerSetup['dns'];
  /** Path of the compiled registry. */
  registryFile: string;
  /** Keys whose registry bundles are accepted from the start; the program's own without. */
  registryKeys?: readonly string[];
  /** The bundled script of the examining worker. */
  workerScript: URL;
  connect?: ConnectOptions;
  /** How reports are submitted. */
  submit?: SubmitOptions;
  /** One line about what happened inside, never mail and never a secret. */
  log: (line: string) => void;
}>;

/** The running backend, the same in Electron's utility process and in plain Node. */
export type Backend = Readonly<{
  services: Services;
  events: Pick<Events, 'subscribe'>;
  /** Begins watching an account, or goes on with its new settings. */
  putAccount(account: Account): Promise<void>;
  /** The network or the computer came back: look at once. */
  wake(): void;
  /** Finishes what is under way, or leaves it journaled, and ends. */
  stop(): Promise<void>;
}>;

/**
 * Starts the backend: opens the record, starts the workers and a session for each recorded account.
 * @throws RecordError when the record cannot be used
 */
export async function createBackend(options: BackendOptions): Promise<Backend> {
  const store = openStore(join(options.dataFolder, recordFile));
  const fault = (error: unknown) => options.log(`fault: ${describeFault(error)}`);
  const events = createEvents(fault);
  const opened = await openRegistry(options.dataFolder, readCompiledRegistry(options.registryFile));
  if (opened.notice !== null) options.log(opened.notice.sentence);
  const active = createActiveRegistry({
    builtIn: opened.builtIn,
    base: opened.base,
    own: () => store.own.list(),
    onChange: (text) => {
      pool.reload(text);
      rejudger.begin();
      events.emit({ type: 'registry-changed', version: active.registry.version });
    },
  });
  const updates = new RegistryUpdates({
    opened,
    active,
    pinned: options.registryKeys ?? pinnedKeys,
    feed: () => store.settings.get().registryFeed,
    fetch: fetchBundle,
    now: Date.now,
  });
  const pool = new WorkerPool({
    workers: workerCount,
    timeMs: examineLimits.timeMs,
    heapMb: examineLimits.heapMb,
    script: options.workerScript,
    workerData: (): WorkerSetup => ({
      dns: options.dns,
      registryFile: options.registryFile,
      registryText: active.text(),
    }),
    history: (sender) => store.history.of(sender),
    onWorkerLost: (reason, detail) => options.log(`a mail was not examined (${reason}): ${detail}`),
  });
  const rejudger = createRejudger({
    store,
    pool,
    clock: systemClock,
    onProgress: () => events.emit({ type: 'rejudged' }),
    onFault: fault,
  });
  const { secrets, connect = {} } = options;
  const sessions = new Sessions({
    store,
    pool,
    events,
    secrets,
    now: Date.now,
    random: Math.random,
    connect,
    onFault: fault,
  });
  const outbox = new Outbox({
    store,
    events,
    secrets,
    connect,
    session: (accountId) => sessions.get(accountId),
    now: Date.now,
    random: Math.random,
    onFault: fault,
    onSettled: ({ mailId }) => moveReported(mailId, { store, sessions, events, now: Date.now }),
    submitOptions: options.submit ?? {},
  });
  const pauses = createPauses({ accounts: store.accounts, sessions, clock: systemClock, onFault: fault });
  const endLog = logConnections({
    connections: store.connections,
    events,
    stateOf: (accountId) => sessions.get(accountId)?.state ?? null,
    now: Date.now,
  });
  for (const account of store.accounts.list()) await sessions.put(account);
  await pauses.look();
  const endHearing = hearReturns(outbox, sessions, events);
  outbox.start();
  rejudger.resume();
  const endFeed = startFeedTimer(updates, Date.now, fault);
  const endRetention = startRetention(store.retention, Date.now, fault);
  return {
    services: createServices({
      outbox,
      store,
      registry: active.registry,
      active,
      updates,
      rejudger,
      pool,
      sessions,
      events,
      pauses,
      secrets,
      connect,
      now: Date.now,
    }),
    events,
    putAccount: async (account) => {
      store.accounts.put(account);
      await sessions.put(account);
    },
    wake: () => {
      pauses.look().catch(fault);
      sessions.wake();
      outbox.networkIsBack();
    },
    stop: async () => {
      endRetention();
      endFeed();
      rejudger.stop();
      pauses.stop();
      endHearing();
      await outbox.stop();
      await sessions.stop();
      endLog();
      await pool.close();
      store.close();
    },
  };
}
