import type { MailClient } from '../imap/mail-client.ts';
import type { SentCopy } from '../record/report-entry.ts';

/**
 * Puts a copy of what was sent into the account's Sent folder, marked as read. A server that has put one there itself
 * (Gmail does, and others) is recognised by the Message-ID, as is our own copy whose answer was lost.
 * @throws ImapError when the server cannot be asked, or refuses
 */
export async function copyToSent(
  client: MailClient,
  messageId: string,
  octets: Uint8Array,
): Promise<Exclude<SentCopy, 'failed'>> {
  const path = await client.findSpecial('\\Sent');
  if (path === null) return 'no';
  if (await isIn(client, path, messageId)) return 'server';
  await client.append(path, octets, ['\\Seen']);
  return 'yes';
}

/**
 * Whether the account's Sent folder has a message.
 * @throws ImapError
 */
export async function isInSent(client: MailClient, messageId: string): Promise<boolean> {
  const path = await client.findSpecial('\\Sent');
  return path !== null && (await isIn(client, path, messageId));
}

async function isIn(client: MailClient, path: string, messageId: string): Promise<boolean> {
  await client.open(path, { readOnly: true });
  return (await client.searchMessageId(messageId)).length > 0;
}
