import { z } from 'zod';
import {
  activityBrands,
  type ChangePage,
  type ChangeQuery,
  changeRecordSchema,
} from '../../../shared/contract/activity.ts';
import type { Database } from './database.ts';
import { query } from './statement.ts';

export type VerdictCounts = Readonly<{ watched: number; suspicious: number; impersonation: number }>;
export type ClaimedBrand = Readonly<{ id: string | null; name: string; count: number }>;

export type ActivityRecord = Readonly<{
  /** Mails received in [from, to), ms. */
  count(from: number, to: number): VerdictCounts;
  /** Whom contradicted mail received in [from, to) claimed to be, most often first. */
  claimed(from: number, to: number): readonly ClaimedBrand[];
  /** Changes made on servers, newest first. */
  changes(query: ChangeQuery): ChangePage;
}>;

/** The SQL, so that a test can ask SQLite how it would go about it. */
export const activitySql = {
  count: `SELECT count(*) AS watched, count(*) FILTER (WHERE verdict = 'suspicious') AS suspicious,
      count(*) FILTER (WHERE verdict = 'impersonation') AS impersonation
    FROM mail WHERE received_at >= :from AND received_at < :to`,
  // A brand that the registry renamed is still one: its newest name is taken. Others are told apart by their name.
  claimed: `SELECT brand_id AS id, brand_name AS name, count(*) AS count, max(received_at) AS newest FROM mail
    WHERE received_at >= :from AND received_at < :to AND verdict IN ('suspicious', 'impersonation')
      AND brand_name IS NOT NULL
    GROUP BY brand_id, CASE WHEN brand_id IS NULL THEN brand_name END
    ORDER BY count DESC, newest DESC LIMIT ${activityBrands}`,
  changes: `SELECT journal.id, mail_id AS mailId, journal.account_id AS accountId,
      coalesce(settled_at, sent_at, planned_at) AS at, kind, state, decided_by AS "by", coalesce(reason, '') AS note,
      subject, from_address AS fromAddress
    FROM journal JOIN mail ON mail.id = journal.mail_id
    WHERE journal.id < :before ORDER BY journal.id DESC LIMIT :limit`,
} as const;

const countRow = z.strictObject({ watched: z.int(), suspicious: z.int(), impersonation: z.int() });
const claimedRow = z
  .strictObject({ id: z.string().nullable(), name: z.string(), count: z.int(), newest: z.int() })
  .transform(({ id, name, count }): ClaimedBrand => ({ id, name, count }));

export function createActivityRecord(database: Database): ActivityRecord {
  const count = query(database, activitySql.count, countRow);
  const claimed = query(database, activitySql.claimed, claimedRow);
  const changes = query(database, activitySql.changes, changeRecordSchema);
  return {
    count: (from, to) => count.one({ from, to }) ?? { watched: 0, suspicious: 0, impersonation: 0 },
    claimed: (from, to) => claimed.all({ from, to }),
    changes({ before = Number.MAX_SAFE_INTEGER, limit }) {
      // One more than asked for tells whether there is a next page.
      const found = changes.all({ before, limit: limit + 1 });
      const page = found.slice(0, limit);
      return { changes: page, next: found.length > limit ? (page.at(-1)?.id ?? null) : null };
    },
  };
}
