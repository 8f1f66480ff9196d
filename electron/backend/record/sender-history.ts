import { z } from 'zod';
import type { SenderHistory } from '../../../shared/detect/context.ts';
import type { SenderQuestion } from '../examine/job.ts';
import type { Database } from './database.ts';
import { query } from './statement.ts';

/** Answers what the owner's past says about a sender, over all accounts. */
export type SenderHistoryRecord = Readonly<{ of(sender: SenderQuestion): SenderHistory }>;

export function createSenderHistory(database: Database): SenderHistoryRecord {
  // The proven domain is part of the question: a known address in a From header that nothing proves is what a forger
  // would write, and must not pass for the correspondent whose mail was always proven.
  const known = query(
    database,
    `SELECT
       EXISTS (
         SELECT 1 FROM mail WHERE from_address = :fromAddress AND proven_domain = :provenDomain
           AND verdict IN ('verified', 'unknown') AND not_examined IS NULL
       ) AND NOT EXISTS (
         SELECT 1 FROM mail WHERE from_address = :fromAddress AND proven_domain = :provenDomain
           AND verdict IN ('suspicious', 'impersonation') AND NOT EXISTS (
             SELECT 1 FROM mail_decision AS d
             WHERE d.account_id = mail.account_id AND d.content_key = mail.content_key AND d.decision = 'released'
           )
       ) AS isKnown`,
    z.strictObject({ isKnown: z.literal([0, 1]) }),
  );
  const trusted = query(
    database,
    "SELECT DISTINCT trusts FROM mail_decision WHERE trusts <> '' ORDER BY trusts",
    z.strictObject({ trusts: z.string() }),
  );
  return {
    of: ({ fromAddress, provenDomain }) => ({
      knownSender: fromAddress !== '' && known.one({ fromAddress, provenDomain })?.isKnown === 1,
      trustedDomains: trusted.all({}).map(({ trusts }) => trusts),
    }),
  };
}
