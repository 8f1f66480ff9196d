import { z } from 'zod';
import type { Database } from './database.ts';
import { command, query } from './statement.ts';

/** What the owner decided about a mail: `released` is never quarantined again, `kept` stays in quarantine. */
export type MailDecision = 'released' | 'kept';

export type DecisionRecord = Readonly<{
  /** The owner's last decision about this content in this account, null when there is none. */
  get(accountId: string, contentKey: string): MailDecision | null;
  /** Writes a decision down in place of an earlier one; null takes it back. */
  put(accountId: string, contentKey: string, decision: MailDecision | null, decidedAt: number): void;
  /** @param domain lower case */
  trustDomain(accountId: string, domain: string, decidedAt: number): void;
  distrustDomain(accountId: string, domain: string): void;
  /** In alphabetical order. */
  trustedDomains(accountId: string): readonly string[];
}>;

export function createDecisionRecord(database: Database): DecisionRecord {
  const get = query(
    database,
    'SELECT decision FROM mail_decision WHERE account_id = :accountId AND content_key = :contentKey',
    z.strictObject({ decision: z.enum(['released', 'kept']) }),
  );
  const put = command(
    database,
    `INSERT OR REPLACE INTO mail_decision (account_id, content_key, decision, decided_at)
     VALUES (:accountId, :contentKey, :decision, :decidedAt)`,
  );
  const remove = command(
    database,
    'DELETE FROM mail_decision WHERE account_id = :accountId AND content_key = :contentKey',
  );
  const trust = command(
    database,
    `INSERT OR REPLACE INTO trusted_domain (account_id, domain, decided_at) VALUES (:accountId, :domain, :decidedAt)`,
  );
  const distrust = command(database, 'DELETE FROM trusted_domain WHERE account_id = :accountId AND domain = :domain');
  const trusted = query(
    database,
    'SELECT domain FROM trusted_domain WHERE account_id = :accountId ORDER BY domain',
    z.strictObject({ domain: z.string() }),
  );
  return {
    get: (accountId, contentKey) => get.one({ accountId, contentKey })?.decision ?? null,
    put: (accountId, contentKey, decision, decidedAt) => {
      if (decision === null) remove({ accountId, contentKey });
      else put({ accountId, contentKey, decision, decidedAt });
    },
    trustDomain: (accountId, domain, decidedAt) => {
      trust({ accountId, domain, decidedAt });
    },
    distrustDomain: (accountId, domain) => {
      distrust({ accountId, domain });
    },
    trustedDomains: (accountId) => trusted.all({ accountId }).map(({ domain }) => domain),
  };
}
