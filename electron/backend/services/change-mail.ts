import { SecretStoreError } from '../accounts/secret-store.ts';
import { ImapError, type ImapErrorCode } from '../imap/imap-error.ts';
import type { MailClient } from '../imap/mail-client.ts';
import { performEntry } from '../journal/perform.ts';
import type { JournalEntry } from '../record/journal-entry.ts';
import type { RecordedMail } from '../record/recorded-mail.ts';
import type { Store } from '../record/store.ts';
import { ServiceError } from '../rpc/services.ts';
import { MissingSecretError } from '../watch/account-problem.ts';
import { possibleChanges } from './mail-view.ts';

/** Failures of the line, which pass by themselves. */
const offlineCodes: ReadonlySet<ImapErrorCode> = new Set([
  'unknown-host',
  'refused',
  'timeout',
  'connection-lost',
  'throttled',
]);

/**
 * Moves a mail for its owner, through the journal like every other change.
 * @param use runs a task on the account's working connection
 * @throws ServiceError `conflict`, `offline` or `refused-by-server`
 */
export async function changeMail(
  store: Store,
  mailId: number,
  kind: 'release' | 'quarantine',
  now: () => number,
  use: <T>(task: (client: MailClient) => Promise<T>) => Promise<T>,
): Promise<void> {
  const entry = await asService(
    use(async (client) => {
      const mail = store.mails.get(mailId);
      if (mail === null) throw notFound();
      // Looked at again here, on the connection's turn: what was possible when the button was pressed may not be now.
      if (!possibleChanges(mail, store.journal.ofMail(mailId))[kind]) throw conflict(kind);
      return performEntry({ store, client, now }, plan(store, mail, kind, now()));
    }),
  );
  if (entry.state === 'failed') throw new ServiceError('refused-by-server', reasonOf(entry));
  if (entry.state === 'void') throw new ServiceError('conflict', reasonOf(entry));
}

function plan(store: Store, mail: RecordedMail, kind: 'release' | 'quarantine', plannedAt: number): JournalEntry {
  const { id: mailId, accountId, mailbox, uidValidity, uid, contentKey, messageId } = mail;
  const source = { mailbox, uidValidity, uid };
  return store.transaction(() => {
    store.decisions.put(accountId, contentKey, kind === 'release' ? 'released' : 'kept', plannedAt);
    return store.journal.plan({ mailId, accountId, kind, by: 'owner', source, contentKey, messageId, plannedAt });
  });
}

async function asService<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    // Without a password no connection can be made.
    if (error instanceof MissingSecretError || error instanceof SecretStoreError) {
      throw new ServiceError('offline', error.message, { cause: error });
    }
    if (!(error instanceof ImapError)) throw error;
    const code = offlineCodes.has(error.code) ? 'offline' : 'refused-by-server';
    throw new ServiceError(code, error.message, { cause: error });
  }
}

function reasonOf(entry: JournalEntry): string {
  return entry.reason?.message ?? 'The mail server did not do it. The mail is where it was.';
}

/** There is no such mail in the record. */
export function notFound(): ServiceError {
  return new ServiceError('not-found', 'This mail is no longer in the record.');
}

/** The mail is not where it would have to be. */
export function conflict(kind: 'release' | 'quarantine' | 'keep' | 'undo'): ServiceError {
  const sentences = {
    release: 'This mail is not in quarantine, or is just being moved. Look at it again.',
    quarantine: 'This mail is in quarantine already, is gone, or is just being moved. Look at it again.',
    keep: 'This mail does not wait for a decision any more. Look at it again.',
    undo: 'There is nothing to take back for this mail.',
  } as const;
  return new ServiceError('conflict', sentences[kind]);
}
