import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { imapLimits } from './imap/limits.ts';
import { MailStore } from './imap/mail-store.ts';
import { Session } from './imap/session.ts';

export type DemoImapOptions = Readonly<{
  user: string;
  password: string;
  /** Mailboxes beside INBOX. Archive, Drafts, Junk, Sent and Trash get their special use. */
  mailboxes?: readonly string[];
  capabilities?: readonly string[];
  /** The date of mail that is appended without one. */
  now?: () => Date;
}>;

export type DemoMessage = Readonly<{ uid: number; flags: readonly string[]; internalDate: Date; raw: Uint8Array }>;

export type DemoImapServer = Readonly<{
  host: '127.0.0.1';
  port: number;
  user: string;
  password: string;
  /** Delivers a message. The mailbox must exist, and is named as on the wire (modified UTF-7). */
  append(
    mailbox: string,
    raw: Uint8Array | string,
    options?: Readonly<{ flags?: readonly string[]; internalDate?: Date }>,
  ): Readonly<{ uidValidity: number; uid: number }>;
  /** Names of all mailboxes. */
  mailboxes(): readonly string[];
  /** What lies in the mailbox, by ascending UID; empty when there is none of that name. */
  messages(mailbox: string): readonly DemoMessage[];
  /** Gives a mailbox a new UIDVALIDITY and its messages new UIDs; whoever has it open is disconnected. */
  renewUidValidity(mailbox: string): void;
  /** Ends all connections and the server. */
  stop(): Promise<void>;
}>;

/** Without LITERAL+ and the like nothing fails, but each of them is what a usual server has. */
export const demoCapabilities: readonly string[] = [
  'IMAP4rev1',
  'AUTH=PLAIN',
  'SASL-IR',
  'LITERAL+',
  'ID',
  'ENABLE',
  'NAMESPACE',
  'SPECIAL-USE',
  'UNSELECT',
  'IDLE',
  'UIDPLUS',
  'MOVE',
  'CONDSTORE',
];

/**
 * Starts an IMAP server (RFC 3501) for one user on a free port of 127.0.0.1, without TLS and with its mail in memory.
 * It speaks what Vouchsafe and usual mail programs need to read, flag, move and watch mail, but no ENVELOPE and
 * BODYSTRUCTURE: whoever reads the source parses it anyway.
 */
export async function startDemoImapServer(options: DemoImapOptions): Promise<DemoImapServer> {
  const { user, password, mailboxes = ['Archive', 'Drafts', 'Junk', 'Sent', 'Trash'] } = options;
  const { capabilities = demoCapabilities, now = () => new Date() } = options;
  const store = new MailStore(mailboxes);
  const connections = new Map<Socket, Session>();
  const server = createServer({ noDelay: true }, (socket) => {
    const session = new Session(socket, { store, user, password, capabilities, now });
    connections.set(socket, session);
    socket.setTimeout(imapLimits.silenceMs, () => session.end('Nothing was said for too long.'));
    socket.on('close', () => connections.delete(socket));
    // A client that is cut off is no fault of the server's: its session is over, and nobody is left to be told.
    socket.on('error', () => socket.destroy());
    session.serve().catch(() => socket.destroy());
  });
  server.maxConnections = imapLimits.connections;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The demo server has no port.');
  return {
    host: '127.0.0.1',
    port: address.port,
    user,
    password,
    append(name, raw, { flags = [], internalDate = now() } = {}) {
      const mailbox = store.get(name);
      const octets = typeof raw === 'string' ? Buffer.from(raw) : raw;
      const [uid = 0] = mailbox.add([{ flags, internalDate, raw: Uint8Array.from(octets) }]);
      return { uidValidity: mailbox.uidValidity, uid };
    },
    mailboxes: () => store.mailboxes.map(({ name }) => name),
    messages: (name) => store.find(name)?.messages ?? [],
    renewUidValidity(name) {
      const mailbox = store.get(name);
      for (const session of connections.values()) {
        if (session.selected?.mailbox !== mailbox) continue;
        session.deselect();
        session.end('The mailbox was rebuilt.');
      }
      store.renewUidValidity(mailbox);
    },
    async stop() {
      for (const socket of connections.keys()) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
