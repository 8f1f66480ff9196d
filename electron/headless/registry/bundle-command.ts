import { parseArgs } from 'node:util';
import { defaultDataFolder } from '../data-folder.ts';
import { writeOut } from '../write-out.ts';
import { CommandFailure } from './command-failure.ts';

type Words = Readonly<{
  file: string;
  other: string | undefined;
  data: string;
  options: Readonly<Partial<Record<'from' | 'version' | 'next-key' | 'key', string>>>;
}>;

type Action = Readonly<{
  /** How many words come after it. */
  words: readonly [least: number, most: number];
  options: readonly string[];
  run: (words: Words) => Promise<string>;
}>;

const make = () => import('./make-commands.ts');
const look = () => import('./look-commands.ts');
const install = () => import('./install-commands.ts');

/** Each part is loaded only when it is called. */
const actions: Readonly<Record<string, Action>> = {
  keygen: { words: [1, 1], options: [], run: async ({ file }) => (await make()).keygen(file) },
  build: {
    words: [1, 1],
    options: ['from', 'version', 'next-key'],
    run: async ({ file, options: { from, version, 'next-key': nextKey } }) =>
      (await make()).build(file, { from, version, nextKey }, Date.now()),
  },
  sign: {
    words: [1, 1],
    options: ['key'],
    run: async ({ file, options: { key } }) => {
      if (key === undefined) throw new CommandFailure(2, 'Say with which private key: --key FILE.');
      return (await make()).signFile(file, key);
    },
  },
  verify: {
    words: [1, 1],
    options: ['key', 'data'],
    run: async ({ file, data, options: { key } }) => (await look()).verifyBundle(file, data, key),
  },
  diff: {
    words: [1, 2],
    options: ['data'],
    run: async ({ file, other, data }) => (await look()).diff(file, other, data),
  },
  trust: { words: [1, 1], options: ['data'], run: async ({ file, data }) => (await install()).trustKey(file, data) },
  import: {
    words: [1, 1],
    options: ['data'],
    run: async ({ file, data }) => (await install()).importBundle(file, data),
  },
  back: { words: [0, 0], options: ['data'], run: async ({ data }) => (await install()).goBack(data) },
  state: { words: [0, 0], options: ['data'], run: async ({ data }) => (await install()).showState(data) },
};

/**
 * The commands of `vouchsafe registry` that are about bundles.
 * @param args the words after `registry`
 * @returns the exit code: 0 when it was done, 1 when it was refused, 2 when it could not be tried; null when the words
 *   are none of these commands
 */
export async function bundleCommand(args: readonly string[]): Promise<number | null> {
  const [name = '', ...rest] = args;
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action === undefined) return null;
  const words = readWords(action, rest);
  if (words === null) return null;
  try {
    await writeOut(await action.run(words));
    return 0;
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    process.stderr.write(`${error.message}\n`);
    return error.exitCode;
  }
}

function readWords({ words: [least, most], options }: Action, args: readonly string[]): Words | null {
  const known = Object.fromEntries(options.map((option) => [option, { type: 'string' as const }]));
  const parsed = tryParse(args, known);
  if (parsed === null || parsed.positionals.length < least || parsed.positionals.length > most) return null;
  const [file = '', other] = parsed.positionals;
  const data = parsed.values.data ?? defaultDataFolder(process.platform, process.env);
  return { file, other, data, options: parsed.values };
}

/** Null when the words are of another form: then they may be another command's, or how it is used is said. */
function tryParse(args: readonly string[], options: Readonly<Record<string, { type: 'string' }>>) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const texts = Object.entries(values).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : []));
    const given: Readonly<Partial<Record<string, string>>> = Object.fromEntries(texts);
    return { values: given, positionals };
  } catch {
    return null;
  }
}
