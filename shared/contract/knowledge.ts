import { z } from 'zod';
import { contradictionSchema, mailIdSchema, mailSummarySchema, verdictNameSchema } from './mail-summary.ts';

export { rejudgeDays } from './window-values.ts';

/** Most decisions that one answer holds. */
export const maxKnowledge = 200;

/**
 * What the owner decided about a mail and what follows from it: `trusted` excuses mail of the proven `domain`,
 * `released` this one mail, `impersonation` counts against the sender.
 */
export const knowledgeKinds = ['trusted', 'released', 'impersonation'] as const;

export const knowledgeIdSchema = z.string().min(1).max(400);

/** A decision of the owner that judgements are made with. */
export const knowledgeSchema = z
  .object({
    id: knowledgeIdSchema,
    kind: z.enum(knowledgeKinds),
    /** The proven domain it is bound to; null when nothing was proven: then it concerns this mail alone. */
    domain: z.string().nullable(),
    /** The mail it was decided about; null when it is no longer in the record. */
    mail: z
      .object({ id: mailIdSchema, subject: z.string(), fromAddress: z.string(), fromDisplay: z.string() })
      .readonly()
      .nullable(),
    accountId: z.string(),
    /** Milliseconds since the epoch. */
    at: z.int(),
  })
  .readonly();

export const knowledgeQuerySchema = z
  .strictObject({ offset: z.int().nonnegative().default(0), limit: z.int().min(1).max(maxKnowledge).default(50) })
  .readonly();

/** Newest first. */
export const knowledgePageSchema = z
  .object({ entries: z.array(knowledgeSchema).max(maxKnowledge).readonly(), total: z.int().nonnegative() })
  .readonly();

export const judgementSchema = z
  .object({
    verdict: verdictNameSchema,
    brand: z.object({ id: z.string().nullable(), name: z.string() }).readonly().nullable(),
    headline: z.string(),
    contradiction: contradictionSchema.nullable(),
  })
  .readonly();

/** Most mails that are offered at once. */
export const maxRejudged = 200;

/** A mail that would be judged otherwise now. Nothing was changed about it. */
export const rejudgedMailSchema = z
  .object({
    mail: mailSummarySchema,
    before: judgementSchema,
    now: judgementSchema,
    /** What accepting does on the server beside taking the new verdict over. */
    action: z.enum(['none', 'flag', 'unflag', 'quarantine', 'release']),
  })
  .readonly();

export const rejudgedSchema = z
  .object({
    mails: z.array(rejudgedMailSchema).max(maxRejudged).readonly(),
    /** How many there are in all. */
    total: z.int().nonnegative(),
    /** Mails that are still to be judged again; 0 when it is done. */
    pending: z.int().nonnegative(),
    /** Mails of the same days of which too little is stored: they are not judged again. */
    notJudged: z.int().nonnegative(),
    /** How many days back mail is judged again. */
    days: z.int().positive(),
  })
  .readonly();

export type Knowledge = z.infer<typeof knowledgeSchema>;
export type KnowledgeQuery = z.infer<typeof knowledgeQuerySchema>;
export type KnowledgePage = z.infer<typeof knowledgePageSchema>;
export type Judgement = z.infer<typeof judgementSchema>;
export type RejudgedMail = z.infer<typeof rejudgedMailSchema>;
export type Rejudged = z.infer<typeof rejudgedSchema>;
