import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What is said of a package whose code is part of a bundle. */
export type ShippedPackage = Readonly<{ name: string; version: string; licence: string; text: string }>;

/** Beside each bundle. */
export const licencesFile = 'third-party-licences.txt';

/**
 * Puts the licences of all packages whose code became part of a bundle beside it, as most of them ask for. Read from
 * the bundle's own modules: a list kept by hand would be wrong after the next update.
 */
export function shipLicences(): Plugin {
  return {
    name: 'vouchsafe:licences',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
      const folders = [...new Set(modules.flatMap((id) => packageFolder(id) ?? []))];
      if (folders.length === 0) return;
      const source = formatLicences(folders.map(readPackage));
      this.emitFile({ type: 'asset', fileName: licencesFile, source });
    },
  };
}

/** The folder of the package that a module belongs to, null for a module of our own or of the bundler. */
export function packageFolder(moduleId: string): string | null {
  const path = moduleId.replaceAll('\\', '/').replace(/^\0/, '').replace(/\?.*$/, '');
  // The last one: packages may bring packages of their own.
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? null;
}

/** @throws Error when a package neither names nor contains a licence: such a one is not to be shipped */
export function readPackage(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)(?:[.-].*)?$/i.test(entry));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  const isNamed = typeof license === 'string';
  if (!isNamed && text === '') throw new Error(`${folder} has no licence, so it must not be shipped.`);
  return { name, version, licence: isNamed ? license : 'as follows', text };
}

/** By their names; a text that several share is written with each, as the licences ask. */
export function formatLicences(packages: readonly ShippedPackage[]): string {
  const sorted = packages.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const entries = sorted.map(({ name, version, licence, text }) =>
    [`${name} ${version}`, `Licence: ${licence}`, ...(text === '' ? [] : ['', text])].join('\n'),
  );
  const head = 'Vouchsafe contains code of the following packages. Each is under its own licence.';
  return `${[head, ...entries].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}
