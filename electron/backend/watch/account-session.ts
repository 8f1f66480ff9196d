import type { AuthenticationTrust } from '../../../shared/authentication/authentication.ts';
import type { Account } from '../accounts/account.ts';
import type { SecretStore } from '../accounts/secret-store.ts';
import type { WorkerPool } from '../examine/worker-pool.ts';
import { backOff } from '../imap/back-off.ts';
import { type ConnectOptions, connectMailClient } from '../imap/connect.ts';
import { ImapError } from '../imap/imap-error.ts';
import type { MailClient } from '../imap/mail-client.ts';
import { MailboxWatch } from '../imap/watch-mailbox.ts';
import { reconcile } from '../journal/reconcile.ts';
import type { Pause } from '../record/account-record.ts';
import type { Store } from '../record/store.ts';
import {
  type AccountProblem,
  describeProblem,
  finalProblems,
  isOwnFault,
  MissingSecretError,
} from './account-problem.ts';
import type { AccountState } from './account-state.ts';
import type { Events } from './events.ts';
import { learnTrust } from './learn-trust.ts';
import { type StepResult, syncStep } from './sync-mailbox.ts';
import { WorkingConnection } from './working-connection.ts';

export type SessionTools = Readonly<{
  store: Store;
  pool: WorkerPool;
  events: Events;
  secrets: SecretStore;
  now: () => number;
  random: () => number;
  connect: ConnectOptions;
  onFault: (error: unknown) => void;
}>;

/** What a session begins with. */
export type Beginning = Readonly<{
  /** Set for a session that is not started: the owner wants no mail looked at. */
  pause: Pause | null;
  /** From the session before it. */
  lastSyncAt: number | null;
}>;

/** Folders beyond the first are asked for news this often, ms; the first one is watched. */
const pollMs = 5 * 60_000;

/** Mails after which an account that trusts no header yet looks again whether one can be trusted. */
const relearnAfter = 50;

/**
 * One account's life: a watching connection that hints, and a working one that fetches, judges and changes. Failures
 * of the connection are waited out with back-off; what only a person can mend stops it, and it says so.
 */
export class AccountSession {
  readonly account: Account;
  readonly #tools: SessionTools;
  readonly #working: WorkingConnection;
  #watch: MailboxWatch | null = null;
  #state: AccountState;
  #life: Promise<void> | null = null;
  #stopped = false;
  #hinted = true;
  #wake: () => void = () => undefined;
  #trust: AuthenticationTrust;
  #judgedSinceLearning = relearnAfter;
  /** Why the watch gave up for good. */
  #watchFailure: ImapError | null = null;

