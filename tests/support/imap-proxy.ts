import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/**
 * What happens to a command instead of being passed on:
 * `reset`: the connection is reset, the server never sees it. `lose-answer`: the server does it, and the connection is
 * reset before the client hears. `silence`: from here on nothing passes in either direction, and nothing is closed.
 * `answer`: the server never sees it, and this is the tagged answer.
 */
export type Fault = 'reset' | 'lose-answer' | 'silence' | Readonly<{ answer: string }>;

export type ImapProxy = Readonly<{
  port: number;
  /** Command lines the client has sent so far, without their tags, AUTHENTICATE's and LOGIN's secrets left out. */
  commands: readonly string[];
  /** From now on `command` (`UID MOVE`, `CREATE`) meets a fault, `times` times or always. */
  on(command: string, fault: Fault, times?: number): void;
  /** Does away with all faults. */
  clear(): void;
  /** Resets every connection there is. */
  reset(): void;
  /** Makes every connection there is half-open: nothing passes any more. */
  silence(): void;
  stop(): Promise<void>;
}>;

type Link = { client: Socket; server: Socket; isSilent: boolean; lost: string | null };

/**
 * A TCP proxy for plain IMAP before a real server, which makes faults when told to.
 * @param hide capabilities that the client shall not see, as `MOVE`
 */
export async function startImapProxy(target: number, hide: readonly string[] = []): Promise<ImapProxy> {
  const faults = new Map<string, { fault: Fault; times: number }>();
  const commands: string[] = [];
  const links = new Set<Link>();

  const listener = createServer((client) => {
    const link: Link = { client, server: connect(target, '127.0.0.1'), isSilent: false, lost: null };
    links.add(link);
    for (const socket of [client, link.server]) {
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        if (link.isSilent) return;
        links.delete(link);
        client.destroy();
        link.server.destroy();
      });
    }
    let rest = '';
    client.on('data', (chunk) => {
      const lines = (rest + chunk.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) fromClient(link, line);
    });
    link.server.on('data', (chunk) => fromServer(link, chunk.toString('latin1')));
  });

  function fromClient(link: Link, line: string): void {
    if (link.isSilent) return;
    const [tag = '', ...words] = line.split(' ');
    const name = words
      .slice(0, words[0]?.toUpperCase() === 'UID' ? 2 : 1)
      .join(' ')
      .toUpperCase();
    if (name !== '') commands.push(['LOGIN', 'AUTHENTICATE'].includes(name) ? name : words.join(' '));
    const entry = faults.get(name);
    if (entry === undefined || entry.times === 0) {
      link.server.write(`${line}\r\n`, 'latin1');
      return;
    }
    entry.times -= 1;
    if (entry.fault === 'silence') link.isSilent = true;
    else if (entry.fault === 'reset') link.client.resetAndDestroy();
    else if (entry.fault === 'lose-answer') {
      link.lost = tag;
      link.server.write(`${line}\r\n`, 'latin1');
    } else link.client.write(`${tag} ${entry.fault.answer}\r\n`);
  }

  function fromServer(link: Link, data: string): void {
    if (link.isSilent) return;
    if (link.lost !== null) {
      if (data.split('\r\n').some((line) => line.startsWith(`${link.lost} `))) link.client.resetAndDestroy();
      return;
    }
    link.client.write(hide.length === 0 ? data : withoutCapabilities(data, hide), 'latin1');
  }

  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    port: address.port,
    commands,
    on: (command, fault, times = Number.POSITIVE_INFINITY) => faults.set(command.toUpperCase(), { fault, times }),
    clear: () => faults.clear(),
    reset: () => {
      for (const link of links) link.client.resetAndDestroy();
    },
    silence: () => {
      for (const link of links) link.isSilent = true;
    },
    async stop() {
      const closed = once(listener, 'close');
      listener.close();
      for (const { client, server } of links) {
        client.destroy();
        server.destroy();
      }
      await closed;
    },
  };
}

function withoutCapabilities(data: string, hide: readonly string[]): string {
  return data.replaceAll(/CAPABILITY ([^\]\r\n]*)/g, (_, list: string) =>
    ['CAPABILITY', ...list.split(' ').filter((name) => !hide.includes(name))].join(' '),
  );
}
