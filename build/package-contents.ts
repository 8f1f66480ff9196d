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
  // Licences ask that they come with the program.
  'dist/backend/third-party-licences.txt',
  'dist/renderer/third-party-licences.txt',
  'node_modules/better-sqlite3/package.json',
  'node_modules/better-sqlite3/lib/index.js',
  'node_modules/better-sqlite3/LICENSE',
  native,
];

/** What may be there besides. Anything else is a source, a tool, or something that got in by mistake. */
const allowed: readonly string[] = [
  ...needed,
  'dist/shell/icons/*.{png,ico}',
  // As long as a package is part of that bundle.
  'dist/shell/third-party-licences.txt',
  'dist/backend/*.js',
  'dist/renderer/**/*.{svg,png,woff2}',
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

/**
 * Holds the packed package.json against what is meant to be in it: what starts the program, and no way to have it do
 * or ask anything else.
 * @returns a sentence for each fault, none when all is well
 */
export function checkManifest(manifest: Readonly<Record<string, unknown>>): readonly string[] {
  return [
    ...(manifest.main === 'dist/shell/main.js' ? [] : ['package.json: it starts something else than the shell']),
    ...(manifest.updateFeed === undefined ? [] : ['package.json: it asks for updates, which is off by default']),
    ...['scripts', 'devDependencies'].filter((name) => name in manifest).map((name) => `package.json: it has ${name}`),
  ];
}

/**
 * Holds the bundled preload against what is meant to be in it: the page of the window gets one thing from the shell.
 * @returns a sentence for each fault, none when all is well
 */
export function checkPreload(text: string): readonly string[] {
  const given = [...text.matchAll(/exposeInMainWorld\(\s*(['"`])([^'"`]*)\1/g)].map(([, , name]) => name);
  const required = [...text.matchAll(/require\(\s*(['"`])([^'"`]*)\1/g)].map(([, , name]) => name);
  return [
    ...(given.join() === 'vouchsafe' ? [] : [`the preload gives the page: ${given.join(', ') || 'nothing'}`]),
    ...required.filter((name) => name !== 'electron').map((name) => `the preload loads ${name}`),
  ];
}
