import type { Submission } from '../contract/account-settings.ts';
import { submissionServers } from './data/submission.ts';

/**
 * Where the provider of an IMAP server takes its customers' mail, by the bundled table. Shown for confirmation, never
 * used unseen.
 * @returns null when it is not known
 */
export function proposeSubmission(imapHost: string, user: string): Submission | null {
  const server = submissionServers.get(imapHost.toLowerCase());
  return server === undefined ? null : { ...server, pinnedFingerprint: null, user };
}
