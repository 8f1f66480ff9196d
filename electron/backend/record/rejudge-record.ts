import { z } from 'zod';
import { type Judgement, judgementSchema, maxRejudged } from '../../../shared/contract/knowledge.ts';
import type { Database } from './database.ts';
import { jsonValue } from './json-column.ts';
import { command, inTransaction, query } from './statement.ts';

/** How far judging recent mail again is, and what it found. */
export type RejudgeRecord = Readonly<{
  /**
   * Begins anew, whatever was under way: every offer is found again, or not.
   * @param since mails received from then on, ms
   */
  begin(since: number): void;
  /** The next mail that is to be judged, newest first; null when it is done or was never begun. */
  next(): number | null;
  /** The mail was judged, or could not be: it is not taken again. */
  pass(mailId: number): void;
  /** Mails that are still to be judged. */
  pending(): number;
  /** Mails received since then that nothing is stored of to judge them by. */
  notJudged(since: number): number;
  /** Offers a mail. One whose same outcome the owner has left alone is not offered again. */
  offer(mailId: number, outcome: Judgement): void;
  /** The mail would be judged as it was. */
  withdraw(mailId: number): void;
  /** False when it was not offered. */
  dismiss(mailId: number): boolean;
  /** The outcome that is offered for a mail. */
  offered(mailId: number): Judgement | null;
  /** Newest mail first, at most `maxRejudged`. */
  offers(): readonly Readonly<{ mailId: number; outcome: Judgement }>[];
  total(): number;
}>;

const count = z.strictObject({ count: z.int() });
const outcomeRow = z.strictObject({ mailId: z.int(), outcome: jsonValue(judgementSchema) });

export function createRejudgeRecord(database: Database): RejudgeRecord {
  const forget = command(database, 'DELETE FROM rejudged WHERE dismissed = 0');
  const begin = command(
    database,
    'INSERT OR REPLACE INTO rejudging (id, since, below) VALUES (1, :since, 9223372036854775807)',
  );
  const end = command(database, 'DELETE FROM rejudging');
  const left = 'FROM mail_facts, rejudging WHERE mail_id < below AND received_at >= since';
  const next = query(
    database,
    `SELECT mail_id AS mailId ${left} ORDER BY mail_id DESC LIMIT 1`,
    z.strictObject({ mailId: z.int() }),
  );
  const pass = command(database, 'UPDATE rejudging SET below = :mailId');
  const pending = query(database, `SELECT count(*) AS count ${left}`, count);
  const notJudged = query(
    database,
    `SELECT count(*) AS count FROM mail WHERE received_at >= :since AND place <> 'gone'
       AND NOT EXISTS (SELECT 1 FROM mail_facts WHERE mail_id = mail.id)`,
    count,
  );
  const offer = command(
    database,
    `INSERT INTO rejudged (mail_id, outcome, dismissed) VALUES (:mailId, :outcome, 0)
     ON CONFLICT (mail_id) DO UPDATE SET outcome = :outcome, dismissed = dismissed AND outcome = :outcome`,
  );
  const withdraw = command(database, 'DELETE FROM rejudged WHERE mail_id = :mailId');
  const dismiss = command(database, 'UPDATE rejudged SET dismissed = 1 WHERE mail_id = :mailId AND dismissed = 0');
  const columns = 'SELECT mail_id AS mailId, outcome FROM rejudged WHERE dismissed = 0';
  const offered = query(database, `${columns} AND mail_id = :mailId`, outcomeRow);
  const offers = query(database, `${columns} ORDER BY mail_id DESC LIMIT ${maxRejudged}`, outcomeRow);
  const total = query(database, 'SELECT count(*) AS count FROM rejudged WHERE dismissed = 0', count);
  return {
    begin: (since) =>
      inTransaction(database, () => {
        forget({});
        begin({ since });
      }),
    next: () => {
      const mailId = next.one({})?.mailId ?? null;
      if (mailId === null) end({});
      return mailId;
    },
    pass: (mailId) => {
      pass({ mailId });
    },
    pending: () => pending.one({})?.count ?? 0,
    notJudged: (since) => notJudged.one({ since })?.count ?? 0,
    offer: (mailId, outcome) => {
      offer({ mailId, outcome: JSON.stringify(outcome) });
    },
    withdraw: (mailId) => {
      withdraw({ mailId });
    },
    dismiss: (mailId) => dismiss({ mailId }).changes > 0,
    offered: (mailId) => offered.one({ mailId })?.outcome ?? null,
    offers: () => offers.all({}),
    total: () => total.one({})?.count ?? 0,
  };
}
