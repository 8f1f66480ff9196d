import type { AccountSettings } from '../../../shared/contract/account-settings.ts';

/** Is this what a person writes for a port? */
export function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}

/** Could this be a mail address? Whether there is such a mailbox only its server can say. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)*$/.test(text);
}

/** Is it the same server, by its name? */
export function isSameHost(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/**
 * Over which server reports are sent when the mailbox lies on this host. What is known goes with the mail server that it
 * is known for: with another one, the first report would log in there with a password that is not of that provider.
 */
export function submissionFor(
  known: Pick<AccountSettings, 'host' | 'submission'> | null,
  host: string,
): AccountSettings['submission'] {
  return known !== null && isSameHost(known.host, host) ? known.submission : null;
}
