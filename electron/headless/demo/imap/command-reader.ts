import { imapLimits } from './limits.ts';
import type { OctetReader } from './octet-reader.ts';
import type { CommandPart } from './value.ts';

/** A command as received, or why there is none. `fatal`: what follows cannot be told apart from the command's rest. */
export type Reading =
  | Readonly<{ kind: 'command'; tag: string; parts: readonly CommandPart[] }>
  | Readonly<{ kind: 'bad'; tag: string; text: string }>
  | Readonly<{ kind: 'fatal'; text: string }>
  | Readonly<{ kind: 'end' }>;

/** `tag` of RFC 3501 section 9. */
const tagForm = /^[A-Za-z0-9.\-_/:$&'=,;<>?@[^`|~!#]{1,64}$/;
const literalForm = /\{(\d{1,10})(\+?)\}$/;

/**
 * Reads one command with its literals, synchronising or not (RFC 7888).
 * @param literalOctets the largest literal that is taken
 * @param goAhead asks the client for a literal it waits to send
 */
export async function readCommand(
  reader: OctetReader,
  literalOctets: number,
  goAhead: () => Promise<void>,
): Promise<Reading> {
  const parts: CommandPart[] = [];
  let tag = '';
  let octets = 0;
  for (;;) {
    const line = await reader.line(imapLimits.lineOctets);
    if (line === null) return { kind: 'end' };
    if (line === 'too-long') return { kind: 'fatal', text: 'The line is too long.' };
    let text = line.toString('latin1');
    octets += text.length;
    if (parts.length === 0) {
      [tag = ''] = text.split(' ', 1);
      if (!tagForm.test(tag)) return { kind: 'bad', tag: '*', text: 'A command begins with a tag.' };
      text = text.slice(tag.length + 1);
    }
    const literal = literalForm.exec(text);
    const [marker = '', digits = '', plus = ''] = literal ?? [];
    parts.push(text.slice(0, text.length - marker.length));
    if (literal === null) return { kind: 'command', tag, parts };
    const size = Number(digits);
    octets += size;
    if (size > literalOctets || octets > imapLimits.commandOctets) {
      // A literal that is not waited for is on its way already, and reading it only to drop it is what an attacker wants.
      if (plus === '+') return { kind: 'fatal', text: 'The literal is too large.' };
      return { kind: 'bad', tag, text: 'The literal is too large.' };
    }
    if (plus !== '+') await goAhead();
    const content = await reader.octets(size);
    if (content === null) return { kind: 'end' };
    parts.push(content);
  }
}
