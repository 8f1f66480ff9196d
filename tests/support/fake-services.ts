import type { Services } from '../../electron/backend/rpc/services.ts';
import type { ConnectionReport } from '../../shared/contract/account-settings.ts';
import type { AccountStatus } from '../../shared/contract/account-status.ts';
import type { LiveEvent } from '../../shared/contract/event.ts';
import type { MailSummary } from '../../shared/contract/mail-summary.ts';
import { createFakeAccounts } from './fake-account-services.ts';
import { createFakeChecks } from './fake-check-services.ts';
import { createFakeKnowledge, type FakeKnowledge } from './fake-knowledge-services.ts';
import { createFakeMail, isWaiting } from './fake-mail-services.ts';
import { createFakeOwnBrands, type FakeOwnBrands } from './fake-own-brand-services.ts';
import { createFakeProgram, fakeBrands } from './fake-program-services.ts';
import { createFakeRegistry, type FakeRegistry } from './fake-registry-services.ts';
import { createFakeReports, type FakeReports } from './fake-report-services.ts';
import { sampleMailbox } from './sample-mailbox.ts';
import type { Sample } from './sample-mails.ts';

/** Services over a mailbox in memory, and the handles by which a test plays the outside world. */
export type FakeServices = Readonly<{
  services: Services;
  /** A mail arrives and is judged. */
  arrive(sample: Sample): MailSummary;
  /** `count` mails are added without a word, oldest last. */
  fill(count: number): void;
  emit(event: LiveEvent): void;
  /** The next change fails so. */
  failNextChange(error: Error): void;
  /** Nothing is answered until the returned function is called. */
  stall(): () => void;
  setAccount(account: AccountStatus): void;
  /** The steps of the next trial connections; they go well without. */
  setTrial(reports: readonly ConnectionReport[]): void;
  /** Plays whoever takes reports. */
  reports: Pick<FakeReports, 'put' | 'change' | 'refuse'>;
  /** Plays a registry that changes, and the judging after it. */
  ownBrands: Pick<FakeOwnBrands, 'set'>;
  knowledge: Pick<FakeKnowledge, 'set' | 'offer'>;
  /** Plays the files and the feed that bundles come from. */
  registry: Pick<FakeRegistry, 'set' | 'setNext'>;
  /** Live subscriptions. */
  subscribers(): number;
}>;

const hour = 3_600_000;

/**
 * @param now the time that the samples are placed against, ms
 * @param samples what the mailbox holds at first
 */
export function createFakeServices(now: number, samples: readonly Sample[] = sampleMailbox): FakeServices {
  const listeners = new Set<(event: LiveEvent) => void>();
  let gate: Promise<void> = Promise.resolve();

  const emit = (event: LiveEvent) => {
    for (const listener of listeners) listener(event);
  };
  const mail = createFakeMail({ now, emit, gate: () => gate });

  for (const sample of samples.toReversed()) mail.add(sample);
  const accounts = createFakeAccounts({ now, emit, gate: () => gate });

  const program = createFakeProgram({ now, emit, mails: mail.all });
  const reports = createFakeReports({
    now,
    emit,
    gate: () => gate,
    mail: mail.services.getMail,
    settings: program.getSettings,
  });

  const ownBrands = createFakeOwnBrands({ emit, gate: () => gate });
  const knowledge = createFakeKnowledge({
    emit,
    gate: () => gate,
    changed: async (id) => {
      const { mail: summary, possible } = await mail.services.getMail(id);
      return { mail: summary, possible };
    },
  });

  const registry = createFakeRegistry({ now, emit, gate: () => gate, settings: program.getSettings });

  const services: Services = {
    ...mail.services,
    ...accounts.services,
    ...program,
    ...fakeBrands,
    ...createFakeChecks({ gate: () => gate }),
    ...registry.services,
    ...ownBrands.services,
    ...knowledge.services,
    ...reports.services,
    async getMail(id) {
      return { ...(await mail.services.getMail(id)), reports: reports.of(id) };
    },
    async getOverview() {
      await gate;
      const mails = mail.all();
      const contradicted = ({ verdict }: MailSummary) => verdict === 'suspicious' || verdict === 'impersonation';
      const today = now - (now % (24 * hour));
      return {
        toDecide: mails.filter(isWaiting).length,
        inQuarantine: mails.filter(({ place }) => place === 'quarantine').length,
        days: [6, 5, 4, 3, 2, 1, 0].map((daysAgo) => {
          const startsAt = today - daysAgo * 24 * hour;
          const ofDay = mails.filter(({ receivedAt }) => receivedAt >= startsAt && receivedAt < startsAt + 24 * hour);
          return { startsAt, watched: ofDay.length, caught: ofDay.filter(contradicted).length };
        }),
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  return {
    services,
    emit,
    arrive(sample) {
      const arrived = mail.add(sample);
      emit({ type: 'mailJudged', mail: arrived });
      return arrived;
    },
    fill(count) {
      const kinds = samples.length > 0 ? samples : sampleMailbox;
      for (let index = 0; index < count; index += 1) {
        const kind = kinds[index % kinds.length];
        if (kind !== undefined) mail.add({ ...kind, minutesAgo: 10_000 + index * 7 });
      }
    },
    failNextChange: mail.failNextChange,
    stall() {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return resolve;
    },
    setAccount: accounts.set,
    setTrial: accounts.setTrial,
    reports,
    ownBrands,
    knowledge,
    registry,
    subscribers: () => listeners.size,
  };
}
