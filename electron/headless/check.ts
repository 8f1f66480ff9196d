import { parseArgs } from 'node:util';
import { checkChannel } from '../../shared/registry/check-channel.ts';
import { describeCheck } from '../../shared/registry/describe-check.ts';
import { readRegistry } from '../backend/registry/read-registry.ts';
import { oneLine } from './one-line.ts';
import { showUsage } from './show-usage.ts';
import { writeOut } from './write-out.ts';

const usage = `Usage: vouchsafe check [--format text|json] VALUE...

Says whether a mail address, domain, web address, telephone number or chat handle is an official channel, and whose.
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
    const check = checkChannel(value, registry);
    await writeOut(`${options.json ? JSON.stringify(check) : oneLine(describeCheck(check))}\n`);
  }
  return 0;
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
