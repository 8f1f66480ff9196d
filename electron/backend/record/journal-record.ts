import { z } from 'zod';
import type { Database } from './database.ts';
import { type EntryKind, entryColumns, entryRow, type JournalEntry, type NewEntry } from './journal-entry.ts';
import { command, query } from './statement.ts';

export type JournalRecord = Readonly<{
  /** Writes a change down as `planned`. */
  plan(entry: NewEntry): JournalEntry;
  /**
   * Writes an unfinished entry's new state down.
   * @returns the entry as given
   * @throws Error when the entry was settled before: what is settled does not change
   */
  put(entry: JournalEntry): JournalEntry;
  get(id: number): JournalEntry | null;
  /** Planned and sent changes of an account, oldest first. */
  unfinished(accountId: string): readonly JournalEntry[];
  /** All changes of a mail, oldest first. */
  ofMail(mailId: number): readonly JournalEntry[];
  /** The last confirmed change of a mail, of one kind or of any; null when there is none. */
  lastConfirmed(mailId: number, kind?: EntryKind): JournalEntry | null;
  /** UIDs from `fromUid` on in a mailbox that are known to be other mails than the one of this entry. */
  takenUids(entry: JournalEntry, mailbox: string, uidValidity: number, fromUid: number): ReadonlySet<number>;
}>;

export function createJournalRecord(database: Database): JournalRecord {
  const insert = command(
    database,
    `INSERT INTO journal (
       mail_id, account_id, kind, decided_by, state, source_mailbox, source_uid_validity, source_uid, content_key,
       message_id, decided, destination, attempts, planned_at
     ) VALUES (
       :mailId, :accountId, :kind, :by, 'planned', :sourceMailbox, :sourceUidValidity, :sourceUid, :contentKey,
       :messageId, :decided, :destination, 0, :plannedAt
     )`,
  );
  const update = command(
    database,
    `UPDATE journal SET
       state = :state, source_mailbox = :sourceMailbox, source_uid_validity = :sourceUidValidity,
       source_uid = :sourceUid, flags = :flags, internal_date = :internalDate, target_mailbox = :targetMailbox,
       target_uid_validity = :targetUidValidity, target_uid_next = :targetUidNext, method = :method, step = :step,
       result_uid_validity = :resultUidValidity, result_uid = :resultUid, attempts = :attempts,
       reason_code = :reasonCode, reason = :reason, sent_at = :sentAt, settled_at = :settledAt
     WHERE id = :id AND settled_at IS NULL`,
  );
  const get = query(database, `SELECT ${entryColumns} FROM journal WHERE id = :id`, entryRow);
  const unfinished = query(
    database,
    `SELECT ${entryColumns} FROM journal WHERE account_id = :accountId AND settled_at IS NULL ORDER BY id`,
    entryRow,
  );
  const ofMail = query(database, `SELECT ${entryColumns} FROM journal WHERE mail_id = :mailId ORDER BY id`, entryRow);
  const taken = query(
    database,
    `SELECT result_uid AS uid FROM journal
       WHERE account_id = :accountId AND target_mailbox = :mailbox AND result_uid_validity = :uidValidity
         AND result_uid >= :fromUid AND mail_id <> :mailId
     UNION
     SELECT uid FROM mail
       WHERE account_id = :accountId AND mailbox = :mailbox AND uid_validity = :uidValidity
         AND uid >= :fromUid AND id <> :mailId`,
    z.strictObject({ uid: z.int() }),
  );

  const plan = (entry: NewEntry): JournalEntry => {
    const { source, decided, destination = null, ...rest } = entry;
    const { id } = insert({
      ...rest,
      destination,
      decided: decided === null ? null : JSON.stringify(decided),
      sourceMailbox: source.mailbox,
      sourceUidValidity: source.uidValidity,
      sourceUid: source.uid,
    });
    const planned = get.one({ id });
    if (planned === null) throw new Error('a journal entry was not written');
    return planned;
  };

  return {
    plan,
    put(entry) {
      if (update(parameters(entry)).changes === 0) throw new Error(`journal entry ${entry.id} is settled already`);
      return entry;
    },
    get: (id) => get.one({ id }),
    unfinished: (accountId) => unfinished.all({ accountId }),
    ofMail: (mailId) => ofMail.all({ mailId }),
    lastConfirmed: (mailId, kind) =>
      ofMail
        .all({ mailId })
        .findLast((entry) => entry.state === 'confirmed' && (kind === undefined || entry.kind === kind)) ?? null,
    takenUids: ({ accountId, mailId }, mailbox, uidValidity, fromUid) =>
      new Set(taken.all({ accountId, mailId, mailbox, uidValidity, fromUid }).map(({ uid }) => uid)),
  };
}

function parameters(entry: JournalEntry) {
  const { source, target, result, reason } = entry;
  return {
    id: entry.id,
    state: entry.state,
    sourceMailbox: source.mailbox,
    sourceUidValidity: source.uidValidity,
    sourceUid: source.uid,
    flags: entry.flags === null ? null : JSON.stringify(entry.flags),
    internalDate: entry.internalDate,
    targetMailbox: target?.mailbox ?? null,
    targetUidValidity: target?.uidValidity ?? null,
    targetUidNext: target?.uidNext ?? null,
    method: entry.method,
    step: entry.step,
    resultUidValidity: result?.uidValidity ?? null,
    resultUid: result?.uid ?? null,
    attempts: entry.attempts,
    reasonCode: reason?.code ?? null,
    reason: reason?.message ?? null,
    sentAt: entry.sentAt,
    settledAt: entry.settledAt,
  };
}
