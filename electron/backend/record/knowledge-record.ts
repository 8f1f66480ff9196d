import { z } from 'zod';
import type { Database } from './database.ts';
import { query } from './statement.ts';

/** A standing decision that judgements are made with. */
export type KnownDecision = Readonly<{
  accountId: string;
  contentKey: string;
  kind: 'released' | 'kept';
  trusts: string;
  at: number;
  /** The mail it was about, null when it is no longer recorded. */
  mailId: number | null;
  subject: string | null;
  fromAddress: string | null;
  fromDisplay: string | null;
  /** What was proven of that mail's sender. */
  provenDomain: string | null;
}>;

/** Decisions as they are listed: mails that were only left where they are say nothing about later ones. */
export type KnowledgeRecord = Readonly<{
  /** Newest first. */
  page(offset: number, limit: number): readonly KnownDecision[];
  total(): number;
}>;

const row = z.strictObject({
  accountId: z.string(),
  contentKey: z.string(),
  kind: z.enum(['released', 'kept']),
  trusts: z.string(),
  at: z.int(),
  mailId: z.int().nullable(),
  subject: z.string().nullable(),
  fromAddress: z.string().nullable(),
  fromDisplay: z.string().nullable(),
  provenDomain: z.string().nullable(),
});

const counted = "FROM mail_decision AS d WHERE d.decision = 'released' OR d.marked = 1";

export function createKnowledgeRecord(database: Database): KnowledgeRecord {
  const page = query(
    database,
    `SELECT d.account_id AS accountId, d.content_key AS contentKey, d.decision AS kind, d.trusts, d.decided_at AS at,
       mail.id AS mailId, mail.subject, mail.from_address AS fromAddress, mail.from_display AS fromDisplay,
       mail.proven_domain AS provenDomain
     FROM (SELECT * ${counted} ORDER BY d.decided_at DESC, d.content_key LIMIT :limit OFFSET :offset) AS d
     LEFT JOIN mail ON mail.id =
       (SELECT max(id) FROM mail WHERE mail.account_id = d.account_id AND mail.content_key = d.content_key)
     ORDER BY d.decided_at DESC, d.content_key`,
    row,
  );
  const total = query(database, `SELECT count(*) AS total ${counted}`, z.strictObject({ total: z.int() }));
  return {
    page: (offset, limit) => page.all({ offset, limit }),
    total: () => total.one({})?.total ?? 0,
  };
}
