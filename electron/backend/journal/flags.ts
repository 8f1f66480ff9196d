import { ImapError } from '../imap/imap-error.ts';
import { condemnedKeywords as condemned } from '../imap/keywords.ts';
import type { MailClient } from '../imap/mail-client.ts';
import type { EntryKind } from '../record/journal-entry.ts';
import type { Found } from './locate.ts';

/** The opposite of the condemned keywords (RFC 5788 registry); it teaches a server's own filter. */
const cleared = '$NotJunk';

/** Flags that a change may take away: ours, and \Deleted, which our own expunge leaves behind when it is interrupted. */
const removable = [...condemned, cleared, '\\Deleted'];

/**
 * The flags a message is to have when a change is done. The owner's are never lost: a release brings back those it had
 * when it was quarantined, and keeps those it was given since.
 * @param current its flags now
 * @param original its flags when it was quarantined, for a release
 */
export function flagsAfter(
  kind: EntryKind,
  current: readonly string[],
  original: readonly string[] = [],
): readonly string[] {
  switch (kind) {
    case 'flag':
      return [...without(current, [cleared, ...condemned]), ...condemned];
    case 'quarantine':
      return without(current, [cleared]);
    default: {
      const all = [...current, ...without(original, current)];
      return [...without(all, [...condemned, cleared]), cleared];
    }
  }
}

/**
 * Gives a message of the open mailbox the flags it is to have.
 * @throws ImapError `not-supported`, `no-such-message`, `refused-by-server`
 */
export async function setFlags(
  client: MailClient,
  { location, flags }: Found,
  wanted: readonly string[],
): Promise<void> {
  const missing = without(wanted, flags);
  const surplus = without(
    flags.filter((flag) => has(removable, flag)),
    wanted,
  );
  if (surplus.length > 0) await client.removeFlags(location.uid, surplus);
  if (missing.length > 0) await client.addFlags(location.uid, missing);
}

/**
 * Gives a message that was moved the flags it is to have, as far as its new mailbox keeps them.
 * @returns the owner's flags that are lost, because the server does not keep them there
 */
export async function mendFlags(
  client: MailClient,
  found: Found,
  wanted: readonly string[],
): Promise<readonly string[]> {
  const keepable = found.keywordsAllowed
    ? wanted
    : wanted.filter((flag) => flag.startsWith('\\') || has(found.flags, flag));
  try {
    await setFlags(client, found, keepable);
    return ownersOf(without(wanted, keepable));
  } catch (error) {
    // The message is where it should be: that its mailbox keeps no flags must not undo the move.
    if (!(error instanceof ImapError) || (error.code !== 'not-supported' && error.code !== 'refused-by-server'))
      throw error;
    return ownersOf(without(wanted, found.flags));
  }
}

function ownersOf(flags: readonly string[]): readonly string[] {
  return without(flags, removable);
}

/** Flags are compared without regard to case (RFC 9051 section 2.3.2). */
function without(flags: readonly string[], unwanted: readonly string[]): readonly string[] {
  return flags.filter((flag) => !has(unwanted, flag));
}

function has(flags: readonly string[], wanted: string): boolean {
  return flags.some((flag) => flag.toLowerCase() === wanted.toLowerCase());
}
