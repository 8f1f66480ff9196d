import { type AccountServices, ServiceError } from '../../electron/backend/rpc/services.ts';
import type { AccountSettings, ConnectionReport, Submission } from '../../shared/contract/account-settings.ts';
import type { AccountStatus } from '../../shared/contract/account-status.ts';
import type { LiveEvent } from '../../shared/contract/event.ts';
import { defaultPolicy } from '../../shared/policy/policy.ts';

/** Accounts in memory, and the handle by which a test plays the mail server. */
export type FakeAccounts = Readonly<{
  services: AccountServices;
  /** As the session of an account would tell it. */
  set(account: AccountStatus): void;
  /** The steps of the next trial connections. */
  setTrial(reports: readonly ConnectionReport[]): void;
}>;

export type FakeAccountOptions = Readonly<{
  now: number;
  emit: (event: LiveEvent) => void;
  /** Nothing of a trial is told before it resolves. */
  gate: () => Promise<void>;
}>;

/** A trial in which everything goes well. */
const goodTrial: readonly ConnectionReport[] = (['find', 'connect', 'encrypt', 'login', 'folders'] as const).map(
  (step) => ({
    step,
    state: 'done',
    sentence: '',
    fingerprint: '',
    folders: step === 'folders' ? ['INBOX', 'Archive', 'Vouchsafe Quarantine'] : [],
  }),
);

export function createFakeAccounts({ now, emit, gate }: FakeAccountOptions): FakeAccounts {
  const statuses = new Map<string, AccountStatus>();
  const settings = new Map<string, AccountSettings>();
  let trial = goodTrial;
  let added = 0;

  function put(id: string, wanted: AccountSettings): void {
    settings.set(id, wanted);
    const status = statuses.get(id) ?? {
      id,
      address: wanted.address,
      phase: 'watching',
      problem: null,
      paused: null,
      firstRun: null,
      lastSyncAt: now,
    };
    set({ ...status, address: wanted.address });
  }

  function set(account: AccountStatus): void {
    statuses.set(account.id, account);
    emit({ type: 'accountChanged', account });
  }

  function find(id: string): AccountStatus {
    const status = statuses.get(id);
    if (status === undefined) throw new ServiceError('not-found', 'There is no such account.');
    return status;
  }

  put('ann', sampleSettings('ann@mail.example'));

  const services: AccountServices = {
    async listAccounts() {
      return [...statuses.values()];
    },
    async getAccount(id) {
      const { address } = find(id);
      const proposedSubmission = sampleSettings(address).submission;
      return { id, settings: settings.get(id) ?? sampleSettings(address), proposedSubmission };
    },
    async proposeAccounts(address) {
      const domain = address.slice(address.lastIndexOf('@') + 1);
      const host = `imap.${domain}`;
      const guess = { port: 993, tls: 'implicit', user: address, provider: '', note: '', page: '' } as const;
      const submission = { ...sampleSubmission(address), host: `smtp.${domain}` };
      return [{ ...guess, host, needs: 'password', submission }];
    },
    async *testAccount(_trial, signal) {
      for (const report of trial) {
        await gate();
        if (signal.aborted) return;
        yield report;
      }
    },
    async addAccount(account) {
      added += 1;
      const id = `added-${added}`;
      put(id, account.settings);
      return { id };
    },
    async updateAccount(update) {
      find(update.id);
      put(update.id, update.settings);
    },
    async pauseAccount(id, until) {
      set({ ...find(id), phase: 'paused', paused: { until } });
    },
    async resumeAccount(id) {
      set({ ...find(id), phase: 'watching', paused: null });
    },
    async removeAccount({ id }) {
      find(id);
      statuses.delete(id);
      settings.delete(id);
      emit({ type: 'accountRemoved', id });
    },
  };
  return {
    services,
    set,
    setTrial(reports) {
      trial = reports;
    },
  };
}

/** Settings of an account on a server that there is not. */
export function sampleSettings(address: string): AccountSettings {
  return {
    address,
    host: 'imap.mail.example',
    port: 993,
    tls: 'implicit',
    pinnedFingerprint: null,
    user: address,
    folders: ['INBOX'],
    policy: defaultPolicy,
    submission: sampleSubmission(address),
  };
}

export function sampleSubmission(user: string): Submission {
  return { host: 'smtp.mail.example', port: 465, tls: 'implicit', pinnedFingerprint: null, user };
}
