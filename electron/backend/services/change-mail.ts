import type { Registry } from '../../../shared/registry/registry.ts';
import type { MailClient } from '../imap/mail-client.ts';
import { performEntry } from '../journal/perform.ts';
import type { MailDecision } from '../record/decision-record.ts';
import type { JournalEntry } from '../record/journal-entry.ts';
import type { RecordedMail } from '../record/recorded-mail.ts';
import type { Store } from '../record/store.ts';
import { ServiceError } from '../rpc/services.ts';
import { type Move, resolveWish, type Wish } from './decisions.ts';
import { asServiceError, notFound } from './service-failure.ts';

type ChangeTools = Readonly<{
  store: Store;
  registry: Registry;
  now: () => number;
  /** Runs a task on the account's working connection. */
  use: <T>(task: (client: MailClient) => Promise<T>) => Promise<T>;
}>;

/**
 * Moves a mail for its owner, or its flag, through the journal like every other change.
 * @throws ServiceError `conflict`, `offline` or `refused-by-server`
 */
export async function changeMail(mailId: number, wish: Wish, tools: ChangeTools): Promise<void> {
  const { store, registry, now, use } = tools;
  const entry = await use(async (client) => {
    const mail = store.mails.get(mailId);
    if (mail === null) throw notFound();
    // Looked at again here, on the connection's turn: what was possible when the button was pressed may not be now.
    const change = resolveWish(wish, mail, store.journal.ofMail(mailId), registry);
    if (change === null || change.move === null) throw conflict(wish.kind);
    return performEntry({ store, client, now }, plan(store, mail, change.move, change.decision, now()));
  }).catch(asServiceError);
  if (entry.state === 'failed') throw new ServiceError('refused-by-server', reasonOf(entry));
  if (entry.state === 'void') throw new ServiceError('conflict', reasonOf(entry));
}

/** Writes down what is decided together with the change that follows from it. */
function plan(
  store: Store,
  mail: RecordedMail,
  kind: Move,
  after: MailDecision | null,
  plannedAt: number,
): JournalEntry {
  const { id: mailId, accountId, mailbox, uidValidity, uid, contentKey, messageId } = mail;
  const source = { mailbox, uidValidity, uid };
  return store.transaction(() => {
    const decided = { before: store.decisions.get(accountId, contentKey), after };
    store.decisions.put(accountId, contentKey, after, plannedAt);
    const change = { mailId, accountId, kind, by: 'owner', decided } as const;
    return store.journal.plan({ ...change, source, contentKey, messageId, plannedAt });
  });
}

function reasonOf(entry: JournalEntry): string {
  return entry.reason?.message ?? 'The mail server did not do it. The mail is where it was.';
}

/** The mail is not where it would have to be. */
export function conflict(kind: Wish['kind'] | 'keep'): ServiceError {
  const sentences = {
    release:
      'This mail is neither in quarantine nor flagged, is just being moved, or its sender cannot be trusted. Look at it again.',
    quarantine: 'This mail is in quarantine already, is gone, or is just being moved. Look at it again.',
    keep: 'This mail does not wait for a decision any more. Look at it again.',
    undo: 'There is nothing to take back for this mail.',
  } as const;
  return new ServiceError('conflict', sentences[kind]);
}
