import type { MailChange } from '../../../shared/contract/mail-detail.ts';
import type { RecordedMail } from '../record/recorded-mail.ts';
import { type MailServices, ServiceError } from '../rpc/services.ts';
import { changeMail, conflict, notFound } from './change-mail.ts';
import { mailDetail, mailSummary, possibleChanges } from './mail-view.ts';
import type { ServiceTools } from './service-tools.ts';

/** What the window can ask about judged mail, and decide. */
export function createMailServices({ store, registry, sessions, events, now }: ServiceTools): MailServices {
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
    return answer(id);
  }

  function answer(id: number): MailChange {
    const mail = find(id);
    return { mail: mailSummary(mail), possible: possibleChanges(mail, store.journal.ofMail(id)) };
  }

  return {
    async listMail({ limit, ...query }) {
      const { text, brandId, receivedFrom, receivedTo, waiting } = query;
      if ((text ?? brandId ?? receivedFrom ?? receivedTo ?? waiting) !== undefined) notYet();
      // One more than asked for tells whether there is a next page.
      const found = store.list.page({ ...query, limit: limit + 1 });
      const mails = found.slice(0, limit).map(mailSummary);
      const last = mails.at(-1);
      const next = found.length > limit && last !== undefined ? { receivedAt: last.receivedAt, id: last.id } : null;
      return { mails, next };
    },
    getMail: async (id) => mailDetail(find(id), store, registry),
    getContent: async () => notYet(),
    getHtml: async () => notYet(),
    getSource: async () => notYet(),
    releaseMail: (id) => change(id, 'release'),
    quarantineMail: (id) => change(id, 'quarantine'),
    async keepMail(id) {
      const { accountId, contentKey, ...mail } = find(id);
      if (!possibleChanges({ ...mail, accountId, contentKey }, store.journal.ofMail(id)).keep) throw conflict('keep');
      store.decisions.put(accountId, contentKey, 'kept', now());
      events.emit({ type: 'mail-changed', mailId: id });
      return answer(id);
    },
    async undoMail(id) {
      const { undo } = possibleChanges(find(id), store.journal.ofMail(id));
      if (undo === null || undo === 'decide') throw conflict('undo');
      return change(id, undo);
    },
  };
}

function notYet(): never {
  throw new ServiceError('offline', 'This cannot be asked for yet.');
}
