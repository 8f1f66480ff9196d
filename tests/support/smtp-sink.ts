import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Submission } from '../../shared/contract/account-settings.ts';
import type { Certificate } from './certificate.ts';

/** A message as it arrived. */
export type Received = Readonly<{
  from: string;
  to: readonly string[];
  raw: Buffer;
  args: Readonly<Record<string, unknown>>;
}>;

/** What the server does with the next message: takes it, answers, or ends the connection after its last octet. */
export type Behaviour = 'take' | 'drop-after-data' | 'take-and-drop' | Readonly<{ code: number; words: string }>;

export type SmtpSinkOptions = Readonly<{
  tls?: Submission['tls'];
  certificate?: Certificate;
  password?: string;
  /** Extensions that it does not speak of: `8BITMIME`, `STARTTLS` ... */
  without?: readonly string[];
  recipient?: (address: string) => Readonly<{ code: number; words: string }> | null;
  size?: number;
}>;

/** A server that takes mail, on 127.0.0.1, and keeps what it took. */
export type SmtpSink = Readonly<{
  submission: Submission;
  password: string;
  received: readonly Received[];
  /** Logins that were tried. */
  logins(): number;
  /** What becomes of the next messages, in their order; afterwards all are taken. */
  behave(...behaviours: readonly Behaviour[]): void;
  /** Resolves once `count` messages were taken. */
  until(count: number): Promise<void>;
  stop(): Promise<void>;
}>;

export async function startSmtpSink(options: SmtpSinkOptions = {}): Promise<SmtpSink> {
  const { tls = 'plain', certificate, password = 'correct-horse', without = [], recipient, size } = options;
  const received: Received[] = [];
  const waiting: (() => void)[] = [];
  let next: Behaviour[] = [];
  let logins = 0;
  const hidden = without.map((name) => `hide${name}` as const);
  const settings: SMTPServerOptions = {
    secure: tls === 'implicit',
    authMethods: ['PLAIN', 'LOGIN'],
    disabledCommands: tls === 'plain' || without.includes('STARTTLS') ? ['STARTTLS'] : [],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    logger: false,
    ...(size === undefined ? {} : { size }),
    ...Object.fromEntries(hidden.map((name) => [name, true])),
    ...(certificate === undefined ? {} : { key: certificate.key, cert: certificate.certificate }),
    onAuth(auth, _session, done) {
      logins += 1;
      if (auth.password === password) return done(null, { user: auth.username });
      return done(Object.assign(new Error('5.7.8 Authentication failed'), { responseCode: 535 }));
    },
    onRcptTo({ address }, _session, done) {
      const refused = recipient?.(address) ?? null;
      done(refused === null ? null : Object.assign(new Error(refused.words), { responseCode: refused.code }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const behaviour = next.shift() ?? 'take';
        if (typeof behaviour === 'object') {
          return done(Object.assign(new Error(behaviour.words), { responseCode: behaviour.code }));
        }
        if (behaviour !== 'drop-after-data') {
          const { mailFrom, rcptTo } = session.envelope;
          received.push({
            from: mailFrom === false ? '' : mailFrom.address,
            to: rcptTo.map(({ address }) => address),
            raw: Buffer.concat(chunks),
            args: mailFrom === false || mailFrom.args === false ? {} : { ...mailFrom.args },
          });
          for (const wake of waiting.splice(0)) wake();
        }
        if (behaviour === 'take') return done(null, 'queued');
        for (const one of server.connections) if (one.id === session.id) one._socket.destroy();
      });
    },
  };
  const server = new SMTPServer(settings);
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    submission: { host: '127.0.0.1', port, tls, pinnedFingerprint: null, user: 'ann' },
    password,
    received,
    logins: () => logins,
    behave(...behaviours) {
      next = [...behaviours];
    },
    async until(count) {
      while (received.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
