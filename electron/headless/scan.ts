/** `vouchsafe scan`: see the usage text. */
export async function scanCommand(args: readonly string[]): Promise<number> {
  process.stderr.write(`Nothing to scan with yet: ${args.join(' ')}\n`);
  return 2;
}
