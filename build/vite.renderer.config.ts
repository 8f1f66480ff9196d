import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { shipLicences } from './ship-licences.ts';

const root = join(import.meta.dirname, '..');

/** The review window: a page whose every file lies beside it, so that it works under `app:` and `http:` alike. */
export default defineConfig({
  root: join(root, 'renderer'),
  base: './',
  publicDir: false,
  plugins: [svelte({ configFile: false, compilerOptions: { runes: true } }), shipLicences()],
  build: {
    outDir: join(root, 'dist/renderer'),
    emptyOutDir: true,
    target: 'es2023',
    // Both would need a looser content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Every file lies beside the page: cut into smaller ones it would be there no sooner.
    chunkSizeWarningLimit: 1_000,
    // How long a build takes says nothing about it on a busy machine.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
