import { vi } from 'vitest';

/** What was written to the standard streams since, instead of to the terminal; `vi.restoreAllMocks` ends it. */
export function captureOutput(): { output: string; errors: string } {
  const said = { output: '', errors: '' };
  const captured = (stream: 'output' | 'errors') => {
    return (text: string | Uint8Array, ...rest: readonly unknown[]) => {
      said[stream] += text;
      const written = rest.at(-1);
      if (typeof written === 'function') written();
      return true;
    };
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(captured('output'));
  vi.spyOn(process.stderr, 'write').mockImplementation(captured('errors'));
  return said;
}
