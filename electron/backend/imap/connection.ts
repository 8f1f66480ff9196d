import { ImapFlow, type Logger } from 'imapflow';
import type { Account } from '../accounts/account.ts';
import { printable, toImapError } from './classify.ts';
import { ImapError } from './imap-error.ts';
import { defaultImapLimits, type ImapLimits } from './limits.ts';
import { accountTransport, isLoopback, plainNotAllowed, type Reached } from './transport.ts';

export type ConnectOptions = Readonly<{
  limits?: Partial<ImapLimits>;
  /** Additional root certificates in PEM. */
  ca?: readonly string[];
  /** Ends a connection that is being made, and one that is open. */
  signal?: AbortSignal;
  /** Told how far a connection that is being made has come. */
  onReached?: (reached: Reached) => void;
}>;

/** The library's own watchdog would close a connection that merely rests; ours watches commands. Longest timer of Node. */
const noSocketTimeout = 2 ** 31 - 1;

/** The library answers `false` and tells the reason to its logger only: this logger keeps the last one, and writes nothing. */
type Ear = Logger & { heard: unknown };

/**
 * One connection to a mail server, logged in. Commands are run one after the other, each with a time limit, and each
 * ends in a result or in an `ImapError`.
 */
export class Connection {
  readonly flow: ImapFlow;
  readonly host: string;
  /** Resolves with the reason once the connection is gone, whoever ended it. */
  readonly closed: Promise<ImapError>;
  readonly #limits: ImapLimits;
  readonly #ear: Ear;
  #tail: Promise<unknown> = Promise.resolve();
  #fatal: unknown;

