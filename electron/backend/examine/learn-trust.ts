import { learnAuthservId } from '../../../shared/authentication/learn-authserv-id.ts';
import { parseMail } from '../../../shared/mail/parse-mail.ts';
import type { Job, TrustLearnt } from './job.ts';

/** Reads the heads of the newest mail, and whom they show to be the account's receiving server. */
export function learnTrust({ heads, imapHost }: Extract<Job, { kind: 'learn-trust' }>): TrustLearnt {
  const headers = heads.map((head) => parseMail(head).headers);
  return { kind: 'trust-learnt', trust: learnAuthservId(headers, imapHost) };
}
