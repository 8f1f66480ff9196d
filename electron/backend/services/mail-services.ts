import type { MailChange } from '../../../shared/contract/mail-detail.ts';
import type { WorkerPool } from '../examine/worker-pool.ts';
import { kept, type MailDecision } from '../record/decision-record.ts';
import type { RecordedMail } from '../record/recorded-mail.ts';
import { type MailServices, ServiceError } from '../rpc/services.ts';
import type { AccountSession } from '../watch/account-session.ts';
import type { Events } from '../watch/events.ts';
import { changeMail, conflict } from './change-mail.ts';
import { possibleChanges, resolveWish, type Wish } from './decisions.ts';
import { fetchMail } from './fetch-mail.ts';
import { readSource } from './mail-source.ts';
import { mailDetail, mailSummary } from './mail-view.ts';
import { notFound } from './service-failure.ts';
import type { ServiceTools } from './service-tools.ts';

/** As much of the services' tools as mail needs. */
type MailTools = Pick<ServiceTools, 'store' | 'registry' | 'now'> &
  Readonly<{
    pool: Pick<WorkerPool, 'run'>;
    events: Pick<Events, 'emit'>;
    sessions: Readonly<{ get(accountId: string): Pick<AccountSession, 'use'> | null }>;
  }>;

/** What the window can ask about judged mail, and decide. */
export function createMailServices({ store, registry, pool, sessions, events, now }: MailTools): MailServices {
  function find(id: number): RecordedMail {
    const mail = store.mails.get(id);
    if (mail === null) throw notFound();
    return mail;
  }

  function sessionOf({ accountId }: RecordedMail): Pick<AccountSession, 'use'> {
    const session = sessions.get(accountId);
    if (session === null) throw new ServiceError('offline', 'The account of this mail is no longer watched.');
    return session;
  }

  async function fetched(id: number): Promise<Uint8Array> {
    const mail = find(id);
    return fetchMail(mail, (task) => sessionOf(mail).use(task));
  }

  const possible = (mail: RecordedMail) => possibleChanges(mail, store.journal.ofMail(mail.id), registry);

  async function change(id: number, wish: Wish): Promise<MailChange> {
    const session = sessionOf(find(id));
    try {
      await changeMail(id, wish, { store, registry, now, use: (task) => session.use(task) });
    } finally {
      // Told whatever came of it: a change that waits for the server shows as waiting.
      events.emit({ type: 'mail-changed', mailId: id });
    }
    const mail = find(id);
    return { mail: mailSummary(mail), possible: possible(mail) };
  }

  /** A decision that changes nothing on the server. */
  function decide({ id, accountId, contentKey }: RecordedMail, decision: MailDecision | null): MailChange {
    store.decisions.put(accountId, contentKey, decision, now());
    events.emit({ type: 'mail-changed', mailId: id });
    const mail = find(id);
    return { mail: mailSummary(mail), possible: possible(mail) };
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
    async getContent(id) {
      const read = await pool.run({ kind: 'read-content', raw: await fetched(id) });
      return read.kind === 'content-read' ? read.content : unreadable();
    },
    async getHtml(id) {
      const read = await pool.run({ kind: 'read-html', raw: await fetched(id) });
      return read.kind === 'html-read' ? read.html : unreadable();
    },
    getSource: async (id) => readSource(await fetched(id)),
    async releaseMail(id, { trust }) {
      const wish = { kind: 'release', trust } as const;
      const mail = find(id);
      const settled = resolveWish(wish, mail, store.journal.ofMail(id), registry);
      // Where nothing was done to it there is nothing to ask the server for.
      return settled !== null && settled.move === null ? decide(mail, settled.decision) : change(id, wish);
    },
    quarantineMail: (id) => change(id, { kind: 'quarantine' }),
    async keepMail(id) {
      const mail = find(id);
      if (!possible(mail).keep) throw conflict('keep');
      return decide(mail, kept);
    },
    async undoMail(id) {
      const mail = find(id);
      const { undo } = possible(mail);
      if (undo === null) throw conflict('undo');
      return undo === 'decide' ? decide(mail, null) : change(id, { kind: 'undo', move: undo });
    },
  };
}

/** It ended its worker, as it may have when it was judged. */
function unreadable(): never {
  throw new ServiceError('conflict', 'This mail is made so that it cannot be shown here. Be careful with it.');
}
