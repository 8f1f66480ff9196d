import type { AuthenticationTrust } from '../../../shared/authentication/authentication.ts';
import type { Account } from '../accounts/account.ts';
import { examineLimits } from '../examine/limits.ts';
import type { WorkerPool } from '../examine/worker-pool.ts';
import type { MailClient } from '../imap/mail-client.ts';

/** Newest messages looked at. */
const sampleSize = 50;

/** UIDs back from the newest among which they are looked for; a mailbox of any size is listed no further. */
const uidSpan = 1_000;

/**
 * Learns from the heads of the newest mail which Authentication-Results header the receiving server writes. The mailbox
 * that was open is open again afterwards.
 * @returns whom to trust; nobody when it cannot be told
 */
export async function learnTrust(
  client: MailClient,
  mailbox: string,
  account: Account,
  pool: WorkerPool,
): Promise<AuthenticationTrust> {
  const before = client.opened?.path ?? mailbox;
  const heads = await newestHeads(client, mailbox);
  if (before !== mailbox) await client.open(before, { readOnly: false });
  if (heads.length === 0) return { kind: 'nobody' };
  const result = await pool.run({ kind: 'learn-trust', heads, imapHost: account.host });
  return result.kind === 'trust-learnt' ? result.trust : { kind: 'nobody' };
}

async function newestHeads(client: MailClient, mailbox: string): Promise<readonly Uint8Array[]> {
  const { uidNext, exists } = await client.open(mailbox, { readOnly: false });
  if (exists === 0) return [];
  const uids = await client.listUids({ fromUid: Math.max(1, uidNext - uidSpan), toUid: uidNext - 1 });
  const messages = await client.fetch(uids.slice(-sampleSize), { maxBytes: examineLimits.headBytes });
  return messages.toReversed().map((message) => message.raw);
}
