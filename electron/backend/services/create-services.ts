import type { LiveEvent } from '../../../shared/contract/event.ts';
import type { Store } from '../record/store.ts';
import type { Services } from '../rpc/services.ts';
import type { Sessions } from '../watch/sessions.ts';
import type { BackendEvent } from '../watch/watch-event.ts';
import { createAccountServices } from './account-services.ts';
import { accountStatus } from './account-status.ts';
import { createBrandServices } from './brand-services.ts';
import { createCheckServices } from './check-services.ts';
import { createKnowledgeServices } from './knowledge-services.ts';
import { createMailServices } from './mail-services.ts';
import { mailSummary } from './mail-view.ts';
import { readOverview } from './overview.ts';
import { createOwnBrandServices } from './own-brand-services.ts';
import { createProgramServices } from './program-services.ts';
import { createRegistryServices } from './registry-services.ts';
import { createReportServices } from './report-services.ts';
import { reportState } from './report-view.ts';
import type { ServiceTools } from './service-tools.ts';

/** What the backend can do for the window, over the record and the sessions. */
export function createServices(tools: ServiceTools): Services {
  const { store, registry, sessions, events, now } = tools;
  return {
    ...createMailServices(tools),
    ...createAccountServices(tools),
    ...createProgramServices(tools),
    ...createBrandServices(registry),
    ...createCheckServices(() => registry),
    ...createRegistryServices(tools),
    ...createOwnBrandServices(tools),
    ...createKnowledgeServices(tools),
    ...createReportServices(tools),
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
  // What a window shows of any mail may be gone.
  if (event.type === 'texts-erased') return { type: 'behind' };
  if (event.type === 'account-removed') return { type: 'accountRemoved', id: event.accountId };
  if (event.type === 'settings-changed') return { type: 'settingsChanged', settings: store.settings.get() };
  if (event.type === 'registry-changed') return { type: 'registryChanged', version: event.version };
  if (event.type === 'rejudged') {
    return { type: 'rejudged', total: store.rejudge.total(), pending: store.rejudge.pending() };
  }
  if (event.type === 'account-changed') {
    const session = sessions.get(event.accountId);
    return session === null ? null : { type: 'accountChanged', account: accountStatus(session) };
  }
  if (event.type === 'report-changed') {
    const report = store.reports.get(event.reportId);
    return report === null ? null : { type: 'reportChanged', report: reportState(report) };
  }
  const mail = store.mails.get(event.mailId);
  if (mail === null) return null;
  return { type: event.type === 'mail-judged' ? 'mailJudged' : 'mailChanged', mail: mailSummary(mail) };
}
