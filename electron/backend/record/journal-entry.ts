import { z } from 'zod';
import { mailDecision } from './decision-record.ts';
import { jsonList, jsonValue } from './json-column.ts';
import type { Location } from './recorded-mail.ts';

/** What is changed: keywords set or removed, a message moved to quarantine or back. */
export const entryKinds = ['flag', 'unflag', 'quarantine', 'release'] as const;
export type EntryKind = (typeof entryKinds)[number];

/**
 * `planned`: nothing was sent. `sent`: the server may have done it or not. `confirmed`: it has. `failed`: it has not
 * and will not, the mail is where it was. `void`: there was nothing left to change.
 */
export const entryStates = ['planned', 'sent', 'confirmed', 'failed', 'void'] as const;
export type EntryState = (typeof entryStates)[number];

/** Who wanted it: the policy, or the owner by hand. */
export type DecidedBy = 'vouchsafe' | 'owner';

/** How it is done, which depends on what the server can do. */
export type EntryMethod = 'move' | 'copy-expunge' | 'keyword';

/** Where a message goes, as its mailbox was just before: a message put there later has a UID of at least `uidNext`. */
export type Target = Readonly<{ mailbox: string; uidValidity: number; uidNext: number }>;

/** Why an entry is as it is; `message` is a sentence for people. */
export type Reason = Readonly<{ code: string; message: string }>;

const decided = z.strictObject({ before: mailDecision.nullable(), after: mailDecision.nullable() }).readonly();
export type Decided = z.infer<typeof decided>;

export type NewEntry = Readonly<{
  mailId: number;
  accountId: string;
  kind: EntryKind;
  by: DecidedBy;
  source: Location;
  contentKey: string;
  messageId: string;
  /** What the owner had decided before the change and with it; null when it is the policy's. */
  decided: Decided | null;
  /** Milliseconds since the epoch. */
  plannedAt: number;
  /** Where a mail is moved to instead of the quarantine: the server's own folder for junk. */
  destination?: 'junk' | null;
}>;

/** One change on a server. */
export type JournalEntry = Omit<NewEntry, 'destination'> &
  Readonly<{
    destination: 'junk' | null;
    id: number;
    state: EntryState;
    /** The flags that the message is to have when the change is done; null until it is sent. */
    flags: readonly string[] | null;
    /** INTERNALDATE before the change, milliseconds since the epoch; null until it is sent. */
    internalDate: number | null;
    target: Target | null;
    method: EntryMethod | null;
    /** How far `copy-expunge` has come: the command that was about to be sent. */
    step: 'copy' | 'expunge' | null;
    /** Where the message lies in the target mailbox, as far as it is known. */
    result: Readonly<{ uidValidity: number; uid: number }> | null;
    /** How often it was taken up again after an interruption. */
    attempts: number;
    /** Set for `failed` and `void`; for `confirmed` when something was not kept. */
    reason: Reason | null;
    sentAt: number | null;
    settledAt: number | null;
  }>;

/** The columns of a `JournalEntry`, for a SELECT from `journal`. */
export const entryColumns = `
  id, mail_id AS mailId, account_id AS accountId, kind, decided_by AS decidedBy, state,
  source_mailbox AS sourceMailbox, source_uid_validity AS sourceUidValidity, source_uid AS sourceUid,
  content_key AS contentKey, message_id AS messageId, decided, destination, flags, internal_date AS internalDate,
  target_mailbox AS targetMailbox, target_uid_validity AS targetUidValidity, target_uid_next AS targetUidNext,
  method, step, result_uid_validity AS resultUidValidity, result_uid AS resultUid, attempts,
  reason_code AS reasonCode, reason, planned_at AS plannedAt, sent_at AS sentAt, settled_at AS settledAt`;

/** Reads a row of `entryColumns`. */
export const entryRow = z
  .strictObject({
    id: z.int(),
    mailId: z.int(),
    accountId: z.string(),
    kind: z.enum(entryKinds),
    decidedBy: z.enum(['vouchsafe', 'owner']),
    state: z.enum(entryStates),
    sourceMailbox: z.string(),
    sourceUidValidity: z.int(),
    sourceUid: z.int(),
    contentKey: z.string(),
    messageId: z.string(),
    decided: jsonValue(decided).nullable(),
    destination: z.literal('junk').nullable(),
    flags: jsonList(z.string()).nullable(),
    internalDate: z.int().nullable(),
    targetMailbox: z.string().nullable(),
    targetUidValidity: z.int().nullable(),
    targetUidNext: z.int().nullable(),
    method: z.enum(['move', 'copy-expunge', 'keyword']).nullable(),
    step: z.enum(['copy', 'expunge']).nullable(),
    resultUidValidity: z.int().nullable(),
    resultUid: z.int().nullable(),
    attempts: z.int(),
    reasonCode: z.string().nullable(),
    reason: z.string().nullable(),
    plannedAt: z.int(),
    sentAt: z.int().nullable(),
    settledAt: z.int().nullable(),
  })
  .transform(
    (row): JournalEntry => ({
      id: row.id,
      mailId: row.mailId,
      accountId: row.accountId,
      kind: row.kind,
      by: row.decidedBy,
      state: row.state,
      source: { mailbox: row.sourceMailbox, uidValidity: row.sourceUidValidity, uid: row.sourceUid },
      contentKey: row.contentKey,
      messageId: row.messageId,
      decided: row.decided,
      destination: row.destination,
      flags: row.flags,
      internalDate: row.internalDate,
      target:
        row.targetMailbox === null || row.targetUidValidity === null || row.targetUidNext === null
          ? null
          : { mailbox: row.targetMailbox, uidValidity: row.targetUidValidity, uidNext: row.targetUidNext },
      method: row.method,
      step: row.step,
      result:
        row.resultUidValidity === null || row.resultUid === null
          ? null
          : { uidValidity: row.resultUidValidity, uid: row.resultUid },
      attempts: row.attempts,
      reason: row.reasonCode === null || row.reason === null ? null : { code: row.reasonCode, message: row.reason },
      plannedAt: row.plannedAt,
      sentAt: row.sentAt,
      settledAt: row.settledAt,
    }),
  );
