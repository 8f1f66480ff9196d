import { z } from 'zod';
import { askedFor } from '../detect/contradiction.ts';

/** Identifies a mail for as long as it is in the record. */
export const mailIdSchema = z.int().positive();

export const verdictNameSchema = z.enum(['verified', 'unknown', 'suspicious', 'impersonation']);

/** Where a mail lies now: `gone` when another program removed it. */
export const placeSchema = z.enum(['inbox', 'quarantine', 'gone']);

/** The contradiction in parts, so that the window can say it in the owner's language. */
export const contradictionSchema = z
  .object({
    origin: z
      .object({
        kind: z.enum(['malformed', 'refuted', 'proven', 'unproven', 'named', 'unnamed']),
        domain: z.string(),
      })
      .readonly(),
    aim: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('asks'), what: z.enum(askedFor) }).readonly(),
        z.object({ kind: z.literal('leads'), domain: z.string() }).readonly(),
      ])
      .nullable(),
  })
  .readonly();

/** One judged mail, as a line of the list shows it. Every string of it but `headline` came from a stranger. */
export const mailSummarySchema = z
  .object({
    id: mailIdSchema,
    accountId: z.string(),
    fromDisplay: z.string(),
    fromAddress: z.string(),
    subject: z.string(),
    /** Milliseconds since the epoch. */
    receivedAt: z.int(),
    verdict: verdictNameSchema,
    /** What examining the mail ran out of, or that it ended what examined it; null when it was examined. */
    notExamined: z.enum(['time', 'memory', 'crash']).nullable(),
    /** Who it claims to be; `id` is null for a claim that the registry does not know. */
    brand: z.object({ id: z.string().nullable(), name: z.string() }).readonly().nullable(),
    /** The contradiction in one sentence of at most 15 words, '' when there is none. */
    headline: z.string(),
    /** null when nothing is contradicted, or the mail was judged before this was kept. */
    contradiction: contradictionSchema.nullable(),
    place: placeSchema,
    flagged: z.boolean(),
    /** The owner put it back; it will not be moved again. */
    released: z.boolean(),
    /** The owner looked at it and left it in quarantine, or flagged: it waits for no decision any more. */
    kept: z.boolean(),
    /** It was there before Vouchsafe came: judged, never moved. */
    firstRun: z.boolean(),
  })
  .readonly();

export type MailSummary = z.infer<typeof mailSummarySchema>;
export type Place = z.infer<typeof placeSchema>;
