import type { AccountStatus } from '../../../shared/contract/account-status.ts';
import type { LiveEvent } from '../../../shared/contract/event.ts';
import type { MailChange } from '../../../shared/contract/mail-detail.ts';
import type { Registry } from '../../../shared/registry/registry.ts';
import type { RecordedMail } from '../record/recorded-mail.ts';
import type { Store } from '../record/store.ts';
import { ServiceError, type Services } from '../rpc/services.ts';
import type { AccountSession } from '../watch/account-session.ts';
import type { Events } from '../watch/events.ts';
import type { Sessions } from '../watch/sessions.ts';
import type { BackendEvent } from '../watch/watch-event.ts';
import { brandChannels } from './brand-view.ts';
import { changeMail, conflict, notFound } from './change-mail.ts';
import { mailDetail, mailSummary, possibleChanges } from './mail-view.ts';
import { readOverview } from './overview.ts';

export type ServiceTools = Readonly<{
  store: Store;
  registry: Registry;
  sessions: Sessions;
  events: Events;
  now: () => number;
}>;

/** What the backend can do for the window, over the record and the sessions. */
export function createServices({ store, registry, sessions, events, now }: ServiceTools): Services {
  function find(id: number): RecordedMail {
    const mail = store.mails.get(id);
    if (mail === null) throw notFound();
    return mail;
  }

  async function change(id: number, kind: 'release' | 'quarantine'): Promise<MailChange> {
    const { accountId } = find(id);
    const session = sessions.get(accountId);
    if (session === null) throw new ServiceError('offline', 'The account of this mail is no longer watched.');
    try {
      await changeMail(store, id, kind, now, (task) => session.use(task));
    } finally {
      // Told whatever came of it: a change that waits for the server shows as waiting.
      events.emit({ type: 'mail-changed', mailId: id });
    }
    const mail = find(id);
    return { mail: mailSummary(mail), possible: possibleChanges(mail, store.journal.ofMail(id)) };
  }

  return {
    async listMail({ limit, ...query }) {
      // One more than asked for tells whether there is a next page.
      const found = store.list.page({ ...query, limit: limit + 1 });
      const mails = found.slice(0, limit).map(mailSummary);
      const last = mails.at(-1);
      const next = found.length > limit && last !== undefined ? { receivedAt: last.receivedAt, id: last.id } : null;
      return { mails, next };
    },
    getMail: async (id) => mailDetail(find(id), store, registry),
    releaseMail: (id) => change(id, 'release'),
    quarantineMail: (id) => change(id, 'quarantine'),
    async undoMail(id) {
      const { undo } = possibleChanges(find(id), store.journal.ofMail(id));
      if (undo === null) throw conflict('undo');
      return change(id, undo);
    },
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
