import type { SpecialUse } from './append.ts';

/** An open mailbox, as SELECT or EXAMINE described it. */
export type MailboxState = Readonly<{
  path: string;
  uidValidity: number;
  uidNext: number;
  exists: number;
  /** PERMANENTFLAGS holds `\*`: new keywords may be stored. */
  keywordsAllowed: boolean;
}>;

/** One message as fetched with BODY.PEEK[]. */
export type FetchedMessage = Readonly<{
  uid: number;
  /** The raw octets, cut at `maxBytes`. */
  raw: Uint8Array;
  /** RFC822.SIZE of the whole message. */
  size: number;
  flags: readonly string[];
  /** Milliseconds since the epoch. */
  internalDate: number;
  /** RFC 8474 EMAILID or X-GM-MSGID, '' when the server has none. */
  emailId: string;
}>;

/** Where a message went, from COPYUID (RFC 4315); null where the server does not say. */
export type CopyResult = Readonly<{ uidValidity: number; uid: number }> | null;

/**
 * One IMAP connection, as the rest of the backend sees it. Every method either does what it says or throws an
 * `ImapError` with a `code`; none answers `false`.
 */
export type MailClient = Readonly<{
  capabilities: Readonly<{ move: boolean; uidPlus: boolean; idle: boolean; condstore: boolean }>;
  /** Selects (or with `readOnly` examines) a mailbox; every UID method below acts on it. */
  open(path: string, options: Readonly<{ readOnly: boolean }>): Promise<MailboxState>;
  /** The mailbox that is open, null when none. */
  readonly opened: MailboxState | null;
  /** STATUS of a mailbox that need not be open. Throws `no-such-mailbox`. */
  status(path: string): Promise<Readonly<{ uidValidity: number; uidNext: number; messages: number }>>;
  /** Existing UIDs in [fromUid, toUid] of the open mailbox, ascending, asked in bounded ranges. */
  listUids(range: Readonly<{ fromUid: number; toUid?: number; sinceDate?: number }>): Promise<readonly number[]>;
  /** UIDs whose Message-ID header is exactly `messageId`, ascending. */
  searchMessageId(messageId: string): Promise<readonly number[]>;
  /** Fetches the given UIDs (those that still exist), raw octets cut at `maxBytes`. Never sets \Seen. */
  fetch(uids: readonly number[], options: Readonly<{ maxBytes: number }>): Promise<readonly FetchedMessage[]>;
  addFlags(uid: number, flags: readonly string[]): Promise<void>;
  removeFlags(uid: number, flags: readonly string[]): Promise<void>;
  /** UID MOVE; throws `not-supported` without the capability. Never falls back to anything. */
  move(uid: number, target: string): Promise<CopyResult>;
  copy(uid: number, target: string): Promise<CopyResult>;
  /** \Deleted and UID EXPUNGE of this one message; throws `not-supported` without UIDPLUS. */
  expunge(uid: number): Promise<void>;
  /** The path of the quarantine mailbox under the personal namespace; created and subscribed when missing. */
  ensureMailbox(name: string): Promise<string>;
  /** The folder that the server names for this use; null when there is none. */
  findSpecial(use: SpecialUse): Promise<string | null>;
  append(path: string, octets: Uint8Array, flags: readonly string[]): Promise<void>;
  noop(): Promise<void>;
  logout(): Promise<void>;
  /** Cuts the connection without a word. */
  close(): void;
}>;
