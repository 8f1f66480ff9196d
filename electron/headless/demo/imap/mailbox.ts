/** A message as it lies on the server. */
export type StoredMessage = Readonly<{
  uid: number;
  /** In the order they were set. */
  flags: readonly string[];
  internalDate: Date;
  raw: Uint8Array;
  /** Mod-sequence of its last change (RFC 7162). */
  modSeq: number;
}>;

export type FlagOperation = 'set' | 'add' | 'remove';

/** One mailbox in memory. Whoever watches it is told of every change. */
export class Mailbox {
  readonly name: string;
  /** As `\Junk` (RFC 6154), '' for none. */
  readonly specialUse: string;
  readonly watchers = new Set<() => void>();
  isSubscribed = true;
  uidValidity: number;
  uidNext = 1;
  highestModSeq = 1;
  #messages: readonly StoredMessage[] = [];

  constructor(name: string, specialUse: string, uidValidity: number) {
    this.name = name;
    this.specialUse = specialUse;
    this.uidValidity = uidValidity;
  }

  /** By ascending UID. */
  get messages(): readonly StoredMessage[] {
    return this.#messages;
  }

  /** Adds messages with new UIDs, in order. @returns the UIDs */
  add(messages: readonly Pick<StoredMessage, 'flags' | 'internalDate' | 'raw'>[]): readonly number[] {
    this.highestModSeq += 1;
    const added = messages.map(({ flags, internalDate, raw }) => {
      const uid = this.uidNext;
      this.uidNext += 1;
      return { uid, flags: [...flags], internalDate: wholeSeconds(internalDate), raw, modSeq: this.highestModSeq };
    });
    this.#change([...this.#messages, ...added]);
    return added.map(({ uid }) => uid);
  }

  remove(uids: ReadonlySet<number>): void {
    this.highestModSeq += 1;
    this.#change(this.#messages.filter(({ uid }) => !uids.has(uid)));
  }

  changeFlags(uids: ReadonlySet<number>, operation: FlagOperation, flags: readonly string[]): void {
    this.highestModSeq += 1;
    this.#change(
      this.#messages.map((message) => {
        if (!uids.has(message.uid)) return message;
        return { ...message, flags: changedFlags(message.flags, operation, flags), modSeq: this.highestModSeq };
      }),
    );
  }

  /** Numbers everything anew, as a server does that had to rebuild the mailbox. */
  renumber(uidValidity: number): void {
    this.uidValidity = uidValidity;
    this.uidNext = this.#messages.length + 1;
    this.#change(this.#messages.map((message, index) => ({ ...message, uid: index + 1 })));
  }

  #change(messages: readonly StoredMessage[]): void {
    this.#messages = messages;
    for (const watcher of [...this.watchers]) watcher();
  }
}

/** An INTERNALDATE has no fractions (RFC 3501 section 9), so none are kept that could not be told. */
function wholeSeconds(date: Date): Date {
  return new Date(Math.floor(date.getTime() / 1000) * 1000);
}

function changedFlags(now: readonly string[], operation: FlagOperation, flags: readonly string[]): readonly string[] {
  const named = new Set(flags.map((flag) => flag.toLowerCase()));
  const others = now.filter((flag) => !named.has(flag.toLowerCase()));
  if (operation === 'remove') return others;
  return operation === 'set' ? unique(flags) : [...now, ...unique(flags).filter((flag) => !hasFlag(now, flag))];
}

function unique(flags: readonly string[]): readonly string[] {
  return flags.filter((flag, index) => !hasFlag(flags.slice(0, index), flag));
}

/** Whether the flag is among them; flags are the same whatever their case. */
export function hasFlag(flags: readonly string[], flag: string): boolean {
  return flags.some((candidate) => candidate.toLowerCase() === flag.toLowerCase());
}
