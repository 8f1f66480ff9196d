import { setImmediate } from 'node:timers/promises';
import type { Erasure } from '../../../shared/contract/settings.ts';
import { version } from '../../../shared/version.ts';
import { textDays } from '../record/retention.ts';
import type { ProgramServices } from '../rpc/services.ts';
import { readActivity } from './activity.ts';
import { removeAccount } from './remove-account.ts';
import type { ServiceTools } from './service-tools.ts';

/** What the window can ask about the whole program, and set. */
export function createProgramServices(tools: ServiceTools): ProgramServices {
  const { store, registry, events, now } = tools;
  return {
    getSettings: async () => store.settings.get(),
    async putSettings(settings) {
      store.settings.put(settings);
      events.emit({ type: 'settings-changed' });
      return settings;
    },
    getActivity: async () => readActivity(store, now()),
    listChanges: async (query) => store.activity.changes(query),
    listConnections: async () => store.connections.newest(),
    async getStorage() {
      const { octets, mails } = store.storage.size();
      return { octets, mails, textDays, version, registryVersion: registry.version, brands: registry.brands.length };
    },
    erase: (what) => erase(tools, what),
  };
}

async function erase(tools: ServiceTools, what: Erasure): Promise<void> {
  const { store, active, events, outbox } = tools;
  if (what === 'text') {
    // A report that waits holds the whole mail.
    outbox.giveUp();
    // A portion at a time, so that arrivals are judged in between.
    while (store.storage.eraseText() > 0) await setImmediate();
    events.emit({ type: 'texts-erased' });
    return;
  }
  for (const { id } of store.accounts.list()) await removeAccount(tools, { id, quarantined: 'leave' });
  store.retention.eraseEverything();
  active.refresh();
  events.emit({ type: 'settings-changed' });
}
