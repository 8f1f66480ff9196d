import { once } from 'node:events';
import { isIP, Socket } from 'node:net';
import { Readable } from 'node:stream';
import { TLSSocket } from 'node:tls';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Submission } from '../../../shared/contract/account-settings.ts';
import { accountTransport, certificateRefusal, isLoopback, plainNotAllowed } from '../imap/transport.ts';
import { toSubmitError } from './classify.ts';
import { defaultSubmitLimits, portionBytes, type SubmitLimits } from './limits.ts';
import { SubmitError } from './submit-error.ts';

/** A whole message and its envelope. */
export type OutgoingMessage = Readonly<{
  from: string;
  to: string;
  octets: Uint8Array;
  /** The same for a server without 8BITMIME (RFC 6152); null when `octets` have no eighth bit. */
  sevenBit: Uint8Array | null;
}>;

export type SubmitOptions = Readonly<{
  limits?: Partial<SubmitLimits>;
  /** Additional root certificates in PEM. */
  ca?: readonly string[];
  /** Gives up. */
  signal?: AbortSignal;
  /** Called just before the first octet of the message is handed over. A program that ends now does not know more. */
  onHandOver?: () => void;
}>;

/** A machine's name is nobody's business: what RFC 5321 section 4.1.3 has for those without one. */
const clientName = '[127.0.0.1]';

/**
 * Submits a message (RFC 6409) once, octet for octet but for bare line ends, which SMTP does not have.
 * @param secret used for the login, neither kept nor logged
 * @returns the server's words
 * @throws SubmitError; unless it is `connection-lost`, the message was not sent
 */
export async function submitMessage(
  server: Submission,
  secret: string,
  message: OutgoingMessage,
  options: SubmitOptions = {},
): Promise<string> {
  const limits = { ...defaultSubmitLimits, ...options.limits };
  const whole = new AbortController();
  const expire = () => whole.abort();
  const login = setTimeout(expire, limits.loginMs);
  const end = setTimeout(expire, limits.wholeMs);
  options.signal?.addEventListener('abort', expire, { once: true });
  if (options.signal?.aborted === true) expire();
  let handedOver = false;
  let connection: SMTPConnection | null = null;
  try {
    const socket = await openSocket(server, options.ca ?? [], limits, whole.signal);
    const smtp = smtpConnection(server, socket, limits, options.ca ?? []);
    connection = smtp;
    const given = untilLost(smtp, whole.signal);
    await given((done) => smtp.connect(done));
    if (server.tls === 'starttls') checkUpgraded(smtp, server);
    const takes8Bit = /^250[ -]8BITMIME\b/im.test(smtp.lastServerResponse || '');
    await given((done) => smtp.login({ user: server.user, pass: secret }, done));
    clearTimeout(login);
    const octets = takes8Bit || message.sevenBit === null ? message.octets : message.sevenBit;
    const use8BitMime = takes8Bit && message.sevenBit !== null;
    const envelope = { from: message.from, to: [message.to], size: octets.length, use8BitMime };
    options.signal?.throwIfAborted();
    // The library reads a message that the server has refused as well, only to throw it away.
    const isWanted = () => !/^[45]/.test(smtp.lastServerResponse || '');
    const source = portions(octets, {
      onFirst: () => {
        if (isWanted()) options.onHandOver?.();
      },
      onLast: () => {
        handedOver = isWanted();
      },
    });
    const { response } = await given<{ response?: string | undefined }>((done) =>
      smtp.send(envelope, source, (error, info) => done(error, info ?? {})),
    );
    smtp.quit();
    return response ?? '';
  } catch (error) {
    connection?.close();
    throw toSubmitError(error, { host: server.host, handedOver });
  } finally {
    clearTimeout(login);
    clearTimeout(end);
    options.signal?.removeEventListener('abort', expire);
  }
}

