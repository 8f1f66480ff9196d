import { showUsage } from './show-usage.ts';

type Command = (args: readonly string[]) => Promise<number>;

/** Each command is loaded only when called: a scan must not wait for the window's server to load. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  scan: async () => (await import('./scan.ts')).scanCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  report: async () => (await import('./report-command.ts')).reportCommand,
  registry: async () => (await import('./registry-command.ts')).registryCommand,
  demo: async () => (await import('./demo/demo.ts')).demoCommand,
  erase: async () => (await import('./erase-command.ts')).eraseCommand,
  serve: async () => (await import('./serve-command.ts')).serveCommand,
};

const usage = `Usage: vouchsafe ${Object.keys(commands).join('|')} ...
"vouchsafe COMMAND --help" says more of each.
`;

/**
 * Runs one command of the command line.
 * @param args the words after `vouchsafe`
 * @returns the exit code: the command's own, or 2 when there is no such command or it does not understand its words
 */
export async function runCommand(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) return showUsage(usage, name === '--help' || name === '-h');
  const command = await load();
  try {
    return await command(rest);
  } catch (error) {
    if (!isNotUnderstood(error)) throw error;
    process.stderr.write(`${error.message}\nSee "vouchsafe ${name} --help".\n`);
    return 2;
  }
}

/** Whether `parseArgs` did not understand the words of the command line. */
function isNotUnderstood(error: unknown): error is TypeError {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}
