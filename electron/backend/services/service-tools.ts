import type { Registry } from '../../../shared/registry/registry.ts';
import type { SecretStore } from '../accounts/secret-store.ts';
import type { WorkerPool } from '../examine/worker-pool.ts';
import type { ConnectOptions } from '../imap/connect.ts';
import type { Store } from '../record/store.ts';
import type { ActiveRegistry } from '../registry/active-registry.ts';
import type { RegistryUpdates } from '../registry/registry-updates.ts';
import type { Rejudger } from '../rejudge/rejudger.ts';
import type { Outbox } from '../report/outbox.ts';
import type { Events } from '../watch/events.ts';
import type { Pauses } from '../watch/pauses.ts';
import type { Sessions } from '../watch/sessions.ts';

/** What the services work with. */
export type ServiceTools = Readonly<{
  store: Store;
  /** Always the one in force. */
  registry: Registry;
  active: ActiveRegistry;
  updates: RegistryUpdates;
  rejudger: Rejudger;
  /** Reads mail that is shown. */
  pool: WorkerPool;
  sessions: Sessions;
  events: Events;
  pauses: Pauses;
  secrets: SecretStore;
  /** Sends reports. */
  outbox: Pick<Outbox, 'look' | 'decide' | 'giveUp' | 'accountChanged'>;
  /** How trial connections are made. */
  connect: ConnectOptions;
  now: () => number;
}>;
