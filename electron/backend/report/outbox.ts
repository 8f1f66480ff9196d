import type { ReportDecision, ReportNote } from '../../../shared/contract/report.ts';
import { dayMs, hourMs } from '../../../shared/time.ts';
import { SecretStoreError } from '../accounts/secret-store.ts';
import { ImapError, passingCodes } from '../imap/imap-error.ts';
import type { MailClient } from '../imap/mail-client.ts';
import type { ReportEntry } from '../record/report-entry.ts';
import { type SubmitOptions, submitMessage } from '../submit/submit.ts';
import { SubmitError } from '../submit/submit-error.ts';
import { MissingSecretError } from '../watch/account-problem.ts';
import { Ending } from './ending.ts';
import { faultPauseMs, keptDays, reportsPerHour } from './limits.ts';
import type { OutboxTools } from './outbox-tools.ts';
import { copyToSent, isInSent } from './sent-folder.ts';
import {
  decided,
  decisionsFor,
  failed,
  handingOver,
  notFound,
  putOff,
  taken,
  uncertain,
  waiting,
} from './transition.ts';

/** Notes of what waits for the network: it goes on as soon as that is back. */
const networkNotes: ReadonlySet<ReportNote['code']> = new Set(['offline']);

/** Notes of what waits for its owner, who may have changed the account. */
const ownerNotes: ReadonlySet<ReportNote['code']> = new Set([
  'login-refused',
  'no-password',
  'certificate',
  'no-encryption',
  'no-submission',
  'offline',
]);

/**
 * Sends what was planned, one after the other for each account. What is done is written down before: after a crash
 * nothing is lost, and nothing is sent a second time unless its owner says so.
 */
export class Outbox {
  readonly #tools: OutboxTools;
  /** Accounts that something is done for just now. */
  readonly #busy = new Map<string, Promise<void>>();
  /** Accounts where something went wrong inside, and until when they rest. */
  readonly #resting = new Map<string, number>();
  readonly #ending = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  /** When it was last looked for what nothing comes of, ms. */
  #sweptAt = Number.NEGATIVE_INFINITY;

  constructor(tools: OutboxTools) {
    this.#tools = tools;
  }

  /** Takes up what a former run of the program left. */
  start(): void {
    const { store, now } = this.#tools;
    const note = { code: 'interrupted', values: {} } as const;
    for (const entry of store.reports.inState('sending')) this.#put(uncertain(entry, note, now()), 'sending');
    this.look();
  }

