import type { AccountStatus } from '../../../shared/contract/account-status.ts';
import type { LiveEvent } from '../../../shared/contract/event.ts';
import type { Store } from '../record/store.ts';
import { ServiceError, type Services } from '../rpc/services.ts';
import type { AccountSession } from '../watch/account-session.ts';
import type { Sessions } from '../watch/sessions.ts';
import type { BackendEvent } from '../watch/watch-event.ts';
import { brandChannels } from './brand-view.ts';
import { createMailServices } from './mail-services.ts';
import { mailSummary } from './mail-view.ts';
import { readOverview } from './overview.ts';
import type { ServiceTools } from './service-tools.ts';

/** What the backend can do for the window, over the record and the sessions. */
export function createServices(tools: ServiceTools): Services {
  const { store, registry, sessions, events, now } = tools;
  return {
    ...createMailServices(tools),
    async getBrand(id) {
      const brand = registry.brand(id);
      if (brand === null) throw new ServiceError('not-found', 'The registry does not know this organisation.');
      return brandChannels(brand);
    },
    listAccounts: async () => sessions.all().map(accountStatus),
    getOverview: async () => readOverview(store, now()),
    subscribe: (listener) =>
      events.subscribe((event) => {
        const live = liveEvent(event, store, sessions);
        if (live !== null) listener(live);
      }),
  };
}

/** What a window is told; null when it is nothing to show, or what it is about is gone meanwhile. */
function liveEvent(event: BackendEvent, store: Store, sessions: Sessions): LiveEvent | null {
  if (event.type === 'hinted') return null;
  if (event.type === 'account-changed') {
    const session = sessions.get(event.accountId);
    return session === null ? null : { type: 'accountChanged', account: accountStatus(session) };
  }
  const mail = store.mails.get(event.mailId);
  if (mail === null) return null;
  return { type: event.type === 'mail-judged' ? 'mailJudged' : 'mailChanged', mail: mailSummary(mail) };
}

function accountStatus({ account, state }: AccountSession): AccountStatus {
  const { phase, problem, firstRun, lastSyncAt } = state;
  return { id: account.id, address: account.address, phase, problem, firstRun, lastSyncAt };
}