  constructor(account: Account, tools: SessionTools, beginning: Beginning) {
    const { pause, lastSyncAt } = beginning;
    this.account = account;
    this.#tools = tools;
    this.#state = {
      phase: pause === null ? 'connecting' : 'paused',
      problem: null,
      paused: pause,
      firstRun: this.#firstRun(),
      lastSyncAt,
    };
    this.#trust = account.authenticationTrust ?? { kind: 'nobody' };
    this.#working = new WorkingConnection({
      connect: (signal) => this.#connect(signal),
      settle: (client) => this.#settle(client),
      now: tools.now,
    });
  }

  get state(): AccountState {
    return this.#state;
  }

  start(): void {
    this.#life ??= this.#live();
  }

  /** Looks at once: the computer woke, or a person asked. */
  wake(): void {
    this.#working.drop();
    this.#watch?.wake();
    this.#hint();
  }

  /** Runs a change for the owner on the working connection, between two batches. */
  async use<T>(task: (client: MailClient) => Promise<T>): Promise<T> {
    try {
      return await this.#working.use(task);
    } catch (error) {
      // Whatever was wrong, what this left unfinished is settled soon, and the account says how it is doing.
      this.#hint();
      throw error;
    } finally {
      // Without a life of its own it holds no connection either.
      if (this.#life === null) void this.#working.release();
    }
  }

  /** Ends both connections when what is under way is done; a connection that is being made is given up. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#hint();
    const closed = this.#working.close();
    await this.#life;
    await this.#watch?.stop();
    await closed;
  }

  async #live(): Promise<void> {
    let failures = 0;
    while (!this.#stopped) {
      try {
        if (this.#watchFailure !== null) throw this.#watchFailure;
        const problem = await this.#catchUp();
        failures = 0;
        this.#tell({ phase: 'watching', problem, firstRun: null, lastSyncAt: this.#tools.now() });
        await this.#startWatch();
        await this.#rest(pollMs);
      } catch (error) {
        const problem = describeProblem(error);
        if (isOwnFault(problem)) this.#tools.onFault(error);
        if (this.#stopped) break;
        if (finalProblems.has(problem.code)) {
          await this.#watch?.stop();
          this.#tell({ phase: 'stopped', problem });
          return;
        }
        failures += 1;
        this.#tell({ phase: 'offline', problem });
        await this.#rest(backOff(failures, this.#tools.random()));
      }
    }
  }

  /**
   * Judges until nothing is new. The queue is left between steps, so that the owner's changes need not wait long.
   * @returns what is wrong with a single folder, null when all could be looked at
   */
  async #catchUp(): Promise<AccountProblem | null> {
    this.#hinted = false;
    this.#tell({ phase: this.#state.lastSyncAt === null ? 'connecting' : 'working' });
    let problem: AccountProblem | null = null;
    for (const mailbox of this.account.folders) {
      try {
        await this.#catchUpMailbox(mailbox);
      } catch (error) {
        // A folder that somebody deleted must not keep the others from being watched.
        if (!(error instanceof ImapError) || error.code !== 'no-such-mailbox') throw error;
        problem = describeProblem(error);
      }
    }
    return problem;
  }

  async #catchUpMailbox(mailbox: string): Promise<void> {
    let more = true;
    while (more && !this.#stopped) {
      const step = await this.#working.use((client) => this.#step(client, mailbox));
      more = step.more;
      if (step.firstRunRemaining !== null) this.#tell({ phase: 'working', firstRun: this.#firstRun() });
    }
  }

  async #step(client: MailClient, mailbox: string): Promise<StepResult> {
    const { store, pool, events, now } = this.#tools;
    const began = now();
    const before = store.firstRuns.of(this.account.id) ?? { judged: 0, spentMs: 0 };
    const step = await syncStep(client, mailbox, {
      account: this.account,
      store,
      pool,
      events,
      now,
      trust: (on) => this.#trusted(on),
      isEnding: () => this.#stopped,
      onFirstRun: (judged, remaining) => {
        const startedAt = began - before.spentMs;
        this.#tell({ phase: 'working', firstRun: { judged: before.judged + judged, remaining, startedAt } });
      },
    });
    this.#judgedSinceLearning += step.judged;
    const { judged, firstRunRemaining: remaining } = step;
    if (remaining !== null) {
      store.firstRuns.add(this.account.id, mailbox, { judged, remaining, spentMs: Math.max(0, now() - began) });
    }
    return step;
  }

  /** As if it had begun without a pause: what is told is a rate. */
  #firstRun(): AccountState['firstRun'] {
    const progress = this.#tools.store.firstRuns.of(this.account.id);
    if (progress === null) return null;
    const { judged, remaining, spentMs } = progress;
    return { judged, remaining, startedAt: this.#tools.now() - spentMs };
  }

  async #connect(signal: AbortSignal): Promise<MailClient> {
    const secret = await this.#secret();
    return connectMailClient(this.account, secret, { ...this.#tools.connect, signal });
  }

  async #settle(client: MailClient): Promise<void> {
    const { store, now, events } = this.#tools;
    const settled = await reconcile({ store, client, now }, this.account.id);
    for (const { mailId } of settled) events.emit({ type: 'mail-changed', mailId });
  }

  /** Learnt with the first mail that is judged, and again while nobody can be trusted yet. */
  async #trusted(client: MailClient): Promise<AuthenticationTrust> {
    const [mailbox] = this.account.folders;
    const isKnown = this.account.authenticationTrust !== null || this.#trust.kind !== 'nobody';
    if (isKnown || mailbox === undefined || this.#judgedSinceLearning < relearnAfter) return this.#trust;
    this.#judgedSinceLearning = 0;
    this.#trust = await learnTrust(client, mailbox, this.account, this.#tools.pool);
    return this.#trust;
  }

  async #secret(): Promise<string> {
    const secret = await this.#tools.secrets.read(this.account.secretRef);
    if (secret === null) throw new MissingSecretError(this.account.address);
    return secret;
  }

  async #startWatch(): Promise<void> {
    const [mailbox] = this.account.folders;
    if (this.#watch !== null || mailbox === undefined) return;
    const secret = await this.#secret();
    if (this.#stopped) return;
    this.#watch = new MailboxWatch({
      account: this.account,
      secret,
      mailbox,
      connect: this.#tools.connect,
      random: this.#tools.random,
      onHint: () => {
        this.#tools.events.emit({ type: 'hinted', accountId: this.account.id });
        this.#hint();
      },
      onState: (state, error) => {
        if (state === 'stopped' && error !== undefined) this.#watchFailure = error;
        // The working connection finds out whether the server is gone or only the watch.
        if (state === 'waiting' || state === 'stopped') this.#hint();
      },
    });
    this.#watch.start();
  }

  #hint(): void {
    this.#hinted = true;
    this.#wake();
  }

  /** Waits for a hint, at most `ms`. */
  #rest(ms: number): Promise<void> {
    if (this.#hinted || this.#stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  #tell(change: Partial<AccountState>): void {
    const next = { ...this.#state, ...change };
    const isSame =
      JSON.stringify({ ...next, lastSyncAt: null }) === JSON.stringify({ ...this.#state, lastSyncAt: null });
    this.#state = next;
    if (!isSame) this.#tools.events.emit({ type: 'account-changed', accountId: this.account.id });
  }
}