/** Connects as for IMAP, so that the same certificates and the same loopback are trusted. */
async function openSocket(
  server: Submission,
  ca: readonly string[],
  limits: SubmitLimits,
  signal: AbortSignal,
): Promise<Socket> {
  if (server.tls === 'plain' && !isLoopback(server.host)) throw plainNotAllowed(server.host);
  const { host, port } = server;
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  const secure = server.tls === 'implicit';
  const name = isIP(host) === 0 ? { servername: host } : {};
  const socket = accountTransport(server, ca).connect({ host, port, secure, ...name }, resolve);
  if (!(socket instanceof Socket)) throw new Error('the transport gave no TCP connection');
  const limit = AbortSignal.any([signal, AbortSignal.timeout(limits.connectMs)]);
  try {
    await Promise.race([ready, once(socket, 'close', { signal: limit }).then(closedEarly)]);
  } catch (error) {
    socket.once('error', () => undefined).destroy();
    throw error;
  }
  // The library attaches its own listener in the same turn; this one keeps an error in between from ending the process.
  socket.on('error', () => undefined);
  return socket;
}

function closedEarly(): never {
  throw new Error('the connection was closed before it was ready');
}

function smtpConnection(
  { host, port, tls }: Submission,
  socket: Socket,
  limits: SubmitLimits,
  ca: readonly string[],
): SMTPConnection {
  return new SMTPConnection({
    connection: socket,
    host,
    port,
    name: clientName,
    secure: tls === 'implicit',
    secured: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'plain',
    // Judged by `checkUpgraded` before the login: the library's own refusal would not show what it refused.
    tls: { rejectUnauthorized: false, ...(ca.length === 0 ? {} : { ca: [...ca] }) },
    logger: false,
    connectionTimeout: limits.connectMs,
    greetingTimeout: limits.greetingMs,
    socketTimeout: limits.silenceMs,
    maxResponseSize: limits.replyBytes,
  });
}

/** After STARTTLS nothing but EHLO has been said; the password goes only to whom the certificate names. */
function checkUpgraded(smtp: SMTPConnection, { pinnedFingerprint, host }: Submission): void {
  const socket = smtp._socket;
  if (!(socket instanceof TLSSocket)) throw new SubmitError('no-encryption', `${host} did not encrypt the connection.`);
  const refused = certificateRefusal(socket, pinnedFingerprint, host);
  if (refused !== null) throw refused;
}

type Done<T> = (error?: Error | null, result?: T) => void;

/** Makes promises of the library's callbacks, which it forgets to call when the connection is lost. */
function untilLost(smtp: SMTPConnection, signal: AbortSignal) {
  const lost = new Promise<never>((_, reject) => {
    smtp.on('error', reject);
    smtp.on('end', () => reject(new Error('the connection was closed')));
    const abort = () => reject(new Error('gave up'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
  });
  // Each step that waits is told by the race below; between two steps nobody waits, and that must be no unhandled error.
  lost.catch(() => undefined);
  return <T = unknown>(start: (done: Done<T>) => void): Promise<T> => {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    start((error, result) => {
      if (error instanceof Error) reject(error);
      else resolve(result as T);
    });
    return Promise.race([promise, lost]);
  };
}

/**
 * The message in portions that end with a line: the library doubles a dot at the beginning of a portion when the octet
 * before it is NUL. As long as the last one is not handed over, the server has no end of the message and must not take
 * it (RFC 5321 section 4.1.1.4).
 */
function portions(octets: Uint8Array, told: Readonly<{ onFirst: () => void; onLast: () => void }>): Readable {
  function* cut() {
    told.onFirst();
    for (let at = 0; at < octets.length; ) {
      const wanted = Math.min(at + portionBytes, octets.length);
      const lineEnd = octets.subarray(0, wanted).lastIndexOf(0x0a) + 1;
      const end = wanted === octets.length || lineEnd <= at ? wanted : lineEnd;
      if (end === octets.length) told.onLast();
      yield octets.subarray(at, end);
      at = end;
    }
  }
  return Readable.from(cut(), { objectMode: false });
}
