import { formatDateTime } from './imap-date.ts';
import type { StoredMessage } from './mailbox.ts';
import { bad } from './refusal.ts';
import { textOf, type Value } from './value.ts';

/** One item of a FETCH: what it answers, and whether asking marks the message as read. */
export type FetchItem = Readonly<{
  name: string;
  setsSeen: boolean;
  /** The item as it stands in the response, its name included. */
  render(message: StoredMessage): Buffer;
}>;

const simple: Readonly<Record<string, (message: StoredMessage) => string>> = {
  UID: ({ uid }) => `UID ${uid}`,
  FLAGS: ({ flags }) => `FLAGS (${flags.join(' ')})`,
  INTERNALDATE: ({ internalDate }) => `INTERNALDATE "${formatDateTime(internalDate)}"`,
  'RFC822.SIZE': ({ raw }) => `RFC822.SIZE ${raw.length}`,
  MODSEQ: ({ modSeq }) => `MODSEQ (${modSeq})`,
};

const macros: Readonly<Record<string, readonly string[]>> = {
  FAST: ['FLAGS', 'INTERNALDATE', 'RFC822.SIZE'],
  RFC822: ['BODY[]'],
  'RFC822.HEADER': ['BODY.PEEK[HEADER]'],
  'RFC822.TEXT': ['BODY[TEXT]'],
};

/**
 * Reads the items of a FETCH (RFC 3501 section 6.4.5), those that need no MIME structure.
 * @throws Refusal BAD for any other
 */
export function parseFetchItems(value: Value | undefined): readonly FetchItem[] {
  const values = value?.kind === 'list' ? value.items : [value];
  const names = values.map((item) => textOf(item));
  return names.flatMap((name) => macros[name.toUpperCase()] ?? [name]).map(parseItem);
}

/** The item of one attribute that is its own name: UID, FLAGS, MODSEQ ... */
export function attribute(name: keyof typeof simple & string): FetchItem {
  return parseItem(name);
}

function parseItem(text: string): FetchItem {
  const name = text.toUpperCase();
  const render = Object.hasOwn(simple, name) ? simple[name] : undefined;
  if (render !== undefined) return { name, setsSeen: false, render: (message) => Buffer.from(render(message)) };
  const [, peek, section = '', start, count] =
    /^BODY(\.PEEK)?\[([^\]]*)\](?:<(\d{1,10})\.(\d{1,10})>)?$/i.exec(text) ?? [];
  if (!name.startsWith('BODY') || !text.includes('[')) throw bad(`FETCH does not know ${printable(name)} here.`);
  const select = sectionReader(section);
  return {
    name,
    setsSeen: peek === undefined,
    render({ raw }) {
      const whole = select(Buffer.from(raw.buffer, raw.byteOffset, raw.length));
      const part = start === undefined ? whole : whole.subarray(Number(start), Number(start) + Number(count));
      const origin = start === undefined ? '' : `<${start}>`;
      return Buffer.concat([Buffer.from(`BODY[${section}]${origin} {${part.length}}\r\n`), part]);
    },
  };
}

function sectionReader(section: string): (raw: Buffer) => Buffer {
  const name = section.toUpperCase();
  if (name === '') return (raw) => raw;
  if (name === 'HEADER') return (raw) => raw.subarray(0, headerLength(raw));
  if (name === 'TEXT') return (raw) => raw.subarray(headerLength(raw));
  const [, list] = /^HEADER\.FIELDS \(([^()]+)\)$/.exec(name) ?? [];
  if (list === undefined) throw bad(`FETCH does not know the section ${printable(name)}.`);
  const wanted = new Set(list.replaceAll('"', '').split(' '));
  return (raw) => {
    const header = raw.subarray(0, headerLength(raw)).toString('latin1');
    const fields = header.split(/\r\n(?![ \t])/).filter((field) => wanted.has(fieldName(field)));
    return Buffer.from([...fields, '', ''].join('\r\n'), 'latin1');
  };
}

/** Upper-case name of a header field, '' when there is none. */
function fieldName(field: string): string {
  return field
    .slice(0, Math.max(0, field.indexOf(':')))
    .trimEnd()
    .toUpperCase();
}

/** Octets of the header, the empty line after it included. */
export function headerLength(raw: Buffer): number {
  if (raw.subarray(0, 2).toString('latin1') === '\r\n') return 2;
  const end = raw.indexOf('\r\n\r\n');
  return end === -1 ? raw.length : end + 4;
}

function printable(text: string): string {
  return text.replaceAll(/[^ -~]/g, '?').slice(0, 60);
}