  /** Does what is due. */
  look(): void {
    if (this.#ending.signal.aborted) return;
    const { store, now } = this.#tools;
    const at = now();
    if (at - this.#sweptAt >= dayMs) {
      this.#sweptAt = at;
      this.giveUp(at - keptDays * dayMs);
    }
    for (const { accountId } of store.reports.due(at)) {
      if (this.#busy.has(accountId) || (this.#resting.get(accountId) ?? 0) > at) continue;
      const work = this.#work(accountId);
      this.#busy.set(accountId, work);
      void work.then(() => {
        this.#busy.delete(accountId);
        this.look();
      });
    }
    this.#setTimer();
  }

  /** The network is back: what waited for it goes on at once. @param accountId of one account; without, of all */
  networkIsBack(accountId?: string): void {
    this.#hasten(networkNotes, accountId);
  }

  /** The owner has changed the account, or its password. */
  accountChanged(accountId: string): void {
    this.#hasten(ownerNotes, accountId);
  }

  /**
   * Does what the owner decides of a report.
   * @returns null when that is not to be decided (any more)
   */
  decide(entry: ReportEntry, decision: ReportDecision): ReportEntry | null {
    const { store, now } = this.#tools;
    if (!decisionsFor(entry).includes(decision)) return null;
    const next = decided(entry, decision, now());
    if (!this.#put(next, entry.state)) return null;
    if (next.state === 'cancelled') store.reports.dropOctets(entry.id);
    this.look();
    return next;
  }

  /**
   * Gives up what waits for its owner, and the messages with it.
   * @param until only what was planned before this time, ms: an attempt must not renew how long a mail is kept
   */
  giveUp(until: number = Number.POSITIVE_INFINITY): void {
    const { store } = this.#tools;
    for (const state of ['queued', 'refused', 'uncertain'] as const) {
      for (const entry of store.reports.inState(state)) if (entry.plannedAt < until) this.decide(entry, 'give-up');
    }
  }

  /** Lets what is being handed over be taken, gives the rest up, and ends. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#ending.abort();
    await Promise.all(this.#busy.values());
  }

  async #work(accountId: string): Promise<void> {
    const { store, now, onFault } = this.#tools;
    try {
      for (;;) {
        const entry = store.reports.due(now()).find((one) => one.accountId === accountId);
        if (entry === undefined || this.#ending.signal.aborted) return;
        await this.#step(entry);
      }
    } catch (error) {
      onFault(error);
      this.#resting.set(accountId, now() + faultPauseMs);
    }
  }

  #step(entry: ReportEntry): Promise<void> {
    if (entry.state === 'queued') return this.#send(entry);
    // An answer may come before the copy was made.
    return entry.state === 'uncertain' ? this.#search(entry) : this.#copy(entry);
  }

  async #send(entry: ReportEntry): Promise<void> {
    const { store, now, random, submit = submitMessage, connect } = this.#tools;
    const account = store.accounts.get(entry.accountId);
    const octets = store.reports.octets(entry.id);
    if (account === null || octets === null) return this.#wait(entry, { code: 'refused', values: {} }, null);
    const { submission } = account;
    if (submission === null) return this.#wait(entry, { code: 'no-submission', values: {} }, null);
    const { count, first } = store.reports.sentSince(entry.accountId, now() - hourMs);
    if (count >= reportsPerHour) {
      return this.#wait(
        entry,
        { code: 'rate-limited', values: { limit: `${reportsPerHour}` } },
        (first ?? now()) + hourMs,
      );
    }
    const secret = await this.#secret(account.secretRef);
    if (secret === null) return this.#wait(entry, { code: 'no-password', values: {} }, null);
    const message = { from: entry.from, to: entry.recipient.address, ...octets };
    const ending = new Ending(this.#ending.signal);
    const options: SubmitOptions = {
      ...(connect.ca === undefined ? {} : { ca: connect.ca }),
      ...this.#tools.submitOptions,
      signal: ending.signal,
      onHandOver: () => {
        // Its owner may have given it up while the server was asked.
        if (!this.#put(handingOver(entry, now()), 'queued')) throw new Error('the report was given up');
        ending.grace();
        this.#tools.onStep?.('sending');
      },
    };
    try {
      await submit(submission, secret, message, options);
    } catch (error) {
      if (!(error instanceof SubmitError)) throw error;
      const state = store.reports.get(entry.id)?.state;
      if (state !== 'queued' && state !== 'sending') return;
      this.#put(failed(entry, error, submission.host, submission.user, { at: now(), random: random() }), state);
      return;
    } finally {
      ending.end();
    }
    this.#tools.onStep?.('taken');
    this.#put(taken(entry, now()), 'sending');
    this.#tools.onStep?.('sent');
  }

  async #copy(entry: ReportEntry): Promise<void> {
    const { store, now } = this.#tools;
    const octets = store.reports.octets(entry.id)?.octets;
    const result =
      octets === undefined
        ? ('no' as const)
        : await this.#ask(entry, (client) => copyToSent(client, entry.messageId, octets));
    if (result === 'later') return;
    this.#tools.onStep?.('copied');
    const settled = {
      ...entry,
      copy: result === 'never' ? ('failed' as const) : result,
      nextAt: null,
      changedAt: now(),
    };
    // Plans the move before it returns, so that none is lost when the program ends here; a second call plans none.
    const move = this.#tools.onSettled(entry);
    // Otherwise it was answered meanwhile, and the copy is found when it is taken up again.
    if (this.#put(settled, entry.state)) store.reports.dropOctets(entry.id);
    await move;
  }

  async #search(entry: ReportEntry): Promise<void> {
    const { now } = this.#tools;
    const found = await this.#ask(entry, (client) => isInSent(client, entry.messageId));
    if (found === 'later') return;
    // The copy that the server made is found once more as its own when the report's copy is due.
    if (found === true) this.#put(taken(entry, now()), 'uncertain');
    else this.#put(notFound(entry, now()), 'uncertain');
  }

  /** Asks the account's mailbox; `later`: it could not be asked now, and the entry says when again. */
  async #ask<T>(entry: ReportEntry, task: (client: MailClient) => Promise<T>): Promise<T | 'later' | 'never'> {
    const { session, now } = this.#tools;
    try {
      const found = session(entry.accountId);
      if (found === null) throw new MissingSecretError(entry.from);
      return await found.use(task);
    } catch (error) {
      const isOwners = error instanceof MissingSecretError || error instanceof SecretStoreError;
      if (!(error instanceof ImapError) && !isOwners) throw error;
      if (error instanceof ImapError && !passingCodes.has(error.code)) return 'never';
      const later = putOff(entry, now());
      if (later === null) return 'never';
      this.#put(later, entry.state);
      return 'later';
    }
  }

  async #secret(ref: string): Promise<string | null> {
    try {
      return await this.#tools.secrets.read(ref);
    } catch (error) {
      if (error instanceof SecretStoreError) return null;
      throw error;
    }
  }

  async #wait(entry: ReportEntry, note: ReportNote, nextAt: number | null): Promise<void> {
    this.#put(waiting(entry, note, nextAt, this.#tools.now()), 'queued');
  }

  #hasten(notes: ReadonlySet<ReportNote['code']>, accountId?: string): void {
    const { store, now } = this.#tools;
    for (const entry of store.reports.inState('queued', accountId)) {
      if (entry.note === null || !notes.has(entry.note.code)) continue;
      this.#put({ ...entry, nextAt: now() }, 'queued');
    }
    // A copy that was put off waits for the mailbox alone.
    for (const entry of store.reports.due(Number.MAX_SAFE_INTEGER)) {
      const isPutOff = entry.sentAt !== null && entry.attempts > 0;
      if (isPutOff && (accountId ?? entry.accountId) === entry.accountId)
        this.#put({ ...entry, nextAt: now() }, entry.state);
    }
    if (accountId !== undefined) this.#resting.delete(accountId);
    this.look();
  }

  /** Writes a state down and tells of it. @returns false when it is another one by now */
  #put(entry: ReportEntry, from: ReportEntry['state']): boolean {
    const { store, events } = this.#tools;
    const isWritten = store.reports.advance(entry, from);
    if (isWritten) events.emit({ type: 'report-changed', reportId: entry.id, accountId: entry.accountId });
    return isWritten;
  }

  #setTimer(): void {
    clearTimeout(this.#timer);
    const { store, now } = this.#tools;
    // What waits for its owner has no time of its own, and is given up all the same.
    const sweep = this.#sweptAt + dayMs;
    const next = Math.min(store.reports.nextAt() ?? sweep, sweep);
    const resting = [...this.#resting.values()].filter((until) => until > now());
    // What is due already is being done, or rests.
    const at = next > now() ? next : Math.min(...resting, now() + faultPauseMs);
    this.#timer = setTimeout(() => this.look(), Math.min(Math.max(at - now(), 0), dayMs));
    this.#timer.unref();
  }
}
