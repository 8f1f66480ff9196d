import { parseArgs } from 'node:util';
import type { ChannelCheck } from '../../shared/registry/channel-check.ts';
import { checkChannel } from '../../shared/registry/check-channel.ts';
import { checkText } from '../../shared/registry/contacts/check-text.ts';
import { textLimit } from '../../shared/registry/contacts/clean-text.ts';
import type { ContactCheck } from '../../shared/registry/contacts/contact-check.ts';
import { contactLimit } from '../../shared/registry/contacts/find-contacts.ts';
import { describeCheck } from '../../shared/registry/describe-check.ts';
import type { Registry } from '../../shared/registry/registry.ts';
import { readRegistry } from '../backend/registry/read-registry.ts';
import { oneLine } from './one-line.ts';
import { showUsage } from './show-usage.ts';
import { writeOut } from './write-out.ts';

const usage = `Usage: vouchsafe check [--format text|json] VALUE...

Says whether a mail address, domain, web address, telephone number or chat handle is an official channel, and whose.
A VALUE may be a whole paragraph: each of the first ${contactLimit} contacts in it is answered. \`-\` reads it from standard input.
Nothing is asked of the network: the answer comes from the registry that Vouchsafe brings along.

  --format text|json   a sentence for people, or one JSON object on a line, for each value (default: text)
`;

/**
 * `vouchsafe check`: whose channels the given values are.
 * @param args the words after `check`
 * @returns 0 when every value was answered, 2 when the words make no sense
 */
export async function checkCommand(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === null || options === 'help') return showUsage(usage, options === 'help');
  const registry = readRegistry();
  for (const value of options.values) {
    const text = value === '-' ? await readText() : value;
    const { checks, more } = answersFor(text, registry);
    for (const check of checks) {
      await writeOut(`${options.json ? JSON.stringify(listed(check)) : oneLine(describeCheck(check))}\n`);
    }
    if (more) process.stderr.write(`There are more contacts in it: only the first ${contactLimit} were looked at.\n`);
    if (text.length > textLimit) process.stderr.write(`Only the first ${textLimit} characters were looked at.\n`);
  }
  return 0;
}

/** The contacts in a text; a text without any is answered as a whole, so that each value has an answer. */
function answersFor(text: string, registry: Registry): Readonly<{ checks: readonly ContactCheck[]; more: boolean }> {
  const { checks, more } = checkText(text, registry);
  const [only] = checks;
  if (only === undefined) return { checks: [wholeText(text, registry)], more };
  // One contact that was given as it is is told as it was given.
  return checks.length === 1 && checkChannel(text, registry).kind !== 'other'
    ? { checks: [{ ...only, value: text }], more }
    : { checks, more };
}

function wholeText(text: string, registry: Registry): ContactCheck {
  return { ...checkChannel(text, registry), host: '', registrableDomain: '', named: null, elsewhere: null };
}

/** What is promised to programs. A brand that the words around a contact pass it off as is one that it plays on. */
function listed({ value, kind, status, brand, channel, lookalikeOf, named, source }: ContactCheck): ChannelCheck {
  const playsOn = lookalikeOf ?? (status === 'contradicts' ? named : null);
  return { value, kind, status, brand, channel, lookalikeOf: playsOn, source };
}

/** What stands behind the limit is read only so far that it can be told. */
async function readText(): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of process.stdin) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > textLimit) break;
  }
  return text;
}

type Options = Readonly<{ json: boolean; values: readonly string[] }>;

function readOptions(args: readonly string[]): Options | 'help' | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { format: { type: 'string', default: 'text' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    const { format, help } = values;
    if (help === true) return 'help';
    if (positionals.length === 0 || (format !== 'text' && format !== 'json')) return null;
    return { json: format === 'json', values: positionals };
  } catch (error) {
    // parseArgs says what it did not understand.
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n`);
    return null;
  }
}
