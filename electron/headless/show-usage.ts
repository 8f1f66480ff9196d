import { writeOut } from './write-out.ts';

/**
 * Says how a command is used.
 * @param asked whether somebody wanted to know; otherwise the words made no sense, and what a program reads from standard
 *   output stays empty
 * @returns the exit code
 */
export async function showUsage(usage: string, asked: boolean): Promise<number> {
  if (asked) await writeOut(usage);
  else process.stderr.write(usage);
  return asked ? 0 : 2;
}
