import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { Certificate } from './certificate.ts';
import type { Login } from './other-client.ts';

/** Answers a command: the lines to send, `null` to say nothing. May also write to the socket at its own pace. */
export type Answer = (tag: string, words: string, socket: Socket) => string | null;

export type ScriptedOptions = Readonly<{
  certificate?: Certificate;
  /** TLS from the first octet; else STARTTLS is there when a certificate is. */
  isImplicit?: boolean;
  greeting?: string | null;
  capabilities?: string;
  /** By command name, as `UID FETCH`; what is not here is answered as a harmless server would. */
  answers?: Readonly<Record<string, Answer>>;
}>;

export type ScriptedImap = Login &
  Readonly<{
    /** Names of the commands it was given, logins included. */
    commands: readonly string[];
    /** Says something unasked to every client. */
    say(line: string): void;
    stop(): Promise<void>;
  }>;

const capabilitiesByDefault = 'IMAP4rev1 UIDPLUS MOVE IDLE';

/** An IMAP server that says what a test wants it to say: for lies and floods that no real server can be made to tell. */
export async function startScriptedImap(options: ScriptedOptions = {}): Promise<ScriptedImap> {
  const { certificate, isImplicit = false, greeting = '* OK ready', answers = {} } = options;
  const capabilities = `${options.capabilities ?? capabilitiesByDefault}${certificate !== undefined && !isImplicit ? ' STARTTLS' : ''}`;
  const commands: string[] = [];
  const sockets = new Set<Socket>();

  const listener = createServer((socket) => {
    const carrier = isImplicit ? secure(socket) : socket;
    if (greeting !== null) carrier.write(`${greeting}\r\n`);
    serve(carrier);
  });

  function secure(socket: Socket): TLSSocket {
    if (certificate === undefined) throw new Error('TLS needs a certificate');
    const secureContext = createSecureContext({ cert: certificate.certificate, key: certificate.key });
    return new TLSSocket(socket, { isServer: true, secureContext });
  }

  function serve(socket: Socket): void {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    let rest = '';
    const onData = (chunk: Buffer) => {
      const lines = (rest + chunk.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) answer(socket, line, onData);
    };
    socket.on('data', onData);
  }

  function answer(socket: Socket, line: string, onData: (chunk: Buffer) => void): void {
    const [tag = '', ...words] = line.split(' ');
    const length = words[0]?.toUpperCase() === 'UID' ? 2 : 1;
    const name = words.slice(0, length).join(' ').toUpperCase() || tag.toUpperCase();
    commands.push(name);
    const scripted = answers[name];
    if (scripted !== undefined) {
      const text = scripted(tag, words.slice(length).join(' '), socket);
      if (text !== null) socket.write(`${text}\r\n`, 'latin1');
    } else if (name === 'STARTTLS') {
      socket.write(`${tag} OK begin\r\n`);
      socket.off('data', onData);
      serve(secure(socket));
    } else if (name === 'CAPABILITY') socket.write(`* CAPABILITY ${capabilities}\r\n${tag} OK done\r\n`);
    else if (name === 'SELECT' || name === 'EXAMINE') socket.write(`${mailbox}\r\n${tag} OK [READ-WRITE] done\r\n`);
    else if (name === 'IDLE') socket.write('+ idling\r\n');
    else if (name === 'LIST') socket.write(`* LIST () "/" INBOX\r\n${tag} OK done\r\n`);
    else if (name !== 'DONE') socket.write(`${tag} OK done\r\n`);
  }

  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    host: '127.0.0.1',
    port: address.port,
    user: 'ann',
    password: 'correct-horse',
    commands,
    say: (line) => {
      for (const socket of sockets) socket.write(`${line}\r\n`);
    },
    async stop() {
      const closed = once(listener, 'close');
      listener.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

const mailbox = [
  '* 3 EXISTS',
  '* FLAGS (\\Seen \\Deleted)',
  '* OK [PERMANENTFLAGS (\\Seen \\Deleted \\*)] kept',
  '* OK [UIDVALIDITY 7] valid',
  '* OK [UIDNEXT 10] next',
].join('\r\n');
