/**
 * Writes to standard output and waits until it is taken, so that nothing is lost when the program ends. A reader that
 * has had enough (`vouchsafe registry list | head`) is no error.
 * @returns whether anybody still reads
 */
export function writeOut(text: string | Uint8Array): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const settle = (error?: Error | null) => {
      const read = error === undefined || error === null;
      if (read) process.stdout.off('error', settle);
      if (read || ('code' in error && error.code === 'EPIPE')) resolve(read);
      else reject(error);
    };
    // The stream tells of the same error twice: to the one who wrote, and as an event that ends the program if nobody listens.
    process.stdout.once('error', settle);
    process.stdout.write(text, settle);
  });
}
