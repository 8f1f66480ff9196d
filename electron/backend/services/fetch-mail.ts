import { examineLimits } from '../examine/limits.ts';
import { ImapError } from '../imap/imap-error.ts';
import type { MailClient } from '../imap/mail-client.ts';
import { contentKey } from '../journal/content-key.ts';
import type { RecordedMail } from '../record/recorded-mail.ts';
import { ServiceError } from '../rpc/services.ts';
import { asServiceError } from './service-failure.ts';

/**
 * A mail's octets from its server. Nothing is changed there, not even that it was read.
 * @param use runs a task on the account's working connection
 * @param maxBytes octets that are fetched, at least as many as a mail is recognised by
 * @throws ServiceError `conflict` when it is not there, `offline`, `refused-by-server`
 */
export async function fetchMail(
  mail: RecordedMail,
  use: <T>(task: (client: MailClient) => Promise<T>) => Promise<T>,
  maxBytes: number = examineLimits.fetchBytes,
): Promise<Uint8Array> {
  const raw =
    mail.place === 'gone' ? null : await use((client) => fetchFrom(client, mail, maxBytes)).catch(asServiceError);
  if (raw !== null) return raw;
  const sentence = 'This mail is no longer where it was: another mail program has deleted it or moved it.';
  throw new ServiceError('conflict', sentence);
}

/** null when the message is not there; one that has moved is found again by the next look at its mailbox. */
async function fetchFrom(client: MailClient, mail: RecordedMail, maxBytes: number): Promise<Uint8Array | null> {
  const isOpen = await openOf(client, mail);
  const [message] = isOpen ? await client.fetch([mail.uid], { maxBytes }) : [];
  if (message === undefined) return null;
  const examined = message.raw.subarray(0, examineLimits.fetchBytes);
  if (contentKey(examined, message.size) === mail.contentKey) return message.raw;
  // Some servers put a message together anew for each FETCH; by a server's mistake it may be another mail's.
  const isSame = mail.messageId !== '' && (await client.searchMessageId(mail.messageId)).includes(mail.uid);
  return isSame ? message.raw : null;
}

async function openOf(client: MailClient, { mailbox, uidValidity }: RecordedMail): Promise<boolean> {
  try {
    return (await client.open(mailbox, { readOnly: true })).uidValidity === uidValidity;
  } catch (error) {
    if (error instanceof ImapError && error.code === 'no-such-mailbox') return false;
    throw error;
  }
}
