import { contentKey } from '../../electron/backend/journal/content-key.ts';
import type { JournalTools, Step } from '../../electron/backend/journal/journal-tools.ts';
import { performEntry } from '../../electron/backend/journal/perform.ts';
import { reconcile } from '../../electron/backend/journal/reconcile.ts';
import { released } from '../../electron/backend/record/decision-record.ts';
import type { EntryKind, JournalEntry } from '../../electron/backend/record/journal-entry.ts';
import { openStore, type Store } from '../../electron/backend/record/store.ts';
import { FakeMailServer, type FakeServerOptions } from './fake-mail-client.ts';
import { sampleAccount, sampleMail } from './record-samples.ts';

export const inbox = 'INBOX';
export const quarantine = 'Vouchsafe Quarantine';
export const arrivedAt = Date.UTC(2026, 9, 1, 8, 30);

/** A message with line ends, a NUL and octets that are no text. */
export function rawMessage(messageId: string, body = 'Pay a fee \0\xff'): Uint8Array {
  return new Uint8Array(Buffer.from(`Message-ID: <${messageId}>\r\nSubject: parcel\r\n\r\n${body}\r\n`, 'latin1'));
}

/** The process is gone: what runs in a test's hook where a real one would be killed. */
export class Killed extends Error {}

export type Scene = {
  /** Runs at each step of a change; a `Killed` thrown here ends the program. */
  onStep: (step: Step) => void;
} & Readonly<{
  server: FakeMailServer;
  store: Store;
  /** Puts a message into INBOX and records it. @returns the mail's id */
  arrive(raw: Uint8Array, flags?: readonly string[]): number;
  plan(mailId: number, kind: EntryKind): JournalEntry;
  /** Plans a change and makes it, over a new connection. */
  change(mailId: number, kind: EntryKind): Promise<JournalEntry>;
  /** What a restarted program does first. */
  restart(): Promise<readonly JournalEntry[]>;
}>;

/** A record and a server with an empty INBOX. */
export function journalScene(options: FakeServerOptions = {}): Scene {
  const server = new FakeMailServer(options);
  const store = openStore(':memory:');
  store.accounts.put(sampleAccount());
  let clock = arrivedAt;
  const tools = (): JournalTools => ({
    store,
    client: server.connect(),
    now: () => clock++,
    onStep: (step) => scene.onStep(step),
  });

  function plan(mailId: number, kind: EntryKind): JournalEntry {
    const mail = store.mails.get(mailId);
    if (mail === null) throw new Error('no such mail');
    const { accountId, mailbox, uidValidity, uid, contentKey: key, messageId } = mail;
    if (kind === 'release') store.decisions.put(accountId, key, released, clock++);
    const decided = kind === 'release' ? { before: null, after: released } : null;
    const source = { mailbox, uidValidity, uid };
    const plannedAt = clock++;
    const change = { mailId, accountId, kind, by: 'owner', decided } as const;
    return store.journal.plan({ ...change, source, contentKey: key, messageId, plannedAt });
  }

  const scene: Scene = {
    onStep: () => undefined,
    server,
    store,
    plan,
    arrive(raw, flags = []) {
      const uid = server.append(inbox, { raw, flags, internalDate: arrivedAt });
      const { uidValidity } = server.mailboxes.get(inbox) ?? { uidValidity: 0 };
      const messageId = /^message-id: <([^>\r\n]{1,200})>/i.exec(Buffer.from(raw).toString('latin1'))?.[1] ?? '';
      const key = contentKey(raw, raw.length);
      const [id = 0] = store.mails.insert([sampleMail({ uid, uidValidity, contentKey: key, messageId })]);
      return id;
    },
    change: (mailId, kind) => performEntry(tools(), plan(mailId, kind)),
    restart: () => reconcile(tools(), 'ann'),
  };
  return scene;
}
