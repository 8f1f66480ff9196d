import { onTestFinished } from 'vitest';
import { memorySecretStore } from '../../electron/backend/accounts/secret-store.ts';
import type { NewReport, ReportEntry } from '../../electron/backend/record/report-entry.ts';
import type { Store } from '../../electron/backend/record/store.ts';
import { Outbox } from '../../electron/backend/report/outbox.ts';
import type { OutboxTools } from '../../electron/backend/report/outbox-tools.ts';
import type { Submission } from '../../shared/contract/account-settings.ts';
import { FakeMailServer } from './fake-mail-client.ts';
import { sampleAccount, sampleMail, testStore } from './record-samples.ts';
import { sampleReport } from './report-samples.ts';

/** An outbox over a record in memory, a mailbox in memory, and a clock that the test sets. */
export type OutboxScene = Readonly<{
  store: Store;
  mailbox: FakeMailServer;
  outbox: Outbox;
  /** The clock, ms. */
  time: { now: number };
  faults: unknown[];
  /** States that were told, in their order. */
  told: string[];
  plan(changes?: Partial<NewReport>): ReportEntry;
  /** Does what is due, and resolves once a report is as wanted. */
  until(id: number, isSo: (entry: ReportEntry) => boolean): Promise<ReportEntry>;
}>;

export function outboxScene(
  submission: Submission | null,
  password = 'correct-horse',
  changes: Partial<OutboxTools> = {},
  path = ':memory:',
): OutboxScene {
  const store = testStore(path);
  store.accounts.put(sampleAccount({ submission }));
  const known = store.mails.findByContent('ann', sampleMail().contentKey)[0]?.id;
  const [mailId = 0] = known === undefined ? store.mails.insert([sampleMail()]) : [known];
  const mailbox = new FakeMailServer();
  mailbox.create('Sent');
  const time = { now: 1_000_000 };
  const faults: unknown[] = [];
  const told: string[] = [];
  const waiting = new Set<() => void>();
  let planned = 0;
  const tell = (reportId: number) => {
    told.push(store.reports.get(reportId)?.state ?? 'gone');
    for (const wake of waiting) wake();
  };
  const outbox = new Outbox({
    store,
    events: { emit: (event) => event.type === 'report-changed' && tell(event.reportId) },
    secrets: memorySecretStore({ ann: password }),
    connect: {},
    session: () => ({ use: (task) => task(mailbox.connect()) }),
    now: () => time.now,
    random: () => 0,
    onFault: (error) => faults.push(error),
    onSettled: async () => undefined,
    ...changes,
  });
  onTestFinished(() => outbox.stop());
  return {
    store,
    mailbox,
    outbox,
    time,
    faults,
    told,
    plan(wanted = {}) {
      planned += 1;
      const messageId = `report${planned}@mail.example`;
      const octets = Buffer.from(`Message-ID: <${messageId}>\r\nSubject: Report\r\n\r\nHello\r\n`);
      return store.reports.plan(sampleReport({ mailId, messageId, octets, plannedAt: time.now, ...wanted }));
    },
    until(id, isSo) {
      const { promise, resolve } = Promise.withResolvers<ReportEntry>();
      const check = () => {
        const entry = store.reports.get(id);
        if (entry !== null && isSo(entry)) resolve(entry);
      };
      waiting.add(check);
      outbox.look();
      check();
      return promise;
    },
  };
}
