import { ServiceError, type Services } from '../../electron/backend/rpc/services.ts';
import type { AccountStatus } from '../../shared/contract/account-status.ts';
import type { LiveEvent } from '../../shared/contract/event.ts';
import type { MailChange, MailDetail } from '../../shared/contract/mail-detail.ts';
import type { MailSummary } from '../../shared/contract/mail-summary.ts';
import { sampleChannels } from './sample-channels.ts';
import { sampleMailbox } from './sample-mailbox.ts';
import { describeSample, type Sample } from './sample-mails.ts';

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
  /** Live subscriptions. */
  subscribers(): number;
}>;

const hour = 3_600_000;

/**
 * @param now the time that the samples are placed against, ms
 * @param samples what the mailbox holds at first
 */
export function createFakeServices(now: number, samples: readonly Sample[] = sampleMailbox): FakeServices {
  const details = new Map<number, MailDetail>();
  const listeners = new Set<(event: LiveEvent) => void>();
  const accounts = new Map<string, AccountStatus>();
  let nextFailure: Error | null = null;
  let gate: Promise<void> = Promise.resolve();

  const add = (sample: Sample): MailSummary => {
    const detail = describeSample(sample, details.size + 1, now);
    details.set(detail.mail.id, detail);
    return detail.mail;
  };
  const emit = (event: LiveEvent) => {
    for (const listener of listeners) listener(event);
  };
  const find = (id: number): MailDetail => {
    const detail = details.get(id);
    if (detail === undefined) throw new ServiceError('not-found', 'This mail is no longer in the record.');
    return detail;
  };

  /** Carries out what `possible` allows and remembers how to take it back. */
  const change = async (id: number, action: 'release' | 'quarantine'): Promise<MailChange> => {
    await gate;
    if (nextFailure !== null) {
      const failure = nextFailure;
      nextFailure = null;
      throw failure;
    }
    const detail = find(id);
    if (!detail.possible[action]) throw new ServiceError('conflict', 'Another change to this mail is under way.');
    const released = action === 'release';
    const mail: MailSummary = {
      ...detail.mail,
      place: released ? 'inbox' : 'quarantine',
      released,
      flagged: !released,
    };
    const possible = { release: !released, quarantine: released, undo: released ? 'quarantine' : 'release' } as const;
    const entry = { at: now, kind: action, state: 'confirmed', by: 'owner', note: '' } as const;
    details.set(id, { ...detail, mail, possible, history: [...detail.history, entry] });
    emit({ type: 'mailChanged', mail });
    return { mail, possible };
  };

  for (const sample of samples.toReversed()) add(sample);
  accounts.set('ann', {
    id: 'ann',
    address: 'ann@mail.example',
    phase: 'watching',
    problem: null,
    firstRun: null,
    lastSyncAt: now,
  });

  const services: Services = {
    async listMail(query) {
      await gate;
      const { before, limit, verdicts, accountId, place } = query;
      const matching = [...details.values()]
        .map((detail) => detail.mail)
        .filter(
          (mail) =>
            (verdicts?.includes(mail.verdict) ?? true) &&
            (accountId === undefined || mail.accountId === accountId) &&
            (place === undefined || mail.place === place) &&
            (before === undefined ||
              mail.receivedAt < before.receivedAt ||
              (mail.receivedAt === before.receivedAt && mail.id < before.id)),
        )
        .sort((one, other) => other.receivedAt - one.receivedAt || other.id - one.id);
      const mails = matching.slice(0, limit);
      const last = mails.at(-1);
      const next = last !== undefined && matching.length > limit ? { receivedAt: last.receivedAt, id: last.id } : null;
      return { mails, next };
    },
    async getMail(id) {
      await gate;
      return find(id);
    },
    releaseMail: (id) => change(id, 'release'),
    quarantineMail: (id) => change(id, 'quarantine'),
    async undoMail(id) {
      const { undo } = find(id).possible;
      if (undo === null) throw new ServiceError('conflict', 'There is nothing to undo for this mail.');
      return change(id, undo);
    },
    async getBrand(id) {
      const channels = sampleChannels.find((candidate) => candidate.id === id);
      if (channels === undefined) throw new ServiceError('not-found', 'The registry does not know this name.');
      return channels;
    },
    async listAccounts() {
      return [...accounts.values()];
    },
    async getOverview() {
      await gate;
      const mails = [...details.values()].map((detail) => detail.mail);
      const contradicted = (mail: MailSummary) => mail.verdict === 'suspicious' || mail.verdict === 'impersonation';
      const today = now - (now % (24 * hour));
      return {
        toDecide: mails.filter((mail) => contradicted(mail) && !mail.released && mail.place !== 'gone').length,
        inQuarantine: mails.filter((mail) => mail.place === 'quarantine').length,
        days: [6, 5, 4, 3, 2, 1, 0].map((daysAgo) => {
          const startsAt = today - daysAgo * 24 * hour;
          const ofDay = mails.filter((mail) => mail.receivedAt >= startsAt && mail.receivedAt < startsAt + 24 * hour);
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
      const mail = add(sample);
      emit({ type: 'mailJudged', mail });
      return mail;
    },
    fill(count) {
      const kinds = samples.length > 0 ? samples : sampleMailbox;
      for (let index = 0; index < count; index += 1) {
        const kind = kinds[index % kinds.length];
        if (kind !== undefined) add({ ...kind, minutesAgo: 10_000 + index * 7 });
      }
    },
    failNextChange(error) {
      nextFailure = error;
    },
    stall() {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return resolve;
    },
    setAccount(account) {
      accounts.set(account.id, account);
      emit({ type: 'accountChanged', account });
    },
    subscribers: () => listeners.size,
  };
}
