import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Account } from '../../../../electron/backend/accounts/account.ts';
import { connectMailClient } from '../../../../electron/backend/imap/connect.ts';
import type { FetchedMessage, MailClient } from '../../../../electron/backend/imap/mail-client.ts';
import { contentKey } from '../../../../electron/backend/journal/content-key.ts';
import { reconcile } from '../../../../electron/backend/journal/reconcile.ts';
import { openStore } from '../../../../electron/backend/record/store.ts';
import { startDemoImapServer } from '../../../../electron/headless/demo/imap-server.ts';
import { describeWith } from '../../../support/component.ts';
import { type Dovecot, startDovecot } from '../../../support/dovecot.ts';
import { type ImapProxy, startImapProxy } from '../../../support/imap-proxy.ts';
import { accountOf, type ImapServer } from '../../../support/imap-servers.ts';
import { runKilledChange } from '../../../support/killed-change.ts';
import type { AppendOptions } from '../../../support/other-client.ts';
import { sampleMail, testFolder } from '../../../support/record-samples.ts';

const quarantine = 'Vouchsafe Quarantine';
const messageId = 'one@parcels.test';
const raw = Buffer.from(
  `Message-ID: <${messageId}>\r\nFrom: Postbox <help@parcels.test>\r\nSubject: =?latin1?q?Geb=FChr?=\r\n\r\n` +
    `Zahlen Sie 1,99 \xa4 f\xfcr Ihr Paket.\r\n\r\n.\r\nFrom here on \t \r\n`,
  'latin1',
);
/** Two programs are started one after the other, on a machine that may have other things to do. */
const patienceMs = 60_000;

const flags = ['\\Flagged', '\\Seen', 'work'];
const arrivedAt = Date.UTC(2026, 8, 14, 7, 30, 12);

/** The record and the server after one mail has arrived and was judged. */
type Scene = Readonly<{ record: string; account: Account; password: string; proxy: ImapProxy; mailId: number }>;

async function arrive(server: ImapServer, hidden: readonly string[]): Promise<Scene> {
  const proxy = await startImapProxy(server.port, hidden);
  onTestFinished(() => proxy.stop());
  // A mail that stays, so that the UIDs of the folders differ.
  await server.append('INBOX', 'Subject: Lunch?\r\n\r\nAt one.\r\n');
  await server.append('INBOX', raw, { flags, internalDate: new Date(arrivedAt) });
  const record = join(testFolder(), 'record.db');
  const account = accountOf({ ...server, port: proxy.port });
  const mailId = await withClient(account, server.password, async (client) => {
    const { uidValidity } = await client.open('INBOX', { readOnly: true });
    const store = openStore(record);
    store.accounts.put(account);
    const key = contentKey(raw, raw.length);
    const [id = 0] = store.mails.insert([sampleMail({ uidValidity, uid: 2, contentKey: key, messageId })]);
    store.close();
    return id;
  });
  return { record, account, password: server.password, proxy, mailId };
}

async function withClient<T>(account: Account, password: string, body: (client: MailClient) => Promise<T>): Promise<T> {
  const client = await connectMailClient(account, password);
  try {
    return await body(client);
  } finally {
    client.close();
  }
}

/** What the program does when it is started again, twice: the second time there must be nothing to do. */
async function restart({ record, account, password, mailId }: Scene) {
  return withClient(account, password, async (client) => {
    const store = openStore(record);
    const settled = await reconcile({ store, client, now: Date.now }, account.id);
    expect(await reconcile({ store, client, now: Date.now }, account.id)).toEqual([]);
    const mail = store.mails.get(mailId);
    const states = store.journal.ofMail(mailId).map(({ state }) => state);
    store.close();
    return { settled, mail, states };
  });
}

/** The mail, wherever it is: each copy with the folder that holds it. */
async function copies({ account, password }: Scene): Promise<readonly (FetchedMessage & { mailbox: string })[]> {
  return withClient(account, password, async (client) => {
    await client.ensureMailbox(quarantine);
    const found: (FetchedMessage & { mailbox: string })[] = [];
    for (const mailbox of ['INBOX', quarantine]) {
      await client.open(mailbox, { readOnly: true });
      const messages = await client.fetch(await client.listUids({ fromUid: 1 }), { maxBytes: 100_000 });
      found.push(...messages.filter(({ size }) => size === raw.length).map((message) => ({ ...message, mailbox })));
    }
    return found;
  });
}

