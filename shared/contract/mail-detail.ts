import { z } from 'zod';
import { brandChannelsSchema } from './brand-channels.ts';
import { mailSummarySchema } from './mail-summary.ts';
import { reportStateSchema } from './report.ts';

/** One reason of the verdict, and the exact place in the mail that it rests on. */
export const evidenceSchema = z
  .object({
    code: z.string(),
    weight: z.enum(['claim', 'proof', 'weak', 'strong', 'decisive']),
    text: z.string(),
    values: z.record(z.string(), z.string()).readonly(),
    where: z.object({ part: z.string(), excerpt: z.string() }).readonly(),
  })
  .readonly();

/** Who sent the mail really, as far as it is known. */
export const senderSchema = z
  .object({
    /** Lower-case host of the From address, '' when it has none. */
    domain: z.string(),
    /** The part of `domain` that somebody registered, '' when there is none. */
    registrableDomain: z.string(),
    /**
     * Is `domain` proven? `couldNotAsk` is not a no: no trusted header and no check was possible, or the record of
     * it is gone.
     */
    proof: z.enum(['proven', 'failed', 'notProven', 'couldNotAsk']),
    /** Domains that are proven to have handled the mail (DKIM, SPF), aligned with From or not. */
    provenDomains: z.array(z.string()).readonly(),
  })
  .readonly();

/** What was done with a mail, oldest first. */
export const historyEntrySchema = z
  .object({
    at: z.int(),
    kind: z.enum(['judged', 'flag', 'unflag', 'quarantine', 'release']),
    /** `void`: another program had removed or moved the mail. */
    state: z.enum(['planned', 'sent', 'confirmed', 'failed', 'void']),
    by: z.enum(['vouchsafe', 'owner']),
    /** What the mail server said to it, '' when there is nothing to say. */
    note: z.string(),
  })
  .readonly();

/** What can be done with a mail now. */
export const possibleSchema = z
  .object({
    /** Its owner can call it genuine: it is put back, or its flag is taken off, and it is left alone from then on. */
    release: z.boolean(),
    quarantine: z.boolean(),
    /** It waits for a decision, and may be left where it is. */
    keep: z.boolean(),
    /** The proven domain of its sender that can be trusted with a release; null when there is none. */
    trustDomain: z.string().nullable(),
    /** What `mail.undo` would do, `decide`: let it wait for a decision again; null when there is nothing to undo. */
    undo: z.enum(['release', 'quarantine', 'flag', 'unflag', 'decide']).nullable(),
    /** It is contradicted, so that it can be reported; whether anybody takes the report, its preview says. */
    report: z.boolean(),
  })
  .readonly();

/** What the window shows of one mail at first. What the mail itself says is asked for apart. */
export const mailDetailSchema = z
  .object({
    mail: mailSummarySchema,
    sender: senderSchema,
    evidence: z.array(evidenceSchema).readonly(),
    /** The beginning of the mail's visible text; null when it is no longer (or was never) kept. */
    excerpt: z.object({ text: z.string(), cut: z.boolean() }).readonly().nullable(),
    /** The claimed brand's official channels; null when the registry does not know it. */
    channels: brandChannelsSchema.nullable(),
    history: z.array(historyEntrySchema).readonly(),
    /** Oldest first. */
    reports: z.array(reportStateSchema).readonly(),
    possible: possibleSchema,
    /** Version of the registry that the verdict was made with. */
    registryVersion: z.string(),
  })
  .readonly();

/** A mail after a change. */
export const mailChangeSchema = z.object({ mail: mailSummarySchema, possible: possibleSchema }).readonly();

export type EvidenceView = z.infer<typeof evidenceSchema>;
export type Sender = z.infer<typeof senderSchema>;
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
export type Possible = z.infer<typeof possibleSchema>;
export type MailDetail = z.infer<typeof mailDetailSchema>;
export type MailChange = z.infer<typeof mailChangeSchema>;
