import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

/**
 * Bundles a script of this folder the way the application is bundled: run from the sources, stripping types costs time
 * and memory that nobody who uses Vouchsafe pays.
 * @param name of the script, without `.ts`
 * @returns the bundle's path; it lies at the same depth as the sources' rooms
 */
export async function bundle(name: string): Promise<string> {
  const outDir = join(root, 'dist/bench');
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, `tests/bench/${name}.ts`),
      outDir,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        external: ['better-sqlite3', ...builtinModules, /^node:/],
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return join(outDir, `${name}.js`);
}
