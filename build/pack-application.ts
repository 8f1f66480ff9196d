import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listPackage, statFile } from '@electron/asar';
import { build, Platform } from 'electron-builder';
import type { PackageContents } from './package-contents.ts';

/**
 * Packs dist/ for Linux as a release is packed, around a stand-in for Electron's binary, which the packing does not
 * look into.
 * @param root the project
 * @param folder where everything is written
 * @returns path of the archive
 */
export async function packApplication(root: string, folder: string): Promise<string> {
  const electronDist = join(folder, 'electron');
  await makeElectronStandIn(electronDist);
  const output = join(folder, 'release');
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir'),
    publish: 'never',
    config: {
      extends: join(root, 'electron-builder.yml'),
      electronDist,
      directories: { output },
      // Fuses are bits inside of the real binary.
      electronFuses: null,
    },
  });
  const unpackedFolder = process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`;
  return join(output, unpackedFolder, 'resources', 'app.asar');
}

/** Lists the files of an archive, and which of them lie beside it. */
export function readContents(archive: string): PackageContents {
  const paths = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));
  const entries = paths
    .map((path) => ({ path, entry: statFile(archive, path) }))
    .filter(({ entry }) => !('files' in entry));
  return {
    files: entries.map(({ path }) => path),
    unpacked: entries.filter(({ entry }) => 'unpacked' in entry && entry.unpacked).map(({ path }) => path),
  };
}

async function makeElectronStandIn(folder: string): Promise<void> {
  await mkdir(join(folder, 'resources'), { recursive: true });
  await writeFile(join(folder, 'electron'), '#!/bin/sh\n');
  await chmod(join(folder, 'electron'), 0o755);
  await writeFile(join(folder, 'LICENSE'), '');
  await writeFile(join(folder, 'version'), '');
}
