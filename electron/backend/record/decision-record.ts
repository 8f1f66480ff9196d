import { z } from 'zod';
import type { Database } from './database.ts';
import { command, query } from './statement.ts';

/**
 * What the owner decided about a mail: `released` is never quarantined again, `kept` was looked at and stays where it
 * is. `trusts` is the proven domain that is trusted because of a release, '' for none. `marked`: the owner called it an
 * impersonation, which counts against its sender.
 */
export const mailDecision = z
  .strictObject({
    kind: z.enum(['released', 'kept']),
    trusts: z.string(),
    // Decisions that the journal remembers from before there was such a mark are without.
    marked: z.boolean().default(false),
  })
  .readonly();
export type MailDecision = z.infer<typeof mailDecision>;

/** Released, and no more than that. */
export const released: MailDecision = { kind: 'released', trusts: '', marked: false };
export const kept: MailDecision = { kind: 'kept', trusts: '', marked: false };
/** "This is impersonation" */
export const marked: MailDecision = { kind: 'kept', trusts: '', marked: true };

const decisionRow = mailDecision.unwrap().extend({ marked: z.literal([0, 1]).transform((value) => value === 1) });

export type DecisionRecord = Readonly<{
  /** The owner's last decision about this content in this account, null when there is none. */
  get(accountId: string, contentKey: string): MailDecision | null;
  /** Writes a decision down in place of an earlier one; null takes it back. What it trusts goes and comes with it. */
  put(accountId: string, contentKey: string, decision: MailDecision | null, decidedAt: number): void;
  /** Domains that at least one standing decision trusts, in alphabetical order. */
  trustedDomains(accountId: string): readonly string[];
}>;

export function createDecisionRecord(database: Database): DecisionRecord {
  const get = query(
    database,
    `SELECT decision AS kind, trusts, marked FROM mail_decision
     WHERE account_id = :accountId AND content_key = :contentKey`,
    decisionRow,
  );
  const put = command(
    database,
    `INSERT OR REPLACE INTO mail_decision (account_id, content_key, decision, trusts, marked, decided_at)
     VALUES (:accountId, :contentKey, :kind, :trusts, :marked, :decidedAt)`,
  );
  const remove = command(
    database,
    'DELETE FROM mail_decision WHERE account_id = :accountId AND content_key = :contentKey',
  );
  const trusted = query(
    database,
    "SELECT DISTINCT trusts FROM mail_decision WHERE account_id = :accountId AND trusts <> '' ORDER BY trusts",
    z.strictObject({ trusts: z.string() }),
  );
  return {
    get: (accountId, contentKey) => get.one({ accountId, contentKey }),
    put: (accountId, contentKey, decision, decidedAt) => {
      if (decision === null) remove({ accountId, contentKey });
      else put({ accountId, contentKey, decidedAt, ...decision, marked: decision.marked ? 1 : 0 });
    },
    trustedDomains: (accountId) => trusted.all({ accountId }).map(({ trusts }) => trusts),
  };
}
