import { Mailbox } from './mailbox.ts';
import { no } from './refusal.ts';

const specialUses: Readonly<Record<string, string>> = {
  Archive: '\\Archive',
  Drafts: '\\Drafts',
  Junk: '\\Junk',
  Sent: '\\Sent',
  Trash: '\\Trash',
};

/** The mailboxes of the one user, in memory. */
export class MailStore {
  readonly #mailboxes = new Map<string, Mailbox>();
  /** UIDVALIDITY is counted and not taken from the clock, so that every run is the same. */
  #lastUidValidity = 0;

  constructor(names: readonly string[]) {
    for (const name of ['INBOX', ...names]) if (this.find(name) === null) this.create(name);
  }

  get mailboxes(): readonly Mailbox[] {
    return [...this.#mailboxes.values()];
  }

  /** INBOX is the same in any case (RFC 3501 section 5.1). */
  find(name: string): Mailbox | null {
    return this.#mailboxes.get(canonical(name)) ?? null;
  }

  /** @throws Refusal NO [NONEXISTENT] */
  get(name: string): Mailbox {
    const mailbox = this.find(name);
    if (mailbox === null) throw no('[NONEXISTENT] There is no such mailbox.');
    return mailbox;
  }

  /** @throws Refusal NO [ALREADYEXISTS] */
  create(name: string): Mailbox {
    if (this.find(name) !== null) throw no('[ALREADYEXISTS] There is such a mailbox already.');
    this.#lastUidValidity += 1;
    const mailbox = new Mailbox(canonical(name), specialUses[name] ?? '', this.#lastUidValidity);
    this.#mailboxes.set(mailbox.name, mailbox);
    return mailbox;
  }

  delete(mailbox: Mailbox): void {
    this.#mailboxes.delete(mailbox.name);
  }

  renewUidValidity(mailbox: Mailbox): void {
    this.#lastUidValidity += 1;
    mailbox.renumber(this.#lastUidValidity);
  }
}

function canonical(name: string): string {
  return name.toUpperCase() === 'INBOX' ? 'INBOX' : name;
}
