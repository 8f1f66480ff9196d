import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { limits } from './limits.ts';

export type WindowFile = Readonly<{ body: Buffer; mediaType: string }>;

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Reads the built window into memory, keyed by URL path (`/` is the page). What is not listed here cannot be asked
 * for: no path is ever joined with what a client sent, so there is nothing to traverse.
 * @throws Error when the folder holds no window
 */
export async function readWindowFiles(folder: string): Promise<ReadonlyMap<string, WindowFile>> {
  const files = new Map<string, WindowFile>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((cause: unknown) => {
    throw new Error(`The window has not been built: run "npm run build:renderer" (nothing in ${folder}).`, { cause });
  });
  for (const entry of entries) {
    const mediaType = mediaTypes[extname(entry.name)];
    // Symbolic links are no files here: they could lead out of the folder.
    if (!entry.isFile() || mediaType === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    if ((await stat(path)).size > limits.fileBytes) throw new Error(`${path} is too large to be part of the window.`);
    files.set(`/${relative(folder, path).split(sep).join('/')}`, { body: await readFile(path), mediaType });
  }
  const page = files.get('/index.html');
  if (page === undefined) throw new Error(`The window has not been built: run "npm run build:renderer".`);
  files.set('/', page);
  return files;
}
