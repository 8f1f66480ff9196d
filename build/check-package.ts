/**
 * Packs the built application as a release is packed, and holds the result against what is meant to be in it:
 * `npm run package:check` builds first and then runs this. Ends with 1 and a sentence for each fault.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';
import { packApplication, readContents } from './pack-application.ts';
import { checkContents, checkManifest, checkPreload } from './package-contents.ts';
import { tryBackend, tryWorker } from './try-backend.ts';

const root = join(import.meta.dirname, '..');
const folder = await mkdtemp(join(tmpdir(), 'vouchsafe-package-'));

try {
  const archive = await packApplication(root, folder);
  const contents = readContents(archive);
  refuse(checkContents(contents));
  say(`${contents.files.length} files in the archive, all meant to be there, none missing`);
  say(`outside of it: ${contents.unpacked.join(', ')}`);

  const program = join(folder, 'program');
  extractAll(archive, program);
  refuse([
    ...checkManifest(JSON.parse(await readFile(join(program, 'package.json'), 'utf8'))),
    ...checkPreload(await readFile(join(program, 'dist/shell/preload.cjs'), 'utf8')),
  ]);
  say('its package.json starts the shell and asks for no updates; its preload gives the page one thing');
  await tryBackend(program);
  say('the bundled backend starts from it, opens its record and ends');
  await tryWorker(program);
  say('the bundled worker judges a mail with the registry from it');
} finally {
  await rm(folder, { recursive: true });
}

function refuse(faults: readonly string[]): void {
  for (const fault of faults) process.stderr.write(`package: ${fault}\n`);
  if (faults.length > 0) throw new Error('The packed application is not what it is meant to be.');
}

function say(sentence: string): void {
  process.stdout.write(`package: ${sentence}\n`);
}
