import { z } from 'zod';
import { mailIdSchema } from './mail-summary.ts';

export const reportIdSchema = z.int().positive();

/** How a report is put together, as its recipient wants it. */
export const reportFormatSchema = z.enum(['message', 'arf', 'xarf']);

/** Recipients that one mail can be reported to at once. */
export const maxReportRecipients = 8;

/** Somebody who takes reports. Comes from the registry only, never from the mail. */
export const reportRecipientSchema = z
  .object({
    /** The registry's name for it, `brand:dhl` or `body:apwg`. */
    id: z.string(),
    kind: z.enum(['brand', 'national', 'apwg']),
    name: z.string(),
    address: z.string(),
    format: reportFormatSchema,
    /** Where the registry has the address from, and when it was seen there. */
    source: z.string(),
    seen: z.string(),
    /** It gets the report unless the owner says otherwise. */
    chosen: z.boolean(),
  })
  .readonly();

/** Why nothing can be sent. `values` hold what the sentence of the code names. */
export const reportRefusalSchema = z
  .object({
    /**
     * - `simulation`: the mail says that it is an exercise of `vendor`, which is no stranger's business.
     * - `no-recipient`: the registry knows no address for this brand; see `page` and `supportPages`.
     * - `no-submission`: the account says not where mail is sent.
     * - `rate-limited`: `limit` reports an hour; `minutes` until there is room for one.
     * - `not-fetchable`: the original could not be had from the server; `sentence` says why.
     * - `too-large`: the original has more than `megabytes`, which no desk takes.
     */
    code: z.enum(['simulation', 'no-recipient', 'no-submission', 'rate-limited', 'not-fetchable', 'too-large']),
    values: z.record(z.string(), z.string()).readonly(),
  })
  .readonly();

/** What leaves the machine with a report. */
export const revealedSchema = z.enum([
  'yourAddress',
  'yourName',
  'wholeMail',
  /** The original's header fields: through which servers it came, and your address as it was delivered to. */
  'receivedPath',
  /** Links of the mail may hold a mark that tells its sender who reported it. */
  'personalLinks',
]);

const sourced = { source: z.string(), seen: z.string() };

/** Everything about a report before it is sent. */
export const reportPreviewSchema = z
  .object({
    mailId: mailIdSchema,
    brand: z.object({ id: z.string(), name: z.string() }).readonly().nullable(),
    recipients: z.array(reportRecipientSchema).readonly(),
    /** The brand takes reports in a form only; `details` is what to put on the clipboard for it. */
    page: z
      .object({ url: z.string(), details: z.string(), ...sourced })
      .readonly()
      .nullable(),
    /** The body of the owner's country takes reports in a form only. */
    nationalPage: z
      .object({ name: z.string(), url: z.string(), ...sourced })
      .readonly()
      .nullable(),
    /** The brand's official support pages, for when nobody takes a report. */
    supportPages: z.array(z.object({ url: z.string(), ...sourced }).readonly()).readonly(),
    /** The message as the first chosen recipient would get it; null when there is none. */
    message: z
      .object({
        from: z.string(),
        subject: z.string(),
        text: z.string(),
        attachment: z.object({ name: z.string(), octets: z.int().nonnegative() }).readonly(),
        /** The owner's address was blacked out in a marked copy: it is not the unmodified original. */
        redacted: z.boolean(),
      })
      .readonly()
      .nullable(),
    reveals: z.array(revealedSchema).readonly(),
    /** null: it can be sent. */
    refusal: reportRefusalSchema.nullable(),
  })
  .readonly();

/**
 * - `queued`: waits to be sent, see `next` and `note`.
 * - `uncertain`: the connection was lost when the server had all of it; only the owner can say what is to be done.
 * - `refused`: the server did not take it, or it was tried for too long.
 */
export const reportStateNameSchema = z.enum([
  'queued',
  'sending',
  'sent',
  'uncertain',
  'refused',
  'answered',
  'bounced',
  'cancelled',
]);

