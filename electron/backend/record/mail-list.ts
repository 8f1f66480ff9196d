import { z } from 'zod';
import { type Place, placeSchema, verdictNameSchema } from '../../../shared/contract/mail-summary.ts';
import type { VerdictName } from '../../../shared/detect/verdict.ts';
import type { Database } from './database.ts';
import { mailColumns, mailRow, type RecordedMail } from './recorded-mail.ts';
import { query } from './statement.ts';

/** A place in the list, newest first: by `receivedAt`, then by `id`. */
export type MailPosition = Readonly<{ receivedAt: number; id: number }>;

/** Which mails are wanted; what is left out does not narrow the list. */
export type MailFilter = Readonly<{
  verdicts?: readonly VerdictName[] | undefined;
  accountId?: string | undefined;
  place?: Place | undefined;
}>;

export type MailCount = Readonly<{ verdict: VerdictName; place: Place; count: number }>;

export type MailList = Readonly<{
  /** Newest first, at most `limit`, only those after `before` in the list. */
  page(filter: MailFilter & Readonly<{ before?: MailPosition | undefined; limit: number }>): readonly RecordedMail[];
  /** How many mails there are of each verdict in each place; those that there are none of are left out. */
  counts(accountId?: string): readonly MailCount[];
  /** Contradicted mails that are neither released nor gone. */
  countToDecide(): number;
  /** Mails received in [from, to), in milliseconds, and how many of them are contradicted. */
  countReceived(from: number, to: number): Readonly<{ watched: number; caught: number }>;
}>;

const verdictNames = verdictNameSchema.options;
const places = placeSchema.options;
const contradicted = `('suspicious', 'impersonation')`;

/** Before every mail: no date and no id is larger. */
const beginning: MailPosition = { receivedAt: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER };

const positionRow = z.strictObject({ receivedAt: z.int(), id: z.int() });
const countRow = z.strictObject({ verdict: verdictNameSchema, place: placeSchema, count: z.int() });

/** The SQL of the lists and counts, so that a test can ask SQLite how it would go about them. */
export const mailListSql = {
  positions: `SELECT received_at AS receivedAt, id FROM mail
    WHERE verdict = :verdict AND place = :place AND (received_at, id) < (:receivedAt, :id)
    ORDER BY received_at DESC, id DESC LIMIT :limit`,
  positionsOfAccount: `SELECT received_at AS receivedAt, id FROM mail
    WHERE account_id = :accountId AND verdict = :verdict AND place = :place
      AND (received_at, id) < (:receivedAt, :id)
    ORDER BY received_at DESC, id DESC LIMIT :limit`,
  rows: `SELECT ${mailColumns} FROM mail WHERE id IN (SELECT value FROM json_each(:ids))
    ORDER BY received_at DESC, id DESC`,
  counts: 'SELECT verdict, place, count(*) AS count FROM mail GROUP BY verdict, place',
  countsOfAccount: `SELECT verdict, place, count(*) AS count FROM mail WHERE account_id = :accountId
    GROUP BY verdict, place`,
  toDecide: `SELECT count(*) AS count FROM mail
    WHERE verdict IN ${contradicted} AND place IN ('inbox', 'quarantine') AND NOT EXISTS (
      SELECT 1 FROM mail_decision AS d
      WHERE d.account_id = mail.account_id AND d.content_key = mail.content_key AND d.decision = 'released'
    )`,
  received: `SELECT count(*) AS watched, count(*) FILTER (WHERE verdict IN ${contradicted}) AS caught FROM mail
    WHERE received_at >= :from AND received_at < :to`,
} as const;

export function createMailList(database: Database): MailList {
  const positions = query(database, mailListSql.positions, positionRow);
  const positionsOfAccount = query(database, mailListSql.positionsOfAccount, positionRow);
  const rows = query(database, mailListSql.rows, mailRow);
  const counts = query(database, mailListSql.counts, countRow);
  const countsOfAccount = query(database, mailListSql.countsOfAccount, countRow);
  const toDecide = query(database, mailListSql.toDecide, z.strictObject({ count: z.int() }));
  const received = query(database, mailListSql.received, z.strictObject({ watched: z.int(), caught: z.int() }));
  return {
    page({ verdicts = verdictNames, accountId, place, before = beginning, limit }) {
      // Each verdict in each place is a run of an index in the order of the list. Merging the heads of these few runs
      // costs the same whether three mails match or a hundred thousand; one query with IN would sort all matches.
      const found = [...new Set(verdicts)].flatMap((verdict) =>
        (place === undefined ? places : [place]).flatMap((where) => {
          const run = { verdict, place: where, limit, receivedAt: before.receivedAt, id: before.id };
          return accountId === undefined ? positions.all(run) : positionsOfAccount.all({ ...run, accountId });
        }),
      );
      const newest = found.sort((a, b) => b.receivedAt - a.receivedAt || b.id - a.id).slice(0, limit);
      return rows.all({ ids: JSON.stringify(newest.map(({ id }) => id)) });
    },
    counts: (accountId) => (accountId === undefined ? counts.all({}) : countsOfAccount.all({ accountId })),
    countToDecide: () => toDecide.one({})?.count ?? 0,
    countReceived: (from, to) => received.one({ from, to }) ?? { watched: 0, caught: 0 },
  };
}
