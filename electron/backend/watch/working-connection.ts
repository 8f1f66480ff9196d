import { ImapError, type ImapErrorCode } from '../imap/imap-error.ts';
import type { MailClient } from '../imap/mail-client.ts';

export type WorkingConnectionOptions = Readonly<{
  connect: () => Promise<MailClient>;
  /** Runs on each new connection before anything else: what a lost one left half done is settled here. */
  settle: (client: MailClient) => Promise<void>;
}>;

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
    if (this.#closed) throw new ImapError('connection-lost', 'Vouchsafe is no longer connected to this account.');
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
    this.#client?.close();
    this.#client = null;
  }

  /** Lets the task under way finish, then ends the connection. Tasks that come later are refused. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#tail;
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
      if (error instanceof ImapError && fatalCodes.has(error.code) && this.#client === client) this.drop();
      throw error;
    }
  }

  async #connected(): Promise<MailClient> {
    if (this.#client !== null) return this.#client;
    const client = await this.#options.connect();
    try {
      await this.#options.settle(client);
    } catch (error) {
      client.close();
      throw error;
    }
    this.#client = client;
    return client;
  }
}
