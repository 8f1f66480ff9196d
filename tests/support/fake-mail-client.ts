import { ImapError, type ImapErrorCode } from '../../electron/backend/imap/imap-error.ts';
import type { CopyResult, FetchedMessage, MailboxState, MailClient } from '../../electron/backend/imap/mail-client.ts';

export type FakeMessage = { uid: number; raw: Uint8Array; flags: readonly string[]; internalDate: number };

export type FakeMailbox = { uidValidity: number; uidNext: number; messages: readonly FakeMessage[] };

/** What a fake server can do, and what it does badly. */
export type FakeServerOptions = Readonly<{
  move?: boolean;
  uidPlus?: boolean;
  keywords?: boolean;
  /** Flags that a message loses when it is moved or copied. */
  dropsFlags?: readonly string[];
  /** Moved and copied messages get the date of the move. */
  dropsDate?: boolean;
  /** What becomes of the octets of a message that is moved or copied. */
  rewrites?: (raw: Uint8Array) => Uint8Array;
  /** RFC822.SIZE is estimated: this much more than there is. */
  sizeError?: number;
}>;

/** Commands that change or ask something, as a server sees them; an expunge is two of them. */
export type FakeCommand =
  | 'open'
  | 'status'
  | 'list'
  | 'search'
  | 'fetch'
  | 'add-flags'
  | 'remove-flags'
  | 'move'
  | 'copy'
  | 'store-deleted'
  | 'expunge'
  | 'append'
  | 'create';

/**
 * What happens to a command: `lost-before`: the connection is lost and the server has done nothing; `lost-after`: it
 * has done it, and the answer is lost; a code: it says no.
 */
export type FakeFault = 'lost-before' | 'lost-after' | ImapErrorCode;

/** A mail server in memory, with the mailboxes of one account. */
export class FakeMailServer {
  readonly mailboxes = new Map<string, FakeMailbox>();
  readonly options: FakeServerOptions;
  /** Every command so far, failed ones included. */
  readonly commands: FakeCommand[] = [];
  /** Decides the fate of each command; `count` is how many there were before it. */
  fault: (command: FakeCommand, count: number) => FakeFault | null = () => null;
  /** Runs before a command is looked at: what another mail program does meanwhile. */
  meanwhile: (command: FakeCommand) => void = () => undefined;
  #nextUidValidity = 100;

  constructor(options: FakeServerOptions = {}) {
    this.options = options;
    this.create('INBOX');
  }

