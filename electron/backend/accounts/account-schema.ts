import { z } from 'zod';
import { submissionSchema } from '../../../shared/contract/account-settings.ts';
import { defaultPolicy } from '../../../shared/policy/policy.ts';
import type { Account } from './account.ts';

const action = z.enum(['off', 'flag', 'quarantine']);

const trust = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('authserv-id'), ids: z.array(z.string().min(1)).min(1) }),
  z.strictObject({ kind: z.literal('unnamed') }),
  z.strictObject({ kind: z.literal('topmost') }),
  z.strictObject({ kind: z.literal('nobody') }),
]);

const fingerprint = z
  .string()
  .regex(
    /^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/i,
    'a SHA-256 fingerprint is 32 pairs of hex digits with colons between them',
  )
  .transform((value) => value.toUpperCase());

/** The limits keep a settings file that somebody else wrote from costing more than it should. */
const accountSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'an account id is lower-case letters, digits and hyphens'),
  address: z.string().min(3).max(254),
  host: z.string().min(1).max(253),
  port: z.int().min(1).max(65_535),
  tls: z.enum(['implicit', 'starttls', 'plain']),
  pinnedFingerprint: fingerprint.nullable().default(null),
  user: z.string().min(1).max(254),
  secretRef: z.string().min(1).max(128),
  folders: z.array(z.string().min(1).max(512)).min(1).max(16).default(['INBOX']),
  policy: z.strictObject({ suspicious: action, impersonation: action }).default(defaultPolicy),
  submission: submissionSchema.nullable().default(null),
  authenticationTrust: trust.nullable().default(null),
});

/**
 * Reads an account's settings from untrusted data (a file, the database, the window); what may be left out gets its
 * default.
 * @throws ZodError naming each field that is wrong
 */
export function parseAccount(data: unknown): Account {
  return accountSchema.parse(data);
}
