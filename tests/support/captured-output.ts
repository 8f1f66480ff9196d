import { vi } from 'vitest';

/** What was written to the standard streams since, instead of to the terminal; `vi.restoreAllMocks` ends it. */
export function captureOutput(): { output: string; errors: string } {
  const said = { output: '', errors: '' };
  const captured = (stream: 'output' | 'errors') => {
    return (text: string | Uint8Array, ...rest: readonly unknown[]) => {
      // Octets one to one.
      said[stream] += typeof text === 'string' ? text : Buffer.from(text).toString('latin1');
      const written = rest.at(-1);
      if (typeof written === 'function') written();
      return true;
    };
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(captured('output'));
  vi.spyOn(process.stderr, 'write').mockImplementation(captured('errors'));
  return said;
}
