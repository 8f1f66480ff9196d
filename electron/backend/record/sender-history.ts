import { z } from 'zod';
import type { SenderHistory } from '../../../shared/detect/context.ts';
import type { SenderQuestion } from '../examine/job.ts';
import type { Database } from './database.ts';
import { query } from './statement.ts';

/** Answers what the owner's past says about a sender, over all accounts. */
export type SenderHistoryRecord = Readonly<{ of(sender: SenderQuestion): SenderHistory }>;

/** No mail has such an id. */
const everything = Number.MAX_SAFE_INTEGER;

export function createSenderHistory(database: Database): SenderHistoryRecord {
  // The proven domain is part of the question: a known address in a From header that nothing proves is what a forger
  // would write, and must not pass for the correspondent whose mail was always proven.
  const known = query(
    database,
    `SELECT
       EXISTS (
         SELECT 1 FROM mail WHERE from_address = :fromAddress AND proven_domain = :provenDomain AND id < :before
           AND verdict IN ('verified', 'unknown') AND not_examined IS NULL
       ) AND NOT EXISTS (
         SELECT 1 FROM mail WHERE from_address = :fromAddress AND proven_domain = :provenDomain AND id < :before
           AND verdict IN ('suspicious', 'impersonation') AND NOT EXISTS (
             SELECT 1 FROM mail_decision AS d
             WHERE d.account_id = mail.account_id AND d.content_key = mail.content_key AND d.decision = 'released'
           )
       ) AS isKnown`,
    z.strictObject({ isKnown: z.literal([0, 1]) }),
  );
  const isMarked = query(
    database,
    `SELECT EXISTS (
       SELECT 1 FROM mail JOIN mail_decision AS d ON d.account_id = mail.account_id AND d.content_key = mail.content_key
       WHERE from_address = :fromAddress AND proven_domain = :provenDomain AND d.marked = 1
     ) AS isMarked`,
    z.strictObject({ isMarked: z.literal([0, 1]) }),
  );
  const trusted = query(
    database,
    "SELECT DISTINCT trusts FROM mail_decision WHERE trusts <> '' ORDER BY trusts",
    z.strictObject({ trusts: z.string() }),
  );
  return {
    of: ({ fromAddress, provenDomain, before = everything }) => {
      // Whoever marks a forged mail means the forger, and not the owner of the address that he borrowed.
      const marked = provenDomain !== '' && isMarked.one({ fromAddress, provenDomain })?.isMarked === 1;
      const isKnown = fromAddress !== '' && known.one({ fromAddress, provenDomain, before })?.isKnown === 1;
      return {
        knownSender: isKnown && !marked,
        trustedDomains: trusted.all({}).map(({ trusts }) => trusts),
        marked,
      };
    },
  };
}
