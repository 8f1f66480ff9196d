/** Faults go to standard error, where a person who reports one finds them; they hold no mail and no secret. */
export function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
