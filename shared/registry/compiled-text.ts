import { type CompiledRegistry, hostKindNames } from './compiled.ts';
import type { HostKind } from './registry.ts';

/** First word of the file: a program that meets another layout says so instead of misreading it. */
const layout = 'vouchsafe-registry-1';
const indexCount = 4;

/**
 * The compiled registry as the text of its file: a first line with the layout, the version and the numbers of sources,
 * brands and report bodies, then each of these on a line, then each index and each list of hosts on a line. The text is
 * plain ASCII, which is read several times as fast as other text.
 */
export function formatCompiledRegistry(compiled: CompiledRegistry): string {
  const { version, sources, brands, reportBodies, ids, domains, phones, addresses, hosts } = compiled;
  const lines = [
    [layout, version, sources.length, brands.length, reportBodies.length].join(' '),
    ...sources,
    ...brands,
    ...reportBodies,
    ids,
    domains,
    phones,
    addresses,
    ...hostKindNames.map((kind) => hosts[kind]),
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * Reads the text that `formatCompiledRegistry` made.
 * @throws Error when it is no such text or of another layout
 */
export function parseCompiledRegistry(text: string): CompiledRegistry {
  const lines = text.split('\n');
  const [name, version = '', ...counts] = lines[0]?.split(' ') ?? [];
  const [sources = 0, brands = 0, reportBodies = 0] = counts.map(Number);
  const indexes = 1 + sources + brands + reportBodies;
  // The last line is empty: the text ends with a line break.
  if (name !== layout || lines.length !== indexes + indexCount + hostKindNames.length + 1) {
    throw new Error('The registry file is damaged or of another version. Install Vouchsafe again.');
  }
  const [ids = '', domains = '', phones = '', addresses = '', ...hosts] = lines.slice(indexes);
  const hostsOf = (kind: HostKind) => hosts[hostKindNames.indexOf(kind)] ?? '';
  return {
    version,
    sources: lines.slice(1, 1 + sources),
    brands: lines.slice(1 + sources, 1 + sources + brands),
    reportBodies: lines.slice(1 + sources + brands, indexes),
    ids,
    domains,
    phones,
    addresses,
    hosts: {
      freemail: hostsOf('freemail'),
      disposable: hostsOf('disposable'),
      shortener: hostsOf('shortener'),
      'user-content': hostsOf('user-content'),
      'mailing-service': hostsOf('mailing-service'),
      'self-service': hostsOf('self-service'),
    },
  };
}

/** The part of the text that the version stands for: a hash of it is the version's second half. */
export function versionedText(compiled: CompiledRegistry): string {
  return formatCompiledRegistry({ ...compiled, version: '' });
}
