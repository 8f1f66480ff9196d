import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';

/** A client that speaks exactly the lines it is told to. */
export type RawClient = Readonly<{
  /** Sends octets as they are. */
  write(text: string): void;
  /** Reads the next line. @throws when the connection is at its end */
  line(): Promise<string>;
  /** Sends a line under a new tag. @returns all lines up to the tagged one, whose tag is replaced by `=` */
  command(text: string): Promise<readonly string[]>;
  /** Sends lines as they are. @returns all lines up to the one that begins with the prefix */
  until(prefix: string, text?: string): Promise<readonly string[]>;
  /** Resolves with the lines that were left when the server has ended the connection. */
  rest(): Promise<readonly string[]>;
  close(): void;
}>;

/** Connects and reads the greeting. */
export async function connectRaw(port: number): Promise<RawClient> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  socket.setEncoding('latin1');
  const lines = createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  let tag = 0;
  const line = async () => {
    const { done, value } = await lines.next();
    if (done === true) throw new Error('The server has ended the connection.');
    return value;
  };
  const until = async (prefix: string, text = '') => {
    socket.write(text, 'latin1');
    const read = [];
    do read.push(await line());
    while (!read.at(-1)?.startsWith(prefix));
    return read;
  };
  const client: RawClient = {
    write: (text) => socket.write(text, 'latin1'),
    line,
    until,
    async command(text) {
      tag += 1;
      const read = await until(`a${tag} `, `a${tag} ${text}\r\n`);
      return read.map((entry) => entry.replace(new RegExp(`^a${tag} `), '= '));
    },
    async rest() {
      const read = [];
      for (let next = await lines.next(); next.done !== true; next = await lines.next()) read.push(next.value);
      return read;
    },
    close: () => socket.destroy(),
  };
  await line();
  return client;
}