  create(path: string): FakeMailbox {
    const mailbox: FakeMailbox = { uidValidity: this.#nextUidValidity++, uidNext: 1, messages: [] };
    this.mailboxes.set(path, mailbox);
    return mailbox;
  }

  /** Puts a message into a mailbox, which is created when missing. @returns its UID */
  append(path: string, message: Omit<FakeMessage, 'uid'>): number {
    const mailbox = this.mailboxes.get(path) ?? this.create(path);
    const uid = mailbox.uidNext++;
    mailbox.messages = [...mailbox.messages, { ...message, uid }];
    return uid;
  }

  messages(path: string): readonly FakeMessage[] {
    return this.mailboxes.get(path)?.messages ?? [];
  }

  /** Another mail program removes a message. */
  remove(path: string, uid: number): void {
    const mailbox = this.mailboxes.get(path);
    if (mailbox !== undefined) mailbox.messages = mailbox.messages.filter((message) => message.uid !== uid);
  }

  /** The mailbox is restored: each message gets another UID. */
  renumber(path: string): void {
    const mailbox = this.mailboxes.get(path);
    if (mailbox === undefined) return;
    const messages = mailbox.messages.map((message, index) => ({ ...message, uid: 1_000 + index }));
    this.mailboxes.set(path, { uidValidity: this.#nextUidValidity++, uidNext: 1_000 + messages.length, messages });
  }

  /** A new connection, logged in. */
  connect(): MailClient {
    return connect(this);
  }
}

function connect(server: FakeMailServer): MailClient {
  const { move: canMove = true, uidPlus = true, keywords = true } = server.options;
  let isLost = false;
  let opened: string | null = null;

  /** One command: its fault, and if it gets through, what it does. */
  function run<T>(command: FakeCommand, body: () => T): T {
    if (isLost) throw lost();
    server.meanwhile(command);
    const fault = server.fault(command, server.commands.length);
    server.commands.push(command);
    if (fault === 'lost-before') {
      isLost = true;
      throw lost();
    }
    if (fault !== null && fault !== 'lost-after') throw new ImapError(fault, `The server refused ${command}.`);
    const result = body();
    if (fault === null) return result;
    isLost = true;
    throw lost();
  }

  const mailboxAt = (path: string): FakeMailbox => {
    const mailbox = server.mailboxes.get(path);
    if (mailbox === undefined) throw new ImapError('no-such-mailbox', `There is no folder "${path}".`);
    return mailbox;
  };
  const current = (): FakeMailbox => {
    if (opened === null) throw new ImapError('no-such-mailbox', 'No folder is open.');
    return mailboxAt(opened);
  };
  const messageAt = (uid: number): FakeMessage => {
    const message = current().messages.find((candidate) => candidate.uid === uid);
    if (message === undefined) throw new ImapError('no-such-message', 'The message is gone.');
    return message;
  };
  const state = (path: string): MailboxState => {
    const { uidValidity, uidNext, messages } = mailboxAt(path);
    return { path, uidValidity, uidNext, exists: messages.length, keywordsAllowed: keywords };
  };
  const isKept = (flag: string) => keywords || flag.startsWith('\\');

  function setFlags(uid: number, flags: readonly string[]): void {
    const mailbox = current();
    mailbox.messages = mailbox.messages.map((message) => (message.uid === uid ? { ...message, flags } : message));
  }

  function copyTo(uid: number, target: string): CopyResult {
    const { raw, flags, internalDate } = messageAt(uid);
    const { dropsFlags = [], dropsDate, rewrites } = server.options;
    const { uidValidity } = mailboxAt(target);
    const copy = server.append(target, {
      raw: rewrites?.(raw) ?? raw,
      flags: flags.filter((flag) => !dropsFlags.includes(flag)),
      internalDate: dropsDate === true ? 1 : internalDate,
    });
    return uidPlus ? { uidValidity, uid: copy } : null;
  }

  function fetched(message: FakeMessage, maxBytes: number): FetchedMessage {
    const { uid, raw, flags, internalDate } = message;
    const size = raw.length + (server.options.sizeError ?? 0);
    return { uid, raw: raw.slice(0, maxBytes), size, flags, internalDate, emailId: '' };
  }

  return {
    capabilities: { move: canMove, uidPlus, idle: true, condstore: false },
    get opened() {
      return opened === null ? null : state(opened);
    },
    open: async (path) =>
      run('open', () => {
        const result = state(path);
        opened = path;
        return result;
      }),
    status: async (path) =>
      run('status', () => {
        const { uidValidity, uidNext, exists } = state(path);
        return { uidValidity, uidNext, messages: exists };
      }),
    listUids: async ({ fromUid, toUid = Number.POSITIVE_INFINITY, sinceDate = 0 }) =>
      run('list', () =>
        current()
          .messages.filter(({ uid, internalDate }) => uid >= fromUid && uid <= toUid && internalDate >= sinceDate)
          .map(({ uid }) => uid),
      ),
    searchMessageId: async (messageId) =>
      run('search', () =>
        current()
          .messages.filter(({ raw }) => messageId !== '' && messageIdOf(raw) === messageId)
          .map(({ uid }) => uid),
      ),
    fetch: async (uids, { maxBytes }) =>
      run('fetch', () => {
        const { messages } = current();
        return uids.flatMap((uid) =>
          messages.filter((message) => message.uid === uid).map((message) => fetched(message, maxBytes)),
        );
      }),
    addFlags: async (uid, flags) =>
      run('add-flags', () => {
        if (!flags.every(isKept)) throw new ImapError('not-supported', 'The folder keeps no keywords.');
        setFlags(uid, [...new Set([...messageAt(uid).flags, ...flags])]);
      }),
    removeFlags: async (uid, flags) =>
      run('remove-flags', () => {
        setFlags(
          uid,
          messageAt(uid).flags.filter((flag) => !flags.includes(flag)),
        );
      }),
    move: async (uid, target) => {
      if (!canMove) throw new ImapError('not-supported', 'The server has no MOVE.');
      return run('move', () => {
        const result = copyTo(uid, target);
        const mailbox = current();
        mailbox.messages = mailbox.messages.filter((message) => message.uid !== uid);
        return result;
      });
    },
    copy: async (uid, target) => run('copy', () => copyTo(uid, target)),
    expunge: async (uid) => {
      if (!uidPlus) throw new ImapError('not-supported', 'The server has no UIDPLUS.');
      run('store-deleted', () => {
        const message = current().messages.find((candidate) => candidate.uid === uid);
        if (message !== undefined) setFlags(uid, [...new Set([...message.flags, '\\Deleted'])]);
      });
      run('expunge', () => {
        const mailbox = current();
        mailbox.messages = mailbox.messages.filter(
          (message) => message.uid !== uid || !message.flags.includes('\\Deleted'),
        );
      });
    },
    ensureMailbox: async (name) =>
      run('create', () => {
        if (!server.mailboxes.has(name)) server.create(name);
        return name;
      }),
    findSpecial: async (use) =>
      run('list', () => {
        const name = use.slice(1);
        return server.mailboxes.has(name) ? name : null;
      }),
    append: async (path, raw, flags) =>
      run('append', () => {
        mailboxAt(path);
        server.append(path, { raw, flags, internalDate: 0 });
      }),
    noop: async () => undefined,
    logout: async () => undefined,
    close: () => {
      isLost = true;
    },
  };
}

function messageIdOf(raw: Uint8Array): string {
  return /^message-id: <([^>\r\n]{1,200})>/im.exec(Buffer.from(raw).toString('latin1'))?.[1] ?? '';
}

function lost(): ImapError {
  return new ImapError('connection-lost', 'The connection was lost.');
}
