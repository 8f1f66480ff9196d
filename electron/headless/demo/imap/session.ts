import type { Socket } from 'node:net';
import { type Reading, readCommand } from './command-reader.ts';
import { attribute, type FetchItem } from './fetch-item.ts';
import { imapLimits } from './limits.ts';
import type { MailStore } from './mail-store.ts';
import type { Mailbox, StoredMessage } from './mailbox.ts';
import { OctetReader } from './octet-reader.ts';
import { Refusal } from './refusal.ts';
import { runCommand } from './run-command.ts';

export type SessionOptions = Readonly<{
  store: MailStore;
  user: string;
  password: string;
  capabilities: readonly string[];
  now: () => Date;
}>;

/** What the client was told of a message; its place in the list is its sequence number. */
type Known = Readonly<{ uid: number; modSeq: number }>;

/** The mailbox a client has open, as far as the client knows it. */
type Selected = { readonly mailbox: Mailbox; readonly isReadOnly: boolean; known: Known[] };

/** One client's connection, from the greeting to the end. */
export class Session {
  readonly options: SessionOptions;
  readonly #socket: Socket;
  readonly #reader: OctetReader;
  selected: Selected | null = null;
  isAuthenticated = false;
  /** The client has asked for mod-sequences (RFC 7162 section 3.1). */
  wantsModSeq = false;
  failedLogins = 0;
  isEnding = false;
  #isIdle = false;
  readonly #onChange = () => {
    if (this.#isIdle) this.tellChanges();
  };

  constructor(socket: Socket, options: SessionOptions) {
    this.#socket = socket;
    this.#reader = new OctetReader(socket);
    this.options = options;
  }

  /** Serves the client until it leaves. */
  async serve(): Promise<void> {
    this.send(`* OK [CAPABILITY ${this.options.capabilities.join(' ')}] The Vouchsafe demo is ready.`);
    try {
      while (!this.isEnding && !this.#socket.destroyed) await this.#answer(await this.#read());
    } finally {
      this.deselect();
      this.#socket.end();
    }
  }

  can(capability: string): boolean {
    return this.options.capabilities.includes(capability);
  }

  send(line: string): void {
    this.#socket.write(`${line}\r\n`);
  }

  /** Sends the messages' items, as fast as the client takes them. */
  async sendMessages(messages: readonly StoredMessage[], items: readonly FetchItem[]): Promise<void> {
    const sequences = this.sequenceNumbers();
    for (const message of messages) {
      this.#socket.write(fetchResponse(sequences.get(message.uid) ?? 0, message, items));
      if (this.#socket.writableNeedDrain) await this.#drained();
    }
  }

  /** Reads one more line of the command under way. @returns null at the end of the connection */
  async readLine(): Promise<string | null> {
    const line = await this.#reader.line(imapLimits.lineOctets);
    return line === null || line === 'too-long' ? null : line.toString('latin1');
  }

  select(mailbox: Mailbox, isReadOnly: boolean): void {
    this.deselect();
    this.selected = { mailbox, isReadOnly, known: mailbox.messages.map(({ uid, modSeq }) => ({ uid, modSeq })) };
    mailbox.watchers.add(this.#onChange);
  }

  deselect(): void {
    this.selected?.mailbox.watchers.delete(this.#onChange);
    this.selected = null;
  }

  /** Sequence numbers by UID, as the client counts. */
  sequenceNumbers(): ReadonlyMap<number, number> {
    return new Map(this.selected?.known.map(({ uid }, index) => [uid, index + 1]));
  }

  /** The client has been told of these messages' state, or asked not to be. */
  markTold(messages: readonly StoredMessage[]): void {
    if (this.selected === null) return;
    const told = new Map(messages.map(({ uid, modSeq }) => [uid, modSeq]));
    this.selected.known = this.selected.known.map(({ uid, modSeq }) => ({ uid, modSeq: told.get(uid) ?? modSeq }));
  }

  /** Waits for the client's DONE, telling every change as it happens (RFC 2177). */
  async idle(): Promise<void> {
    this.#isIdle = true;
    try {
      this.tellChanges();
      this.send('+ idling');
      const line = await this.readLine();
      if (line === null) this.isEnding = true;
      else if (line.toUpperCase() !== 'DONE') throw new Refusal('BAD', 'IDLE is ended with DONE.');
    } finally {
      this.#isIdle = false;
    }
  }

  /** Tells what has changed in the open mailbox since the client was last told (RFC 3501 section 5.2). */
  tellChanges(): void {
    if (this.selected === null) return;
    const { mailbox, known } = this.selected;
    const present = new Map(mailbox.messages.map((message) => [message.uid, message]));
    for (let index = known.length - 1; index >= 0; index -= 1) {
      if (!present.has(known[index]?.uid ?? 0)) this.send(`* ${index + 1} EXPUNGE`);
    }
    const left = known.filter(({ uid }) => present.has(uid));
    const old = new Map(left.map(({ uid, modSeq }) => [uid, modSeq]));
    this.selected.known = mailbox.messages.map(({ uid, modSeq }) => ({ uid, modSeq }));
    if (mailbox.messages.length > left.length) this.send(`* ${mailbox.messages.length} EXISTS`);
    const items = this.flagItems();
    mailbox.messages.forEach((message, index) => {
      const told = old.get(message.uid);
      if (told !== undefined && told < message.modSeq) this.#socket.write(fetchResponse(index + 1, message, items));
    });
  }

  /** What is told of a message whose flags have changed. */
  flagItems(): readonly FetchItem[] {
    return ['UID', 'FLAGS', ...(this.wantsModSeq ? ['MODSEQ'] : [])].map(attribute);
  }

  /** Ends the connection from the server's side. */
  end(text: string): void {
    this.isEnding = true;
    this.#socket.end(`* BYE ${text}\r\n`);
  }

  #read(): Promise<Reading> {
    const limit = this.isAuthenticated ? imapLimits.literalOctets : imapLimits.earlyLiteralOctets;
    return readCommand(this.#reader, limit, async () => this.send('+ go ahead'));
  }

  async #answer(reading: Reading): Promise<void> {
    if (reading.kind === 'end') this.isEnding = true;
    if (reading.kind === 'fatal') this.end(reading.text);
    if (reading.kind === 'bad') this.send(`${reading.tag} BAD ${reading.text}`);
    if (reading.kind !== 'command') return;
    try {
      this.send(`${reading.tag} OK ${await runCommand(this, reading.parts)}`);
    } catch (error) {
      // RFC 5530: a defect of ours is told to the client, and costs nothing but this command.
      const refusal = error instanceof Refusal ? error : new Refusal('NO', `[SERVERBUG] ${String(error)}`);
      this.send(`${reading.tag} ${refusal.status} ${refusal.message}`);
    }
  }

  #drained(): Promise<void> {
    const socket = this.#socket;
    return new Promise((resolve) => {
      const settle = () => {
        socket.off('drain', settle).off('close', settle);
        resolve();
      };
      socket.on('drain', settle).on('close', settle);
      if (socket.destroyed) settle();
    });
  }
}

function fetchResponse(sequence: number, message: StoredMessage, items: readonly FetchItem[]): Buffer {
  const space = Buffer.from(' ');
  const rendered = items.flatMap((item, index) => [...(index === 0 ? [] : [space]), item.render(message)]);
  return Buffer.concat([Buffer.from(`* ${sequence} FETCH (`), ...rendered, Buffer.from(')\r\n')]);
}