/** What there is to say of a report; `values` hold what the sentence names, `server` the server's own words. */
export const reportNoteSchema = z
  .object({
    code: z.enum([
      /** Waiting: `host` could not be reached. */
      'offline',
      /** Waiting: `host` said "not now". */
      'server-busy',
      /** Waiting: `limit` reports an hour. */
      'rate-limited',
      /** Waiting for the owner: `host` did not take the password of `user`. */
      'login-refused',
      /** Waiting for the owner: there is no password, or the place where it is kept gives none. */
      'no-password',
      /** Waiting for the owner: the certificate of `host` is not trusted. */
      'certificate',
      /** Waiting for the owner: `host` offers no encryption. */
      'no-encryption',
      /** Waiting for the owner: the account says not where mail is sent. */
      'no-submission',
      /** Refused: the server took the attachment for the danger that it reports. */
      'content-blocked',
      /** Refused: it is larger than the server takes. */
      'too-large',
      /** Refused: the server does not know `recipient`. */
      'recipient-refused',
      /** Refused: the server does not let `sender` send. */
      'sender-refused',
      /** Refused for another reason. */
      'refused',
      /** Refused: it was tried for `days` days. */
      'gave-up',
      /** Uncertain: the connection was lost after the message was handed over. */
      'connection-lost',
      /** Uncertain: the program ended while it was being sent. */
      'interrupted',
      /** Answered by `from`: `subject`. */
      'answered',
      /** Bounced: `status` (RFC 3463) and the words of `server`. */
      'bounced',
    ]),
    values: z.record(z.string(), z.string()).readonly(),
  })
  .readonly();

/** What the owner can say to a report. */
export const reportDecisionSchema = z.enum(['send-again', 'was-sent', 'give-up']);

/** One report to one recipient: a recipient's own message, so that none learns of the others. */
export const reportStateSchema = z
  .object({
    id: reportIdSchema,
    mailId: mailIdSchema,
    accountId: z.string(),
    /** Whom the mail claims to be, '' when that is not known. */
    brandName: z.string(),
    recipient: z.object({ name: z.string(), address: z.string() }).readonly(),
    /** When it was last changed, ms. */
    at: z.int(),
    /** When it was asked for, ms. */
    plannedAt: z.int(),
    state: reportStateNameSchema,
    /** When it is tried again, ms; null: not by itself. */
    next: z.int().nullable(),
    note: reportNoteSchema.nullable(),
    format: reportFormatSchema,
    redacted: z.boolean(),
    /** Whether a copy lies in the Sent folder; null: not yet. `server`: the server keeps one by itself. */
    copyInSent: z.enum(['yes', 'server', 'no', 'failed']).nullable(),
    /** What the owner may decide now. */
    decisions: z.array(reportDecisionSchema).readonly(),
  })
  .readonly();

const chosenRecipients = z.array(z.string().min(1).max(140)).max(maxReportRecipients).readonly();

/** Without `recipients` those are taken that the registry and the settings propose. */
export const reportPreviewQuerySchema = z
  .strictObject({ id: mailIdSchema, redact: z.boolean(), recipients: chosenRecipients.optional() })
  .readonly();

/** Without `recipients` as in the preview. */
export const reportOrderSchema = reportPreviewQuerySchema;

/** A report as a file, and as a draft of a mail that the owner sends with another program. */
export const reportDraftSchema = z
  .object({
    fileName: z.string(),
    /** The whole message, base64. */
    eml: z.string(),
    /** To, subject and text; the attachment has to be added by hand. */
    mailto: z.string(),
  })
  .readonly();

export const reportAnswerSchema = z
  .strictObject({ reportId: reportIdSchema, decision: reportDecisionSchema })
  .readonly();

export const reportQuerySchema = z
  .strictObject({ before: reportIdSchema.optional(), limit: z.int().min(1).max(200).default(50) })
  .readonly();

export const reportPageSchema = z
  .object({ reports: z.array(reportStateSchema).readonly(), next: reportIdSchema.nullable() })
  .readonly();

export type ReportFormat = z.infer<typeof reportFormatSchema>;
export type ReportRecipient = z.infer<typeof reportRecipientSchema>;
export type ReportRefusal = z.infer<typeof reportRefusalSchema>;
export type Revealed = z.infer<typeof revealedSchema>;
export type ReportPreview = z.infer<typeof reportPreviewSchema>;
export type ReportNote = z.infer<typeof reportNoteSchema>;
export type ReportStateName = z.infer<typeof reportStateNameSchema>;
export type ReportState = z.infer<typeof reportStateSchema>;
export type ReportDecision = z.infer<typeof reportDecisionSchema>;
export type ReportPreviewQuery = z.infer<typeof reportPreviewQuerySchema>;
export type ReportOrder = z.infer<typeof reportOrderSchema>;
export type ReportDraft = z.infer<typeof reportDraftSchema>;
export type ReportAnswer = z.infer<typeof reportAnswerSchema>;
export type ReportQuery = z.infer<typeof reportQuerySchema>;
export type ReportPage = z.infer<typeof reportPageSchema>;
