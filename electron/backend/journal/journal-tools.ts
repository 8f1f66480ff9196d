import type { MailClient } from '../imap/mail-client.ts';
import type { JournalEntry } from '../record/journal-entry.ts';
import type { Store } from '../record/store.ts';

/**
 * Where a change has got to: `sent` is written down and the command not yet given, `moved`, `copied` and `marked` are
 * done and not yet written down, `verified` says that the copy is what it should be, `expunging` is written down,
 * `expunged` is done.
 */
export type Step =
  | 'sent'
  | 'moved'
  | 'copied'
  | 'noted'
  | 'verified'
  | 'expunging'
  | 'expunged'
  | 'marked'
  | 'confirmed';

/** What changes are made with. */
export type JournalTools = Readonly<{
  store: Store;
  /** A working connection of the entry's account. Which mailbox is open on it afterwards is not said. */
  client: MailClient;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Called between steps; a test ends the process here. */
  onStep?: (step: Step, entry: JournalEntry) => void;
}>;

/** The quarantine mailbox, below the personal namespace. */
export const quarantineName = 'Vouchsafe Quarantine';
