import { z } from 'zod';
import { accountProblemCodes } from './account-problem.ts';

export const accountIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

export const tlsModeSchema = z.enum(['implicit', 'starttls', 'plain']);

export const policyActionSchema = z.enum(['off', 'flag', 'quarantine']);

export const policySchema = z
  .strictObject({ suspicious: policyActionSchema, impersonation: policyActionSchema })
  .readonly();

/** SHA-256, as certificates are usually shown. */
export const fingerprintSchema = z
  .string()
  .regex(
    /^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/i,
    'a SHA-256 fingerprint is 32 pairs of hex digits with colons between them',
  )
  .transform((value) => value.toUpperCase());

/** Where the account's mail is sent (RFC 6409), with the account's own password. */
export const submissionSchema = z
  .strictObject({
    host: z.string().min(1).max(253),
    port: z.int().min(1).max(65_535),
    tls: tlsModeSchema,
    /** As that of the account. */
    pinnedFingerprint: fingerprintSchema.nullable().default(null),
    user: z.string().min(1).max(254),
  })
  .readonly();

/** What a person sets of an account; the password goes beside it and is never read back. */
export const accountSettingsSchema = z
  .strictObject({
    address: z.string().min(3).max(254),
    host: z.string().min(1).max(253),
    port: z.int().min(1).max(65_535),
    tls: tlsModeSchema,
    /** SHA-256 fingerprint of the one self-signed certificate that is accepted; null: certificates are verified. */
    pinnedFingerprint: fingerprintSchema.nullable(),
    user: z.string().min(1).max(254),
    folders: z.array(z.string().min(1).max(512)).min(1).max(16).readonly(),
    policy: policySchema,
    /** null: nothing is sent with this account. */
    submission: submissionSchema.nullable().default(null),
  })
  .readonly();

/** '' only where the account keeps the password it has. */
export const secretSchema = z.string().max(1_024);

export const newAccountSchema = z.strictObject({ settings: accountSettingsSchema, secret: secretSchema.min(1) });

/** The password that an account has goes with it only as long as its host stays the same. */
export const accountUpdateSchema = z.strictObject({
  id: accountIdSchema,
  settings: accountSettingsSchema,
  secret: secretSchema,
});

/** `id`: an account that is there, whose password is taken when `secret` is ''. */
export const connectionTrialSchema = z.strictObject({
  id: accountIdSchema.optional(),
  settings: accountSettingsSchema,
  secret: secretSchema,
});

/** `until`: ms; null: until it is told to go on. */
export const accountPauseSchema = z.strictObject({ id: accountIdSchema, until: z.int().nonnegative().nullable() });

/** What becomes of mail that lies in quarantine: `putBack` moves it to where it came from first. */
export const accountRemovalSchema = z.strictObject({
  id: accountIdSchema,
  quarantined: z.enum(['leave', 'putBack']),
});

/** Settings that are likely right for an address. They are shown for confirmation, never used unseen. */
export const accountProposalSchema = z
  .object({
    host: z.string(),
    port: z.int(),
    tls: tlsModeSchema,
    user: z.string(),
    /** Name of the provider, '' when it is only guessed from the address. */
    provider: z.string(),
    /** What the provider asks for, so that the window can say it in its own words; `oauth`: cannot be watched. */
    needs: z.enum(['password', 'app-password', 'mail-password', 'enable', 'bridge', 'oauth']),
    /** What a person has to know first, as "needs an app password, made at ..."; '' when nothing. */
    note: z.string(),
    /** The page of the provider that says so, '' when there is none. */
    page: z.string(),
    /** null: it is not known where the provider takes mail. */
    submission: submissionSchema.nullable(),
  })
  .readonly();

/** The steps of a connection, in this order. */
export const connectionStepSchema = z.enum(['find', 'connect', 'encrypt', 'login', 'folders']);

/** How a step of the trial connection went. The last one is told with `folders` done, or with a failure. */
export const connectionReportSchema = z
  .object({
    step: connectionStepSchema,
    state: z.enum(['done', 'failed']),
    /** What went wrong and what to do, in English; '' when nothing did. */
    sentence: z.string(),
    /** What it is called in any language; none where the sentence is about what was entered. */
    code: z.enum(accountProblemCodes).optional(),
    /** Fingerprint of a certificate that could be pinned, '' when it is not about one. */
    fingerprint: z.string(),
    /** Folders of the account, with the last step. */
    folders: z.array(z.string()).readonly(),
  })
  .readonly();

export type NewAccount = z.infer<typeof newAccountSchema>;
export type AccountUpdate = z.infer<typeof accountUpdateSchema>;
export type ConnectionTrial = z.infer<typeof connectionTrialSchema>;
export type AccountRemoval = z.infer<typeof accountRemovalSchema>;
export type AccountSettings = z.infer<typeof accountSettingsSchema>;
export type Submission = z.infer<typeof submissionSchema>;
export type AccountProposal = z.infer<typeof accountProposalSchema>;
export type ConnectionStep = z.infer<typeof connectionStepSchema>;
export type ConnectionReport = z.infer<typeof connectionReportSchema>;
