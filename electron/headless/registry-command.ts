import { parseArgs } from 'node:util';
import { readCompiledRegistry, readRegistry } from '../backend/registry/read-registry.ts';
import { oneLine } from './one-line.ts';
import { bundleCommand } from './registry/bundle-command.ts';
import { bundleHelp, bundleUsage } from './registry/bundle-usage.ts';
import { describeBrand } from './registry/describe-brand.ts';
import { listBrands } from './registry/list-brands.ts';
import { showUsage } from './show-usage.ts';
import { writeOut } from './write-out.ts';

const usage = `Usage: vouchsafe registry list [--all] [--format text|json]
       vouchsafe registry show ID [--format text|json]
       vouchsafe registry verify
${bundleUsage}
list     the organisations whose channels are known; with --all also those of which only names and domains are
show     all that is known of one organisation, with the source of each fact
verify   checks that the registry that Vouchsafe brings along is whole and follows its rules
${bundleHelp}
  --format  text or json: lines for people, or JSON (default: text)
`;

/**
 * `vouchsafe registry`: looks into the registry of official channels, and replaces it.
 * @param args the words after `registry`
 * @returns 0 when it was shown or is well, 1 when it is not or there is no such organisation, 2 when the words make
 *   no sense
 */
export async function registryCommand(args: readonly string[]): Promise<number> {
  const done = await bundleCommand(args);
  if (done !== null) return done;
  const options = readOptions(args);
  if (options === null || options === 'help') return showUsage(usage, options === 'help');
  const { words, all, json } = options;
  const [action, id] = words;
  if (action === 'list' && words.length === 1) {
    await writeOut(`${listBrands(readRegistry(), all, json).join('\n')}\n`);
    return 0;
  }
  if (action === 'show' && id !== undefined && words.length === 2) return show(id, json);
  if (action === 'verify' && words.length === 1) return verify();
  return showUsage(usage, false);
}

async function show(id: string, json: boolean): Promise<number> {
  const brand = readRegistry().brand(id);
  if (brand === null) {
    process.stderr.write(`There is no "${oneLine(id)}" in the registry; "vouchsafe registry list" shows the ids.\n`);
    return 1;
  }
  await writeOut(json ? `${JSON.stringify(brand, null, 2)}\n` : describeBrand(brand));
  return 0;
}

async function verify(): Promise<number> {
  // The full numbering plans are large and needed here alone.
  const { verifyRegistry } = await import('./registry/verify-registry.ts');
  const { version, faults, counts } = verifyRegistry(readCompiledRegistry());
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  const result = faults.length === 0 ? 'It is whole and follows its rules.' : `${faults.length} faults.`;
  await writeOut(`Registry ${version}: ${counts}\n${result}\n`);
  return faults.length === 0 ? 0 : 1;
}

type Options = Readonly<{ words: readonly string[]; all: boolean; json: boolean }>;

function readOptions(args: readonly string[]): Options | 'help' | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        format: { type: 'string', default: 'text' },
        all: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
    const { format, all, help } = values;
    if (help === true) return 'help';
    return format === 'text' || format === 'json' ? { words: positionals, all, json: format === 'json' } : null;
  } catch (error) {
    // parseArgs says what it did not understand.
    process.stderr.write(`${error instanceof Error ? error.message : error}\n\n`);
    return null;
  }
}
