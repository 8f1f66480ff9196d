import { extname, join } from 'node:path';
import { isWindowAddress } from './origin.ts';

/** What the bundled window consists of. Other kinds of file are not served, even when they lie in its folder. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export type ProtocolFile = Readonly<{ path: string; contentType: string }>;

/**
 * Which file answers a request for one of the window's addresses.
 * @param address as the page asked for it
 * @param folder the built window's folder
 * @returns null when no file of the window is meant. URL parsing resolves `..` in the path but not `%2e%2e%2f`, so
 *   each decoded segment is held against what our bundler names files.
 */
export function protocolFile(address: string, folder: string): ProtocolFile | null {
  if (!isWindowAddress(address)) return null;
  const { pathname } = new URL(address);
  const segments = (pathname === '/' ? '/index.html' : pathname).slice(1).split('/');
  if (!segments.every((segment) => /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}$/.test(segment))) return null;
  const path = join(folder, ...segments);
  const extension = extname(path);
  const contentType = Object.hasOwn(contentTypes, extension) ? contentTypes[extension] : undefined;
  return contentType === undefined ? null : { path, contentType };
}
