import { z } from 'zod';
import type { Authentication } from '../../../shared/authentication/authentication.ts';
import { evidenceSchema } from '../../../shared/contract/mail-detail.ts';
import {
  contradictionSchema,
  type Place,
  placeSchema,
  verdictNameSchema,
} from '../../../shared/contract/mail-summary.ts';
import type { Contradiction } from '../../../shared/detect/contradiction.ts';
import type { Evidence, VerdictName } from '../../../shared/detect/verdict.ts';
import type { NotExaminedReason } from '../examine/job.ts';
import { jsonList, jsonValue } from './json-column.ts';

/** Where a message lies on its server. */
export type Location = Readonly<{ mailbox: string; uidValidity: number; uid: number }>;

type MailFacts = Location &
  Readonly<{
    accountId: string;
    /** See `journal/content-key.ts`. */
    contentKey: string;
    /** EMAILID of the server, '' when it has none. */
    emailId: string;
    /** Without angle brackets, '' when missing. */
    messageId: string;
    fromDisplay: string;
    /** Lower case. */
    fromAddress: string;
    /** The aligned domain that is proven, '' when none is. */
    provenDomain: string;
    /** Whether the From domain is proven; see `Authentication`. */
    proof: Authentication['state'];
    /** Domains proven to have handled the mail, aligned with From or not. */
    provenDomains: readonly string[];
    subject: string;
    /** INTERNALDATE, milliseconds since the epoch. */
    receivedAt: number;
    judgedAt: number;
    /** `unknown` for mail that was not examined. */
    verdict: VerdictName;
    /** Why there is no verdict, null when there is one. */
    notExamined: NotExaminedReason | null;
    brand: Readonly<{ id: string | null; name: string }> | null;
    headline: string;
    contradiction: Contradiction | null;
    registryVersion: string;
    /** It was there before Vouchsafe came. */
    firstRun: boolean;
  }>;

/** A mail that was just judged. Strings are cut to `storedLengths`. */
export type NewMail = MailFacts & Readonly<{ evidence: readonly Evidence[]; excerpt: string }>;

/** A mail of the record, with what became of it. */
export type RecordedMail = MailFacts &
  Readonly<{
    id: number;
    place: Place;
    /** Our keywords are set on it. */
    flagged: boolean;
    /** The owner put it back: it is never quarantined again. */
    released: boolean;
    /** The owner looked at it and left it where it is. */
    kept: boolean;
  }>;

/** What quotes the mail, kept for a limited time. */
export type MailText = Readonly<{ evidence: readonly Evidence[]; excerpt: string }>;

/** The columns of a `RecordedMail`, for a SELECT from `mail`. */
export const mailColumns = `
  mail.id, mail.account_id AS accountId, mailbox, uid_validity AS uidValidity, uid, mail.content_key AS contentKey,
  email_id AS emailId, message_id AS messageId, from_display AS fromDisplay, from_address AS fromAddress,
  proven_domain AS provenDomain, proof, proven_domains AS provenDomains, subject, received_at AS receivedAt, judged_at AS judgedAt, verdict,
  not_examined AS notExamined, brand_id AS brandId, brand_name AS brandName, headline, contradiction,
  registry_version AS registryVersion, place, flagged, first_run AS firstRun,
  EXISTS (
    SELECT 1 FROM mail_decision AS d
    WHERE d.account_id = mail.account_id AND d.content_key = mail.content_key AND d.decision = 'released'
  ) AS released,
  EXISTS (
    SELECT 1 FROM mail_decision AS d
    WHERE d.account_id = mail.account_id AND d.content_key = mail.content_key AND d.decision = 'kept'
  ) AS kept`;

const truth = z.literal([0, 1]).transform((value) => value === 1);

/** Reads a row of `mailColumns`. */
export const mailRow = z
  .strictObject({
    id: z.int(),
    accountId: z.string(),
    mailbox: z.string(),
    uidValidity: z.int(),
    uid: z.int(),
    contentKey: z.string(),
    emailId: z.string(),
    messageId: z.string(),
    fromDisplay: z.string(),
    fromAddress: z.string(),
    provenDomain: z.string(),
    proof: z.enum(['proven', 'failed', 'notProven', 'couldNotAsk']),
    provenDomains: jsonList(z.string()),
    subject: z.string(),
    receivedAt: z.int(),
    judgedAt: z.int(),
    verdict: verdictNameSchema,
    notExamined: z.enum(['time', 'memory', 'crash']).nullable(),
    brandId: z.string().nullable(),
    brandName: z.string().nullable(),
    headline: z.string(),
    contradiction: jsonValue(contradictionSchema).nullable(),
    registryVersion: z.string(),
    place: placeSchema,
    flagged: truth,
    firstRun: truth,
    released: truth,
    kept: truth,
  })
  .transform(
    ({ brandId, brandName, ...row }): RecordedMail => ({
      ...row,
      brand: brandName === null ? null : { id: brandId, name: brandName },
    }),
  );

/** Reads the columns `evidence` and `excerpt`, null when they are no longer kept. */
export const textRow = z
  .strictObject({ evidence: jsonList(evidenceSchema).nullable(), excerpt: z.string().nullable() })
  .transform(({ evidence, excerpt }): MailText | null =>
    evidence === null || excerpt === null ? null : { evidence, excerpt },
  );
