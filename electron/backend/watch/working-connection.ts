import { ImapError, type ImapErrorCode } from '../imap/imap-error.ts';
import type { MailClient } from '../imap/mail-client.ts';

export type WorkingConnectionOptions = Readonly<{
  /** @param signal gives up a connection that is being made */
  connect: (signal: AbortSignal) => Promise<MailClient>;
  /**
   * Settles what was left half done: runs before anything else on each new connection, after a task that failed, and
   * again after a while. Finds nothing to do most of the time, and asks the server nothing then.
   */
  settle: (client: MailClient) => Promise<void>;
  /** Milliseconds. */
  now: () => number;
}>;

/** What the server refused to let be settled is tried again after this long, ms. */
const settleAgainMs = 60_000;

/**
 * Failures after which the connection is of no more use; any other error concerns one command only. A server that asks
 * for patience gets it: what was put off is taken up on the next connection.
 */
const fatalCodes: ReadonlySet<ImapErrorCode> = new Set([
  'connection-lost',
  'timeout',
  'refused',
  'protocol',
  'throttled',
]);

/**
 * The account's one connection for fetching and changing mail. Tasks run one after the other, so that two of them
 * never act on different mailboxes at once; the connection is made when a task needs it and dropped when it fails.
 */
export class WorkingConnection {
  readonly #options: WorkingConnectionOptions;
  #client: MailClient | null = null;
  #making: AbortController | null = null;
  /** null: before the next task. */
  #settledAt: number | null = null;
  #tail: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(options: WorkingConnectionOptions) {
    this.#options = options;
  }

  /**
   * Runs a task when those before it are done.
   * @throws what the task throws; `ImapError` when no connection can be made
   */
  async use<T>(task: (client: MailClient) => Promise<T>): Promise<T> {
    if (this.#closed) throw closed();
    const run = this.#tail.then(() => this.#run(task));
    // The queue goes on whatever becomes of this task; its caller gets the error.
    this.#tail = run.then(
      () => undefined,
      () => undefined,
    );
    return run;
  }

  /** Cuts the connection, so that the next task makes a new one: after sleep the old one is half open at best. */
  drop(): void {
    this.#making?.abort();
    this.#client?.close();
    this.#client = null;
  }

  /** Ends the connection when the tasks so far are done; a later one makes a new one. */
  release(): Promise<void> {
    const released = this.#tail.then(() => this.#leave());
    this.#tail = released;
    return released;
  }

  /** Lets the task under way finish, unless it still waits to be connected, and ends the connection. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#making?.abort();
    await this.#tail;
    await this.#leave();
  }

  async #leave(): Promise<void> {
    const client = this.#client;
    this.#client = null;
    if (client === null) return;
    try {
      await client.logout();
    } catch {
      // The server did not take leave properly; nothing was under way, so cutting the line loses nothing.
      client.close();
    }
  }

  async #run<T>(task: (client: MailClient) => Promise<T>): Promise<T> {
    const client = await this.#connected();
    try {
      return await task(client);
    } catch (error) {
      this.#settledAt = null;
      if (error instanceof ImapError && fatalCodes.has(error.code) && this.#client === client) this.drop();
      throw error;
    }
  }

  async #connected(): Promise<MailClient> {
    const { settle, now } = this.#options;
    const client = this.#client ?? (await this.#connect());
    if (this.#settledAt !== null && now() - this.#settledAt < settleAgainMs) return client;
    try {
      await settle(client);
    } catch (error) {
      if (this.#client === client) this.drop();
      throw error;
    }
    this.#settledAt = now();
    return client;
  }

  async #connect(): Promise<MailClient> {
    if (this.#closed) throw closed();
    this.#making = new AbortController();
    try {
      this.#client = await this.#options.connect(this.#making.signal);
    } finally {
      this.#making = null;
    }
    this.#settledAt = null;
    return this.#client;
  }
}

function closed(): ImapError {
  return new ImapError('connection-lost', 'Vouchsafe is no longer connected to this account.');
}
