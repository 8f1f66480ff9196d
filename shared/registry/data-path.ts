import { hostKindNames } from './compiled.ts';

/** Files of the registry's data that there always are. */
export const singleFiles: readonly string[] = [
  ...hostKindNames.map((kind) => `hosts/${kind}.txt`),
  'long-tail.jsonl',
  'report-bodies.json',
  'sources.json',
];

/** Whether a path names a file of the registry's data: one of a few names, so that no path leads anywhere else. */
export function isDataPath(path: string): boolean {
  return singleFiles.includes(path) || isBrandPath(path);
}

/** Whether a path names the brands of a sector. */
export function isBrandPath(path: string): boolean {
  return /^brands\/[a-z][a-z0-9-]{0,39}\.json$/.test(path);
}
