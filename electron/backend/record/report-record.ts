import { z } from 'zod';
import type { ReportStateName } from '../../../shared/contract/report.ts';
import type { Database } from './database.ts';
import { type NewReport, type ReportEntry, reportColumns, reportRow } from './report-entry.ts';
import { command, query } from './statement.ts';

/** The octets of a report that is not settled yet. */
export type ReportOctets = Readonly<{ octets: Uint8Array; sevenBit: Uint8Array | null }>;

export type ReportRecord = Readonly<{
  /** Writes a report down as `queued`, due at once. */
  plan(report: NewReport): ReportEntry;
  /**
   * Writes an entry's new state down.
   * @param from the state that it must still have
   * @returns false when it has another one by now: nothing is written then
   */
  advance(entry: ReportEntry, from: ReportStateName): boolean;
  get(id: number): ReportEntry | null;
  /** null when they are not kept any more. */
  octets(id: number): ReportOctets | null;
  dropOctets(id: number): void;
  /** Oldest first. */
  ofMail(mailId: number): readonly ReportEntry[];
  /** Newest first. */
  page(before: number, limit: number): readonly ReportEntry[];
  /** What is due up to a time, oldest first. */
  due(until: number): readonly ReportEntry[];
  /** When the next one is due, ms; null: none is. */
  nextAt(): number | null;
  inState(state: ReportStateName, accountId?: string): readonly ReportEntry[];
  /** How many an account has sent since a time, and when the first of these was, ms. */
  sentSince(accountId: string, since: number): Readonly<{ count: number; first: number | null }>;
  /** What an answer or a bounce can still be about: sent since a time. */
  awaiting(accountId: string, since: number): readonly ReportEntry[];
}>;

const blobs = z.strictObject({ octets: z.instanceof(Uint8Array), sevenBit: z.instanceof(Uint8Array).nullable() });

export function createReportRecord(database: Database): ReportRecord {
  const insert = command(
    database,
    `INSERT INTO report (
       mail_id, account_id, brand_name, recipient_name, recipient_address, from_address, format, redacted, message_id,
       octets, seven_bit, state, attempts, next_at, planned_at, changed_at
     ) VALUES (
       :mailId, :accountId, :brandName, :recipientName, :recipientAddress, :from, :format, :redacted, :messageId,
       :octets, :sevenBit, 'queued', 0, :plannedAt, :plannedAt, :plannedAt
     )`,
  );
  const update = command(
    database,
    `UPDATE report SET state = :state, note = :note, attempts = :attempts, next_at = :nextAt, copy = :copy,
       changed_at = :changedAt, sent_at = :sentAt
     WHERE id = :id AND state = :from`,
  );
  const drop = command(database, 'UPDATE report SET octets = NULL, seven_bit = NULL WHERE id = :id');
  const select = (rest: string) => query(database, `SELECT ${reportColumns} FROM report ${rest}`, reportRow);
  const get = select('WHERE id = :id');
  const ofMail = select('WHERE mail_id = :mailId ORDER BY id');
  const page = select('WHERE id < :before ORDER BY id DESC LIMIT :limit');
  const due = select('WHERE next_at <= :until ORDER BY id');
  const inState = select('WHERE state = :state AND (:accountId IS NULL OR account_id = :accountId) ORDER BY id');
  const awaiting = select(
    `WHERE account_id = :accountId AND sent_at >= :since AND state IN ('sent', 'answered', 'bounced') ORDER BY id`,
  );
  const octets = query(
    database,
    'SELECT octets, seven_bit AS sevenBit FROM report WHERE id = :id AND octets IS NOT NULL',
    blobs,
  );
  const nextAt = query(
    database,
    'SELECT min(next_at) AS at FROM report WHERE next_at IS NOT NULL',
    z.strictObject({ at: z.int().nullable() }),
  );
  const sentSince = query(
    database,
    'SELECT count(*) AS count, min(sent_at) AS first FROM report WHERE account_id = :accountId AND sent_at >= :since',
    z.strictObject({ count: z.int(), first: z.int().nullable() }),
  );

  return {
    plan({ recipient, redacted, ...report }) {
      const { id } = insert({
        ...report,
        recipientName: recipient.name,
        recipientAddress: recipient.address,
        redacted: redacted ? 1 : 0,
      });
      const planned = get.one({ id });
      if (planned === null) throw new Error('a report was not written');
      return planned;
    },
    advance({ id, state, note, attempts, nextAt: at, copy, changedAt, sentAt }, from) {
      const text = note === null ? null : JSON.stringify(note);
      return update({ id, state, note: text, attempts, nextAt: at, copy, changedAt, sentAt, from }).changes > 0;
    },
    get: (id) => get.one({ id }),
    octets: (id) => octets.one({ id }),
    dropOctets: (id) => {
      drop({ id });
    },
    ofMail: (mailId) => ofMail.all({ mailId }),
    page: (before, limit) => page.all({ before, limit }),
    due: (until) => due.all({ until }),
    nextAt: () => nextAt.one({})?.at ?? null,
    inState: (state, accountId) => inState.all({ state, accountId: accountId ?? null }),
    sentSince: (accountId, since) => sentSince.one({ accountId, since }) ?? { count: 0, first: null },
    awaiting: (accountId, since) => awaiting.all({ accountId, since }),
  };
}
