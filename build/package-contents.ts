import { posix } from 'node:path';

/** What the packed application consists of: paths inside its archive, with `/`. */
export type PackageContents = Readonly<{
  files: readonly string[];
  /** Those of them that lie beside the archive instead of in it. */
  unpacked: readonly string[];
}>;

const native = 'node_modules/better-sqlite3/prebuilds/*.node';

/** Without one of these the application does not start, or knows nothing. */
const needed: readonly string[] = [
  'package.json',
  'dist/shell/main.js',
  'dist/shell/preload.cjs',
  'dist/shell/icons/watching.png',
  'dist/shell/icons/attention.png',
  'dist/shell/icons/problem.png',
  'dist/backend/main.js',
  'dist/backend/examine-worker.js',
  'dist/backend/registry.txt',
  'dist/renderer/index.html',
  'dist/renderer/**/*.js',
  'dist/renderer/**/*.css',
  'node_modules/better-sqlite3/package.json',
  'node_modules/better-sqlite3/lib/index.js',
  native,
];

/** What may be there besides. Anything else is a source, a tool, or something that got in by mistake. */
const allowed: readonly string[] = [
  ...needed,
  'dist/shell/icons/*.{png,ico}',
  'dist/backend/*.js',
  'dist/renderer/**/*.{svg,png,woff2}',
  'node_modules/better-sqlite3/LICENSE',
  'node_modules/better-sqlite3/lib/**/*.js',
];

/**
 * Holds the contents of a packed application against what is meant to be in it.
 * @returns a sentence for each fault, none when all is well
 */
export function checkContents({ files, unpacked }: PackageContents): readonly string[] {
  const natives = files.filter((file) => posix.matchesGlob(file, native));
  return [
    ...needed.filter((glob) => !files.some((file) => posix.matchesGlob(file, glob))).map((glob) => `missing: ${glob}`),
    ...files
      .filter((file) => !allowed.some((glob) => posix.matchesGlob(file, glob)))
      .map((file) => `not meant to be there: ${file}`),
    ...natives
      .filter((file) => !unpacked.includes(file))
      .map((file) => `cannot be loaded from inside the archive: ${file}`),
    ...unpacked
      .filter((file) => !natives.includes(file))
      .map((file) => `outside of the archive, where its integrity is not checked: ${file}`),
    ...(natives.length > 1 ? [`native code of another system: ${natives.join(', ')}`] : []),
  ];
}
