import { fileURLToPath } from 'node:url';

/** Where `npm run build:renderer` puts the window. */
export const rendererFolder = fileURLToPath(new URL('../../../dist/renderer', import.meta.url));
