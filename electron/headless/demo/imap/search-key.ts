import { dayMs } from '../../../../shared/time.ts';
import { headerLength } from './fetch-item.ts';
import { parseDate } from './imap-date.ts';
import { imapLimits } from './limits.ts';
import { hasFlag, type StoredMessage } from './mailbox.ts';
import { bad } from './refusal.ts';
import { parseSequenceSet } from './sequence-set.ts';
import { numberOf, textOf, type Value } from './value.ts';

/** Tells whether a message is found; it is given with its sequence number. */
export type SearchKey = (message: StoredMessage, sequence: number) => boolean;

/** The largest numbers in use, which `*` stands for. */
export type Largest = Readonly<{ uid: number; sequence: number }>;

const flagKeys: Readonly<Record<string, string>> = {
  ANSWERED: '\\Answered',
  DELETED: '\\Deleted',
  DRAFT: '\\Draft',
  FLAGGED: '\\Flagged',
  SEEN: '\\Seen',
};

/**
 * Reads the keys of a SEARCH (RFC 3501 section 6.4.4), all of which must hold.
 * @throws Refusal BAD when there is none, or one that is not known
 */
export function parseSearchKeys(values: readonly Value[], largest: Largest): SearchKey {
  const [first] = values;
  const isCharset = first?.kind === 'atom' && first.text.toUpperCase() === 'CHARSET';
  const reader = new KeyReader(isCharset ? values.slice(2) : values, largest, 0);
  return reader.all();
}

class KeyReader {
  readonly #values: readonly Value[];
  readonly #largest: Largest;
  readonly #depth: number;
  #at = 0;

  constructor(values: readonly Value[], largest: Largest, depth: number) {
    this.#values = values;
    this.#largest = largest;
    this.#depth = depth;
  }

  all(): SearchKey {
    const keys = [this.#key(this.#depth)];
    while (this.#at < this.#values.length) keys.push(this.#key(this.#depth));
    return (message, sequence) => keys.every((key) => key(message, sequence));
  }

  #next(): Value | undefined {
    this.#at += 1;
    return this.#values[this.#at - 1];
  }

  #key(depth: number): SearchKey {
    if (depth > imapLimits.depth) throw bad('SEARCH keys are nested too deeply.');
    const value = this.#next();
    if (value?.kind === 'list') return new KeyReader(value.items, this.#largest, depth + 1).all();
    const text = textOf(value);
    const name = text.toUpperCase();
    const flag = flagKeys[name.replace(/^UN/, '')];
    if (flag !== undefined) return ({ flags }) => hasFlag(flags, flag) !== name.startsWith('UN');
    switch (name) {
      case 'ALL':
      case 'OLD':
        return () => true;
      case 'NEW':
      case 'RECENT':
        return () => false;
      case 'KEYWORD':
      case 'UNKEYWORD': {
        const keyword = textOf(this.#next());
        return ({ flags }) => hasFlag(flags, keyword) === (name === 'KEYWORD');
      }
      case 'UID': {
        const set = parseSequenceSet(textOf(this.#next()), this.#largest.uid);
        return ({ uid }) => set(uid);
      }
      case 'NOT': {
        const key = this.#key(depth + 1);
        return (message, sequence) => !key(message, sequence);
      }
      case 'OR': {
        const [left, right] = [this.#key(depth + 1), this.#key(depth + 1)];
        return (message, sequence) => left(message, sequence) || right(message, sequence);
      }
      case 'SINCE':
      case 'BEFORE':
      case 'ON': {
        const start = parseDate(textOf(this.#next()));
        if (start === null) throw bad('A date is missing.');
        const [from, to] = { SINCE: [start, Infinity], BEFORE: [-Infinity, start], ON: [start, start + dayMs] }[name];
        return ({ internalDate }) => internalDate.getTime() >= (from ?? 0) && internalDate.getTime() < (to ?? 0);
      }
      case 'LARGER':
      case 'SMALLER': {
        const size = numberOf(this.#next());
        return ({ raw }) => (name === 'LARGER' ? raw.length > size : raw.length < size);
      }
      case 'MODSEQ': {
        const modSeq = numberOf(this.#next());
        return (message) => message.modSeq >= modSeq;
      }
      case 'HEADER':
        return headerKey(textOf(this.#next()), textOf(this.#next()));
      case 'BCC':
      case 'CC':
      case 'FROM':
      case 'SUBJECT':
      case 'TO':
        return headerKey(name, textOf(this.#next()));
      case 'BODY':
      case 'TEXT': {
        const wanted = textOf(this.#next()).toLowerCase();
        return ({ raw }) => {
          const text = Buffer.from(raw);
          return text
            .subarray(name === 'BODY' ? headerLength(text) : 0)
            .toString('utf8')
            .toLowerCase()
            .includes(wanted);
        };
      }
      default: {
        const set = parseSequenceSet(text, this.#largest.sequence);
        return (_, sequence) => set(sequence);
      }
    }
  }
}

/** A substring of a header field's value, in any case; an empty one finds every message with the field. */
function headerKey(field: string, value: string): SearchKey {
  const prefix = `${field.toLowerCase()}:`;
  const wanted = value.toLowerCase();
  return ({ raw }) => {
    const octets = Buffer.from(raw);
    const header = octets.subarray(0, headerLength(octets)).toString('utf8').toLowerCase();
    const fields = header.replaceAll(/\r\n(?=[ \t])/g, '').split('\r\n');
    return fields.some((line) => line.startsWith(prefix) && line.slice(prefix.length).includes(wanted));
  };
}
