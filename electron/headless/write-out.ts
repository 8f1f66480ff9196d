/**
 * Writes to standard output and waits until it is taken, so that nothing is lost when the program ends. A reader that
 * has had enough (`vouchsafe registry list | head`) is no error.
 */
export function writeOut(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error | null) => {
      if (error === undefined || error === null) process.stdout.off('error', settle);
      if (error instanceof Error && !('code' in error && error.code === 'EPIPE')) reject(error);
      else resolve();
    };
    // The stream tells of the same error twice: to the one who wrote, and as an event that ends the program if nobody listens.
    process.stdout.once('error', settle);
    process.stdout.write(text, settle);
  });
}