async function expectIn(scene: Scene, mailbox: string, expectedFlags: readonly string[]): Promise<void> {
  const { mail, states } = await restart(scene);
  expect(states.every((state) => state === 'confirmed')).toBe(true);
  const all = await copies(scene);
  expect(all.map((copy) => copy.mailbox)).toEqual([mailbox]);
  const [copy] = all;
  expect(Buffer.from(copy?.raw ?? []).equals(raw)).toBe(true);
  expect([...(copy?.flags ?? [])].sort()).toEqual([...expectedFlags].sort());
  expect(copy?.internalDate).toBe(arrivedAt);
  expect(mail).toMatchObject({ mailbox, uid: copy?.uid, place: mailbox === quarantine ? 'quarantine' : 'inbox' });
}

type Case = Readonly<{ hidden: readonly string[]; kind: 'quarantine' | 'release'; step: string }>;
type Loss = Readonly<{ hidden: readonly string[]; command: string; fault: 'reset' | 'lose-answer' }>;

const moving: readonly string[] = [];
const copying: readonly string[] = ['MOVE'];

const cases: readonly Case[] = [
  ...['planned', 'sent', 'moved', 'noted', 'verified', 'confirmed'].map(
    (step) => ({ hidden: moving, kind: 'quarantine', step }) as const,
  ),
  ...['sent', 'copied', 'noted', 'verified', 'expunging', 'expunged', 'confirmed'].map(
    (step) => ({ hidden: copying, kind: 'quarantine', step }) as const,
  ),
  { hidden: moving, kind: 'release', step: 'sent' },
  { hidden: moving, kind: 'release', step: 'moved' },
  { hidden: copying, kind: 'release', step: 'copied' },
  { hidden: copying, kind: 'release', step: 'expunging' },
];

const losses: readonly Loss[] = [
  { hidden: moving, command: 'UID MOVE', fault: 'reset' },
  { hidden: moving, command: 'UID MOVE', fault: 'lose-answer' },
  { hidden: copying, command: 'UID COPY', fault: 'reset' },
  { hidden: copying, command: 'UID COPY', fault: 'lose-answer' },
  { hidden: copying, command: 'UID STORE', fault: 'lose-answer' },
  { hidden: copying, command: 'UID EXPUNGE', fault: 'reset' },
  { hidden: copying, command: 'UID EXPUNGE', fault: 'lose-answer' },
];

function killedOn(start: () => Promise<ImapServer>, some: readonly Case[], others: readonly Loss[]): void {
  async function fresh(hidden: readonly string[]): Promise<Scene> {
    const server = await start();
    onTestFinished(() => server.stop());
    return arrive(server, hidden);
  }

  test.each(some)(
    'ends a $kind with the mail in one folder, killed at "$step" (hidden: $hidden)',
    async (given) => {
      const scene = await fresh(given.hidden);
      const isRelease = given.kind === 'release';
      if (isRelease) {
        expect(await runKilledChange({ ...scene, kind: 'quarantine', dieAt: 'never' })).toBeNull();
      }
      expect(await runKilledChange({ ...scene, kind: given.kind, dieAt: given.step })).toBe('SIGKILL');
      if (isRelease) await expectIn(scene, 'INBOX', [...flags, '$NotJunk']);
      else await expectIn(scene, quarantine, flags);
    },
    patienceMs,
  );

  test.each(others)(
    'quarantines it once, killed while it waits for the answer to $command ($fault)',
    async (given) => {
      const scene = await fresh(given.hidden);
      scene.proxy.on(given.command, given.fault, 1);
      expect(await runKilledChange({ ...scene, kind: 'quarantine', dieAt: 'connection-lost' })).toBe('SIGKILL');
      scene.proxy.clear();
      await expectIn(scene, quarantine, flags);
    },
    patienceMs,
  );
}

describeWith('dovecot', 'a program that is killed while it moves a mail on Dovecot', (path) => {
  let dovecot: Dovecot;
  let users = 0;
  beforeAll(async () => {
    dovecot = await startDovecot(path);
  });
  afterAll(() => dovecot.stop());
  const start = async () => {
    users += 1;
    return { ...dovecot.userNamed(`user${users}`), stop: async () => undefined };
  };
  killedOn(start, cases, losses);
});

describe('a program that is killed while it moves a mail on the demo server', () => {
  const start = async () => {
    const server = await startDemoImapServer({ user: 'ann', password: 'correct-horse' });
    const append = async (mailbox: string, octets: Uint8Array | string, options?: AppendOptions) =>
      server.append(mailbox, octets, options);
    return { ...server, append };
  };
  const isCrucial = ({ step, kind }: Case) => kind === 'quarantine' && ['sent', 'moved', 'expunging'].includes(step);
  killedOn(
    start,
    cases.filter(isCrucial),
    losses.filter(({ command }) => command === 'UID MOVE' || command === 'UID EXPUNGE'),
  );
});
