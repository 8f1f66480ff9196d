import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { shipLicences } from './ship-licences.ts';

const root = join(import.meta.dirname, '..');

/** What is not bundled: Electron is the host, and better-sqlite3 finds its native part beside its own files. */
const external = ['electron', 'better-sqlite3', ...builtinModules, /^node:/];

type Bundle = Readonly<{ outDir: string; input: Readonly<Record<string, string>>; format: 'es' | 'cjs' }>;

/**
 * The three programs of the application, built in this order, and the demo's window, which is not packed; a sandboxed
 * preload must be one CommonJS file.
 */
const bundles: Readonly<Record<'shell' | 'preload' | 'backend' | 'demoWindow', Bundle>> = {
  shell: { outDir: 'dist/shell', input: { main: 'electron/shell/main.ts' }, format: 'es' },
  preload: { outDir: 'dist/shell', input: { preload: 'electron/shell/preload/preload.ts' }, format: 'cjs' },
  backend: {
    outDir: 'dist/backend',
    input: { main: 'electron/backend/main.ts', 'examine-worker': 'electron/backend/examine/worker.ts' },
    format: 'es',
  },
  demoWindow: { outDir: 'dist/demo-window', input: { main: 'electron/shell/demo-window.ts' }, format: 'es' },
};

export default defineConfig({
  root,
  publicDir: false,
  plugins: [shipRegistry(), shipIcons(), shipLicences()],
  environments: Object.fromEntries(Object.entries(bundles).map(([name, bundle]) => [name, environment(bundle)])),
  builder: {
    async buildApp(builder) {
      for (const name of Object.keys(bundles)) {
        const built = builder.environments[name];
        if (built !== undefined) await builder.build(built);
      }
    },
  },
});

function environment({ outDir, input, format }: Bundle): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { noExternal: true },
    build: {
      ssr: true,
      outDir: join(root, outDir),
      emptyOutDir: format === 'es',
      target: 'node24',
      // The sources are public; a readable bundle makes a readable stack in a report.
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(input).map(([name, file]) => [name, join(root, file)])),
        external,
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  };
}

/** Puts the compiled registry where the bundled backend looks for it. */
function shipRegistry(): Plugin {
  return {
    name: 'vouchsafe:registry',
    applyToEnvironment: ({ name }) => name === 'backend',
    generateBundle() {
      const source = readFileSync(join(root, 'shared/registry/data/compiled/registry.txt'));
      this.emitFile({ type: 'asset', fileName: 'registry.txt', source });
    },
  };
}

/** Puts the tray's icons beside the bundled shell. */
function shipIcons(): Plugin {
  const folder = join(root, 'build/icons/tray');
  return {
    name: 'vouchsafe:icons',
    applyToEnvironment: ({ name }) => name === 'shell',
    generateBundle() {
      for (const file of readdirSync(folder)) {
        this.emitFile({ type: 'asset', fileName: `icons/${file}`, source: readFileSync(join(folder, file)) });
      }
    },
  };
}
