import type { WorkerPool } from '../../electron/backend/examine/worker-pool.ts';
import { contentKey } from '../../electron/backend/journal/content-key.ts';
import { performEntry } from '../../electron/backend/journal/perform.ts';
import type { MailDecision } from '../../electron/backend/record/decision-record.ts';
import type { NewMail } from '../../electron/backend/record/recorded-mail.ts';
import { openStore, type Store } from '../../electron/backend/record/store.ts';
import type { MailServices } from '../../electron/backend/rpc/services.ts';
import { createMailServices } from '../../electron/backend/services/mail-services.ts';
import type { Place } from '../../shared/contract/mail-summary.ts';
import { type FakeCommand, FakeMailServer, type FakeServerOptions } from './fake-mail-client.ts';
import { sampleAccount, sampleMail } from './record-samples.ts';
import { registryData, registryOf } from './registry-data.ts';

/** What the owner can do, and what is remembered of it. */
export type DecisionScene = Readonly<{
  server: FakeMailServer;
  store: Store;
  services: MailServices;
  /** A mail that arrived and was judged. @param done what the policy did with it */
  arrive(changes?: Partial<NewMail>, done?: 'none' | 'flag' | 'quarantine'): Promise<number>;
  /** Everything that a decision changes about a mail. */
  state(
    id: number,
  ): Readonly<{ place: Place; decision: MailDecision | null; trusted: readonly string[]; flagged: boolean }>;
  /** Ends every command of the next change with this. */
  refuse: { next: boolean };
}>;

const changing: ReadonlySet<FakeCommand> = new Set(['move', 'copy', 'add-flags', 'remove-flags']);

const unused = async (): Promise<never> => {
  throw new Error('no mail is read here');
};

/** Services over a server in memory, with freemail.example as the only host of the registry. */
export function decisionScene(options: FakeServerOptions = {}): DecisionScene {
  const store = openStore(':memory:');
  store.accounts.put(sampleAccount());
  const server = new FakeMailServer(options);
  const refuse = { next: false };
  server.fault = (command) => (refuse.next && changing.has(command) ? 'over-quota' : null);
  const data = registryData([]);
  const registry = registryOf({ ...data, hosts: { ...data.hosts, freemail: ['freemail.example'] } });
  let clock = 1_000;
  const now = () => clock++;
  const pool: Pick<WorkerPool, 'run'> = { run: unused };
  const services = createMailServices({
    store,
    registry,
    pool,
    events: { emit: () => undefined },
    sessions: { get: () => ({ use: (task) => task(server.connect()) }) },
    now,
  });
  let count = 0;
  return {
    server,
    store,
    services,
    refuse,
    async arrive(changes = {}, done = 'none') {
      count += 1;
      const raw = new TextEncoder().encode(`Message-ID: <${count}@parcels.test>\r\nSubject: ${count}\r\n\r\nPay.`);
      const uid = server.append('INBOX', { raw, flags: [], internalDate: 1_000 });
      const { uidValidity } = server.mailboxes.get('INBOX') ?? { uidValidity: 0 };
      const key = contentKey(raw, raw.length);
      const messageId = `${count}@parcels.test`;
      const [id = 0] = store.mails.insert([sampleMail({ uid, uidValidity, contentKey: key, messageId, ...changes })]);
      if (done === 'none') return id;
      const source = { mailbox: 'INBOX', uidValidity, uid };
      const change = { mailId: id, accountId: 'ann', kind: done, by: 'vouchsafe', decided: null } as const;
      const entry = store.journal.plan({ ...change, source, contentKey: key, messageId, plannedAt: now() });
      await performEntry({ store, client: server.connect(), now }, entry);
      return id;
    },
    state(id) {
      const mail = store.mails.get(id);
      if (mail === null) throw new Error('no such mail');
      const { place, flagged, accountId, contentKey: key } = mail;
      return {
        place,
        // What lies in quarantine bears no flag that anybody sees.
        flagged: flagged && place === 'inbox',
        decision: store.decisions.get(accountId, key),
        trusted: store.decisions.trustedDomains(accountId),
      };
    },
  };
}
