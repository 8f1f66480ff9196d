import { z } from 'zod';
import { type Place, placeSchema, verdictNameSchema } from '../../../shared/contract/mail-summary.ts';
import type { VerdictName } from '../../../shared/detect/verdict.ts';
import type { Database } from './database.ts';
import {
  type FilledQuery,
  fillQuery,
  filterParameters,
  isAskedFor,
  type MailPosition,
  type PageQuery,
  undecided,
} from './mail-filter.ts';
import { mailColumns, mailRow, type RecordedMail } from './recorded-mail.ts';
import { searchWords } from './search-words.ts';
import { query } from './statement.ts';

export type MailCount = Readonly<{ verdict: VerdictName; place: Place; count: number }>;

export type MailList = Readonly<{
  /** Newest first, at most `limit`, only those after `before` in the list. */
  page(query: PageQuery): readonly RecordedMail[];
  /** How many mails there are of each verdict in each place; those that there are none of are left out. */
  counts(accountId?: string): readonly MailCount[];
  /** Contradicted mails that are neither released nor kept nor gone. */
  countToDecide(): number;
  countInQuarantine(): number;
  /** Mails received in [from, to), in milliseconds, and how many of them are contradicted. */
  countReceived(from: number, to: number): Readonly<{ watched: number; caught: number }>;
}>;

const contradicted = `('suspicious', 'impersonation')`;

const positionRow = z.strictObject({ receivedAt: z.int(), id: z.int() });
const countRow = z.strictObject({ verdict: verdictNameSchema, place: placeSchema, count: z.int() });

/** The number of a place in the list, as the column `position` has it. Numbers are bound as floating ones. */
const positionOf = (receivedAt: string, id: string) =>
  `(min(max(CAST(${receivedAt} AS INTEGER), 0), 2199023255551) * 4194304 + CAST(${id} AS INTEGER) % 4194304)`;

/** The SQL of the lists and counts, so that a test can ask SQLite how it would go about them. */
export const mailListSql = {
  positions: `SELECT received_at AS receivedAt, id FROM mail
    WHERE verdict = :verdict AND place = :place AND received_at >= :from AND (received_at, id) < (:receivedAt, :id)
      AND (:waiting = 0 OR ${undecided})
    ORDER BY received_at DESC, id DESC LIMIT :limit`,
  positionsOfAccount: `SELECT received_at AS receivedAt, id FROM mail
    WHERE account_id = :accountId AND verdict = :verdict AND place = :place
      AND received_at >= :from AND (received_at, id) < (:receivedAt, :id)
      AND (:waiting = 0 OR ${undecided})
    ORDER BY received_at DESC, id DESC LIMIT :limit`,
  positionsOfBrand: `SELECT received_at AS receivedAt, id FROM mail
    WHERE brand_id = :brandId AND received_at >= :from AND (received_at, id) < (:receivedAt, :id)
      AND ${isAskedFor}
    ORDER BY received_at DESC, id DESC LIMIT :limit`,
  positionsOfWords: `SELECT received_at AS receivedAt, id FROM mail_search CROSS JOIN mail INDEXED BY mail_in_order
      ON mail.position = mail_search.rowid
    WHERE mail_search MATCH :words AND mail_search.rowid < ${positionOf(':receivedAt', ':id')}
      AND mail_search.rowid >= ${positionOf(':from', '0')}
      AND ${isAskedFor}
    ORDER BY mail_search.rowid DESC LIMIT :limit`,
  rows: `SELECT ${mailColumns} FROM mail WHERE id IN (SELECT value FROM json_each(:ids))
    ORDER BY received_at DESC, id DESC`,
  counts: 'SELECT verdict, place, count(*) AS count FROM mail GROUP BY verdict, place',
  countsOfAccount: `SELECT verdict, place, count(*) AS count FROM mail WHERE account_id = :accountId
    GROUP BY verdict, place`,
  toDecide: `SELECT count(*) AS count FROM mail INDEXED BY mail_contradicted
    WHERE verdict IN ${contradicted} AND place IN ('inbox', 'quarantine') AND ${undecided}`,
  // Named one by one, the verdicts lead into the index of the lists.
  inQuarantine: `SELECT count(*) AS count FROM mail
    WHERE verdict IN ('verified', 'unknown', 'suspicious', 'impersonation') AND place = 'quarantine'`,
  received: `SELECT count(*) AS watched, count(*) FILTER (WHERE verdict IN ${contradicted}) AS caught FROM mail
    WHERE received_at >= :from AND received_at < :to`,
} as const;

export function createMailList(database: Database): MailList {
  const ofKind = query(database, mailListSql.positions, positionRow);
  const ofKindAndAccount = query(database, mailListSql.positionsOfAccount, positionRow);
  const ofBrand = query(database, mailListSql.positionsOfBrand, positionRow);
  const ofWords = query(database, mailListSql.positionsOfWords, positionRow);
  const rows = query(database, mailListSql.rows, mailRow);
  const counts = query(database, mailListSql.counts, countRow);
  const countsOfAccount = query(database, mailListSql.countsOfAccount, countRow);
  const toDecide = query(database, mailListSql.toDecide, z.strictObject({ count: z.int() }));
  const inQuarantine = query(database, mailListSql.inQuarantine, z.strictObject({ count: z.int() }));
  const received = query(database, mailListSql.received, z.strictObject({ watched: z.int(), caught: z.int() }));

  /**
   * Each verdict in each place is a run of an index in the order of the list. Merging the heads of these few runs
   * costs the same whether three mails match or a hundred thousand; one query with IN would sort all matches.
   */
  const ofRuns = (asked: FilledQuery): readonly MailPosition[] => {
    const { from, waiting, receivedAt, id, accountId, limit } = filterParameters(asked);
    const found = asked.verdicts.flatMap((verdict) =>
      asked.places.flatMap((place) => {
        const run = { verdict, place, from, waiting, receivedAt, id, limit };
        return accountId === null ? ofKind.all(run) : ofKindAndAccount.all({ ...run, accountId });
      }),
    );
    return found.sort((a, b) => b.receivedAt - a.receivedAt || b.id - a.id).slice(0, limit);
  };

  const positions = (asked: FilledQuery, text: string | undefined): readonly MailPosition[] => {
    if (text === undefined) return asked.brandId === null ? ofRuns(asked) : ofBrand.all(filterParameters(asked));
    const words = searchWords(text, asked);
    return words === null ? [] : ofWords.all({ ...filterParameters(asked), words });
  };

  return {
    page: (page) => rows.all({ ids: JSON.stringify(positions(fillQuery(page), page.text).map(({ id }) => id)) }),
    counts: (accountId) => (accountId === undefined ? counts.all({}) : countsOfAccount.all({ accountId })),
    countToDecide: () => toDecide.one({})?.count ?? 0,
    countInQuarantine: () => inQuarantine.one({})?.count ?? 0,
    countReceived: (from, to) => received.one({ from, to }) ?? { watched: 0, caught: 0 },
  };
}
