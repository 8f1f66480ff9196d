import { imapLimits } from './limits.ts';
import { bad } from './refusal.ts';

/** An argument of a command (RFC 3501 section 4). */
export type Value =
  | Readonly<{ kind: 'atom'; text: string }>
  | Readonly<{ kind: 'string'; octets: Buffer }>
  | Readonly<{ kind: 'list'; items: readonly Value[] }>;

/** A command as received: text (one character an octet) and the literals between. */
export type CommandPart = string | Buffer;

/**
 * Reads the arguments of a command.
 * @throws Refusal BAD when they are not well formed
 */
export function parseValues(parts: readonly CommandPart[]): readonly Value[] {
  const stack: Value[][] = [[]];
  const push = (value: Value) => stack.at(-1)?.push(value);
  for (const part of parts) {
    if (typeof part !== 'string') {
      push({ kind: 'string', octets: part });
      continue;
    }
    let at = 0;
    while (at < part.length) {
      const character = part.charAt(at);
      if (character === ' ') {
        at += 1;
      } else if (character === '(') {
        if (stack.length > imapLimits.depth) throw bad('Lists are nested too deeply.');
        stack.push([]);
        at += 1;
      } else if (character === ')') {
        const items = stack.pop();
        if (items === undefined || stack.length === 0) throw bad('A parenthesis was not opened.');
        push({ kind: 'list', items });
        at += 1;
      } else if (character === '"') {
        const end = closingQuote(part, at + 1);
        const text = part.slice(at + 1, end).replaceAll(/\\(.)/g, '$1');
        push({ kind: 'string', octets: Buffer.from(text, 'latin1') });
        at = end + 1;
      } else {
        const end = atomEnd(part, at);
        push({ kind: 'atom', text: part.slice(at, end) });
        at = end;
      }
    }
  }
  const [values] = stack;
  if (values === undefined || stack.length > 1) throw bad('A parenthesis was not closed.');
  return values;
}

function closingQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '"') return at;
    if (text[at] === '\\') at += 1;
  }
  throw bad('A quoted string was not closed.');
}

/** An atom ends at a space or parenthesis, but not within the brackets of `BODY[HEADER.FIELDS (DATE)]`. */
function atomEnd(text: string, from: number): number {
  let isInBrackets = false;
  let at = from;
  for (; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '[') isInBrackets = true;
    else if (character === ']') isInBrackets = false;
    else if (isInBrackets) continue;
    else if (character === '(' || character === ')' || character === ' ' || character === '"') break;
  }
  if (isInBrackets) throw bad('A bracket was not closed.');
  return at;
}

/** The value as text, atom or string alike (`astring`). @throws Refusal BAD when it is missing or a list */
export function textOf(value: Value | undefined): string {
  if (value?.kind === 'atom') return value.text;
  if (value?.kind === 'string') return value.octets.toString('utf8');
  throw bad('A word is missing.');
}

/** The items of a list. @throws Refusal BAD when it is none */
export function itemsOf(value: Value | undefined): readonly Value[] {
  if (value?.kind !== 'list') throw bad('A list is missing.');
  return value.items;
}

/** A non-negative number. @throws Refusal BAD when it is none */
export function numberOf(value: Value | undefined): number {
  const text = textOf(value);
  if (!/^\d{1,15}$/.test(text)) throw bad('A number is missing.');
  return Number(text);
}
