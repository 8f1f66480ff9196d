import { z } from 'zod';
import {
  type ReportFormat,
  type ReportNote,
  type ReportStateName,
  reportFormatSchema,
  reportNoteSchema,
  reportStateNameSchema,
} from '../../../shared/contract/report.ts';
import { jsonValue } from './json-column.ts';

/** What became of the copy for the Sent folder: `server`: the server had put one there by itself. */
export type SentCopy = 'yes' | 'server' | 'no' | 'failed';

/** A report as it is planned: one message to one recipient. */
export type NewReport = Readonly<{
  mailId: number;
  accountId: string;
  brandName: string;
  recipient: Readonly<{ name: string; address: string }>;
  from: string;
  format: ReportFormat;
  redacted: boolean;
  /** Without angle brackets. */
  messageId: string;
  octets: Uint8Array;
  /** The same for a server that has no eighth bit; null when there is no difference. */
  sevenBit: Uint8Array | null;
  /** ms */
  plannedAt: number;
}>;

/** A report in the journal. */
export type ReportEntry = Omit<NewReport, 'octets' | 'sevenBit'> &
  Readonly<{
    id: number;
    state: ReportStateName;
    note: ReportNote | null;
    /** Attempts of the step that is under way: sending, or putting the copy into the Sent folder. */
    attempts: number;
    /** When the next step is to be taken, ms; null: not by itself. */
    nextAt: number | null;
    /** null: not settled yet. */
    copy: SentCopy | null;
    changedAt: number;
    sentAt: number | null;
  }>;

/** The columns of a `ReportEntry`, for a SELECT from `report`. */
export const reportColumns = `
  id, mail_id AS mailId, account_id AS accountId, brand_name AS brandName, recipient_name AS recipientName,
  recipient_address AS recipientAddress, from_address AS fromAddress, format, redacted, message_id AS messageId, state,
  note, attempts, next_at AS nextAt, copy, planned_at AS plannedAt, changed_at AS changedAt, sent_at AS sentAt`;

/** Reads a row of `reportColumns`. */
export const reportRow = z
  .strictObject({
    id: z.int(),
    mailId: z.int(),
    accountId: z.string(),
    brandName: z.string(),
    recipientName: z.string(),
    recipientAddress: z.string(),
    fromAddress: z.string(),
    format: reportFormatSchema,
    redacted: z.literal([0, 1]),
    messageId: z.string(),
    state: reportStateNameSchema,
    note: jsonValue(reportNoteSchema).nullable(),
    attempts: z.int(),
    nextAt: z.int().nullable(),
    copy: z.enum(['yes', 'server', 'no', 'failed']).nullable(),
    plannedAt: z.int(),
    changedAt: z.int(),
    sentAt: z.int().nullable(),
  })
  .transform(({ recipientName, recipientAddress, fromAddress, redacted, ...row }): ReportEntry => {
    const recipient = { name: recipientName, address: recipientAddress };
    return { ...row, recipient, from: fromAddress, redacted: redacted === 1 };
  });
