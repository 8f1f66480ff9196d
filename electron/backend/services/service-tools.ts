import type { Registry } from '../../../shared/registry/registry.ts';
import type { Store } from '../record/store.ts';
import type { Events } from '../watch/events.ts';
import type { Sessions } from '../watch/sessions.ts';

/** What the services work with. */
export type ServiceTools = Readonly<{
  store: Store;
  registry: Registry;
  sessions: Sessions;
  events: Events;
  now: () => number;
}>;