  private constructor(account: Account, secret: string, limits: ImapLimits, options: ConnectOptions) {
    this.host = account.host;
    this.#limits = limits;
    this.#ear = listen();
    this.flow = new ImapFlow({
      host: account.host,
      port: account.port,
      secure: account.tls === 'implicit',
      doSTARTTLS: account.tls === 'starttls',
      transport: accountTransport(account, options.ca ?? [], options.onReached),
      auth: { user: account.user, pass: secret },
      clientInfo: { name: 'Vouchsafe', version: '', vendor: '', 'support-url': '' },
      logger: this.#ear,
      connectionTimeout: limits.connectMs,
      greetingTimeout: limits.greetingMs,
      socketTimeout: noSocketTimeout,
      maxLiteralSize: limits.literalBytes,
      maxResponseSize: limits.literalBytes + limits.lineBytes,
      maxLineLength: limits.lineBytes,
      maxResponseTokens: limits.responseTokens,
      // Strato accepts IMAP4rev2 and then answers every SEARCH with nothing; iCloud's BINARY is broken.
      disableIMAP4rev2: true,
      disableBinary: true,
      // IDLE is begun by the watching connection alone, and what is not inflated cannot be a decompression bomb.
      disableAutoIdle: true,
      disableCompression: true,
      maxLockHoldTime: false,
    });
    this.closed = new Promise((resolve) => {
      // Without a listener an 'error' ends the process; attached before connect(), since it may come at any time.
      this.flow.on('error', (error) => {
        this.#fatal ??= error;
      });
      this.flow.on('close', () => resolve(this.#lost()));
    });
  }

  /**
   * Connects and logs in.
   * @throws ImapError `unknown-host`, `refused`, `timeout`, `connection-lost`, `certificate-not-trusted`,
   *   `tls-required`, `plain-not-allowed`, `wrong-password`, `throttled`, `not-supported` or `protocol`
   */
  static async open(account: Account, secret: string, options: ConnectOptions = {}): Promise<Connection> {
    if (account.tls === 'plain' && !isLoopback(account.host)) throw plainNotAllowed(account.host);
    const limits = { ...defaultImapLimits, ...options.limits };
    const connection = new Connection(account, secret, limits, options);
    const abort = () => connection.close();
    if (options.signal?.aborted === true) abort();
    options.signal?.addEventListener('abort', abort, { once: true });
    void connection.closed.then(() => options.signal?.removeEventListener('abort', abort));
    const action = `connect to ${account.host} as ${printable(account.user)}`;
    const expiry = setTimeout(() => connection.#expire(action), limits.loginMs);
    try {
      await connection.flow.connect();
      // Not needed any more: nobody shall find the secret in a connection that stays open for days.
      connection.flow.options.auth = undefined;
    } catch (error) {
      connection.close();
      throw toImapError(connection.#fatal ?? error, { action, host: account.host });
    } finally {
      clearTimeout(expiry);
    }
    return connection;
  }

  get isUsable(): boolean {
    return this.flow.usable;
  }

  /**
   * Runs one or more IMAP commands as one, when those before it are done.
   * @param action what is done, as the words after "could not" in an error's sentence
   * @param body must not call `command` itself
   * @throws ImapError; the connection is closed when the time is up, as nothing is known about it then
   */
  command<T>(action: string, body: (flow: ImapFlow) => Promise<T>): Promise<T> {
    const run = () => this.#run(action, body);
    const result = this.#tail.then(run, run);
    this.#tail = result;
    return result;
  }

  /**
   * The error for a command that the library answered with `false`, with the reason it heard from the server.
   * To be called inside `command` only.
   */
  refusal(action: string): ImapError {
    const cause = this.#fatal ?? this.#ear.heard;
    if (cause !== undefined) return toImapError(cause, { action, host: this.host });
    if (!this.isUsable) return this.#lost();
    return new ImapError('refused-by-server', `Could not ${action}: ${this.host} refused and gave no reason.`);
  }

  /** Asks the server for a sign of life, and for what is new in the open mailbox. */
  noop(): Promise<void> {
    const action = 'reach the mail server';
    return this.command(action, async (flow) => {
      await flow.noop();
      // The library's noop() returns whether or not it was done.
      if (this.#ear.heard !== undefined || !this.isUsable) throw this.refusal(action);
    });
  }

  /** Says goodbye when the commands under way are done, and closes the connection in any case. */
  async logout(): Promise<void> {
    if (!this.isUsable) return;
    await this.command('log out', (flow) => flow.logout());
  }

  /** Cuts the connection without a word. Whatever is under way ends with `connection-lost`. */
  close(): void {
    this.flow.close();
  }

  async #run<T>(action: string, body: (flow: ImapFlow) => Promise<T>): Promise<T> {
    if (!this.isUsable) throw this.#lost();
    this.#ear.heard = undefined;
    const stop = this.#watch(action);
    try {
      return await body(this.flow);
    } catch (error) {
      throw toImapError(this.#fatal ?? error, { action, host: this.host });
    } finally {
      stop();
    }
  }

  /** Closes the connection when a command takes too long, or when the server falls silent in the middle of it. */
  #watch(action: string): () => void {
    let received = this.flow.stats().received;
    const silence = setInterval(() => {
      const now = this.flow.stats().received;
      if (now === received) this.#expire(action);
      received = now;
    }, this.#limits.silenceMs);
    const whole = setTimeout(() => this.#expire(action), this.#limits.commandMs);
    return () => {
      clearInterval(silence);
      clearTimeout(whole);
    };
  }

  #expire(action: string): void {
    // A server that asked for patience is busy, not gone.
    const code = isThrottling(this.#ear.heard) ? 'ETHROTTLE' : 'ETIMEOUT';
    this.#fatal ??= toImapError({ code }, { action, host: this.host });
    this.close();
  }

  #lost(): ImapError {
    const cause = this.#fatal ?? { code: 'NoConnection', reason: this.flow.byeReason };
    return toImapError(cause, { action: 'go on', host: this.host });
  }
}

function listen(): Ear {
  const ignore = () => undefined;
  const ear: Ear = {
    heard: undefined,
    debug: ignore,
    info: ignore,
    error: ignore,
    warn(entry: unknown) {
      // Entries with words of their own are about something else than the command's failure.
      if (typeof entry !== 'object' || entry === null || !('err' in entry)) return;
      if (!('msg' in entry) || isThrottling(entry.err)) ear.heard = entry.err;
    },
  };
  // Not in the library's type, but asked for: without it every response would be put into words for nobody.
  return Object.assign(ear, { isLevelEnabled: () => false });
}

function isThrottling(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ETHROTTLE';
}
