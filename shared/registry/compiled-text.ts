import type { CompiledRegistry } from './compiled.ts';

/** First word of the file: a program that meets another layout says so instead of misreading it. */
const layout = 'vouchsafe-registry-2';
/** The parts in the order of the file. */
const parts = [
  'sources',
  'brands',
  'longTail',
  'reportBodies',
  'ids',
  'domains',
  'phones',
  'addresses',
  'hosts',
] as const;

/**
 * The compiled registry as the text of its file: a first line with the layout, the version and the number of lines of
 * each part, then the lines. The text is plain ASCII, which is read several times as fast as other text.
 */
export function formatCompiledRegistry(compiled: CompiledRegistry): string {
  const counts = parts.map((part) => compiled[part].length);
  const lines = [[layout, compiled.version, ...counts].join(' '), ...parts.flatMap((part) => compiled[part])];
  return `${lines.join('\n')}\n`;
}

/**
 * Reads the text that `formatCompiledRegistry` made.
 * @throws Error when it is no such text or of another layout
 */
export function parseCompiledRegistry(text: string): CompiledRegistry {
  const lines = text.split('\n');
  const [name, version = '', ...counts] = lines[0]?.split(' ') ?? [];
  let end = 1;
  const [sources, brands, longTail, reportBodies, ids, domains, phones, addresses, hosts] = counts.map((count) => {
    const start = end;
    end += Number(count);
    return lines.slice(start, end);
  });
  // The last line is empty: the text ends with a line break.
  const whole = name === layout && lines.length === end + 1;
  const known = sources && brands && longTail && reportBodies && ids && domains && phones && addresses && hosts;
  if (!whole || !known) {
    throw new Error('The registry file is damaged or of another version. Install Vouchsafe again.');
  }
  return { version, sources, brands, longTail, reportBodies, ids, domains, phones, addresses, hosts };
}

/** The part of the text that the version stands for: a hash of it is the version's second half. */
export function versionedText(compiled: CompiledRegistry): string {
  return formatCompiledRegistry({ ...compiled, version: '' });
}
