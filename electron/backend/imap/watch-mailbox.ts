import type { Account } from '../accounts/account.ts';
import { backOff } from './back-off.ts';
import { toImapError } from './classify.ts';
import { Connection, type ConnectOptions } from './connection.ts';
import type { ImapError, ImapErrorCode } from './imap-error.ts';
import type { MailboxState } from './mail-client.ts';
import { mailboxState, openMailbox } from './mailbox.ts';

/** `waiting`: the connection failed and is tried again. `stopped` with an error: it is not, until somebody acts. */
export type WatchState = 'connecting' | 'watching' | 'waiting' | 'stopped';

/**
 * Something may be new: look. It is a hint only; what is new is found by listing UIDs.
 * `uidNext` is as last told by the server: after an EXISTS the real one is higher.
 */
export type WatchHint = Readonly<{ uidValidity: number; uidNext: number; at: number }>;

/** Time as the watch sees it, so that tests can let nine minutes pass. `after` gives a function that cancels. */
export type Clock = Readonly<{ now(): number; after(ms: number, run: () => void): () => void }>;

export type WatchTimes = Readonly<{
  /** IDLE is ended and begun again: servers log out after 30 minutes (RFC 2177), routers forget sooner. */
  idleMs: number;
  /** The mailbox is examined again at least this often, for servers whose IDLE says nothing. */
  pollMs: number;
  /** NOOP where IDLE is missing. */
  noopMs: number;
  /** An IDLE that a server ends sooner by itself does not work. */
  shortIdleMs: number;
  /** A connection that lasted this long was good: the next failure is a first one again. */
  steadyMs: number;
}>;

export const defaultWatchTimes: WatchTimes = {
  idleMs: 9 * 60_000,
  pollMs: 10 * 60_000,
  noopMs: 2 * 60_000,
  shortIdleMs: 10_000,
  steadyMs: 60_000,
};

export type WatchOptions = Readonly<{
  account: Account;
  secret: string;
  mailbox: string;
  /** Called at once when the server tells of new mail, and with each new connection. Must not throw. */
  onHint(hint: WatchHint): void;
  onState(state: WatchState, error?: ImapError): void;
  connect?: Omit<ConnectOptions, 'signal'>;
  times?: Partial<WatchTimes>;
  clock?: Clock;
  /** In [0, 1). */
  random?: () => number;
}>;

/** Trying these again can only annoy the server: a person has to act first. */
const finalCodes: readonly ImapErrorCode[] = ['wrong-password', 'plain-not-allowed'];

/** Watches one mailbox, read-only, over a connection of its own that it makes again whenever it is lost. */
export class MailboxWatch {
  readonly #options: WatchOptions;
  readonly #times: WatchTimes;
  readonly #clock: Clock;
  readonly #random: () => number;
  #life: Promise<void> | null = null;
  #isStopped = false;
  #isWoken = false;
  /** Ends what is waited for now: a connection being made or open, or a pause. */
  #interrupt: () => void = () => undefined;
  #watchingSince: number | null = null;
  #hinted: WatchHint | null = null;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#times = { ...defaultWatchTimes, ...options.times };
    this.#clock = options.clock ?? systemClock;
    this.#random = options.random ?? Math.random;
  }

  /** Begins; a watch begins once. */
  start(): void {
    this.#life ??= this.#live();
  }

  /** Connects anew at once: after the computer slept, an open connection may be dead without knowing. */
  wake(): void {
    if (this.#isStopped) return;
    this.#isWoken = true;
    this.#interrupt();
  }

  /** Ends the connection and all timers. Resolves when nothing is left. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#interrupt();
    await this.#life;
  }

  async #live(): Promise<void> {
    let failures = 0;
    while (!this.#isStopped) {
      const error = await this.#watchOnce();
      if (this.#isStopped) break;
      if (finalCodes.includes(error.code)) {
        this.#isStopped = true;
        this.#options.onState('stopped', error);
        return;
      }
      const watched = this.#watchingSince === null ? 0 : this.#clock.now() - this.#watchingSince;
      failures = watched >= this.#times.steadyMs ? 1 : failures + 1;
      if (!this.#isWoken) {
        this.#options.onState('waiting', error);
        await this.#pause(backOff(failures, this.#random()));
      }
      if (this.#isWoken) failures = 0;
      this.#isWoken = false;
    }
    this.#options.onState('stopped');
  }

  /** One connection from beginning to end. @returns why it ended */
  async #watchOnce(): Promise<ImapError> {
    const { account, secret, connect } = this.#options;
    const round = new AbortController();
    this.#interrupt = () => round.abort();
    this.#watchingSince = null;
    this.#options.onState('connecting');
    try {
      const connection = await Connection.open(account, secret, { ...connect, signal: round.signal });
      try {
        return await this.#watch(connection);
      } finally {
        connection.close();
      }
    } catch (error) {
      return toImapError(error, { action: `watch the folder "${this.#options.mailbox}"`, host: account.host });
    }
  }

  async #watch(connection: Connection): Promise<never> {
    const { flow } = connection;
    flow.on('exists', ({ count, prevCount }) => {
      const state = mailboxState(flow);
      if (state !== null && count > prevCount) this.#hint(state);
    });
    let examinedAt = await this.#examine(connection, true);
    this.#watchingSince = examinedAt;
    this.#options.onState('watching');
    let canIdle = flow.capabilities.has('IDLE');
    for (;;) {
      const began = this.#clock.now();
      if (canIdle) {
        // Refused, ended or lost: if the connection is gone, the next command says why.
        const idle = flow.idle().catch(() => false);
        const isTimeUp = await this.#rest(Math.min(this.#times.idleMs, this.#times.pollMs), idle);
        canIdle = isTimeUp || this.#clock.now() - began >= this.#times.shortIdleMs;
      } else {
        await this.#rest(this.#times.noopMs, connection.closed);
      }
      // STATUS must not be asked of the open mailbox (RFC 3501 section 6.3.10), so it is examined again.
      if (canIdle || this.#clock.now() - examinedAt >= this.#times.pollMs) {
        examinedAt = await this.#examine(connection, false);
      } else {
        await connection.noop();
      }
    }
  }

  /** Learns the mailbox's state anew, which also ends an IDLE; hints when `always`, or when it is not as last hinted. */
  async #examine(connection: Connection, always: boolean): Promise<number> {
    const state = await openMailbox(connection, this.#options.mailbox, true);
    const isNew = state.uidNext !== this.#hinted?.uidNext || state.uidValidity !== this.#hinted.uidValidity;
    if (always || isNew) this.#hint(state);
    return this.#clock.now();
  }

  #hint({ uidValidity, uidNext }: MailboxState): void {
    this.#hinted = { uidValidity, uidNext, at: this.#clock.now() };
    this.#options.onHint(this.#hinted);
  }

  async #pause(ms: number): Promise<void> {
    // The listener just told of the failure may have answered with stop() or wake().
    if (this.#isStopped || this.#isWoken) return;
    const interrupted = new Promise<void>((resolve) => {
      this.#interrupt = resolve;
    });
    await this.#rest(ms, interrupted);
  }

  /** Waits for a time, or until `sooner` resolves. @returns whether the time was up */
  async #rest(ms: number, sooner: Promise<unknown>): Promise<boolean> {
    let cancel: () => void = () => undefined;
    const elapsed = new Promise<boolean>((resolve) => {
      cancel = this.#clock.after(ms, () => resolve(true));
    });
    try {
      return await Promise.race([elapsed, sooner.then(() => false)]);
    } finally {
      cancel();
    }
  }
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
