import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
const report = z.object({
  diagnostics: z.array(z.object({ message: z.string(), location: z.object({ path: z.string() }) })),
});

/** A file, what it imports, and the words of the rule it breaks; null: the import is allowed. */
const imports: readonly (readonly [file: string, source: string, rule: string | null])[] = [
  ['shared/mail/reads-files.ts', "import 'node:fs';", 'shared/ is pure'],
  ['shared/mail/reads-files-later.ts', "export const later = () => import('node:fs');", 'shared/ is pure'],
  ['shared/mail/reads-files-old-style.ts', "import 'fs';", 'node: protocol'],
  ['shared/report/sends.ts', "import 'nodemailer';", 'shared/ is pure'],
  ['shared/mail/knows-electron.ts', "export { app } from 'electron';", 'shared/ is pure'],
  ['shared/mail/knows-backend.ts', "import '../../electron/backend/a.ts';", 'nothing of ours from outside shared/'],
  ['shared/mail/knows-renderer.ts', "export * from '../../renderer/a.ts';", 'nothing of ours from outside shared/'],
  ['shared/mail/knows-tests.ts', "export type { A } from '../../tests/a.ts';", 'nothing of ours from outside shared/'],
  ['shared/mail/parses.ts', "import 'zod'; import '../text/fold.ts';", null],
  ['electron/backend/knows-electron.ts', "import type { App } from 'electron'; export type A = App;", 'plain Node'],
  ['electron/backend/imap/knows-shell.ts', "import '../../shell/a.ts';", 'only electron/backend/ and shared/'],
  ['electron/backend/knows-headless.ts', "import '../headless/a.ts';", 'only electron/backend/ and shared/'],
  ['electron/backend/knows-tests.ts', "import '../../tests/a.ts';", 'only electron/backend/ and shared/'],
  ['electron/backend/works.ts', "import 'node:fs'; import 'imapflow'; import '../../shared/mail/a.ts';", null],
  ['electron/headless/knows-shell.ts', "import '../shell/a.ts';", 'only electron/headless/, electron/backend/'],
  ['electron/headless/knows-electron.ts', "import 'electron';", 'headless runs where Electron is missing'],
  ['electron/headless/works.ts', "import '../backend/a.ts'; import '../../shared/a.ts';", null],
  ['electron/shell/knows-backend.ts', "import '../backend/a.ts';", 'the shell imports only'],
  ['electron/shell/knows-headless.ts', "import '../headless/a.ts';", 'the shell imports only'],
  ['electron/shell/works.ts', "import 'electron'; import './backend-process.ts'; import '../../shared/a.ts';", null],
  ['renderer/lib/knows-node.ts', "import 'node:fs';", 'without Node and Electron'],
  ['renderer/lib/knows-backend.ts', "import '../../electron/backend/a.ts';", 'only renderer/ and shared/'],
  [
    'renderer/lib/Knows.svelte',
    '<script lang="ts">import \'../../electron/shell/a.ts\';</script>',
    'only renderer/ and shared/',
  ],
  ['renderer/lib/works.ts', "import 'svelte'; import '../../shared/contract/a.ts';", null],
];

describe('the layer rules', () => {
  let folder = '';
  let found: ReadonlyMap<string, readonly string[]> = new Map();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vouchsafe-layers-'));
    const settings: unknown = JSON.parse(await readFile('biome.json', 'utf8'));
    // The snippets lie in no repository.
    await writeFile(
      join(folder, 'biome.json'),
      JSON.stringify(Object.assign({}, settings, { vcs: { enabled: false } })),
    );
    for (const [file, source] of imports) {
      await mkdir(join(folder, dirname(file)), { recursive: true });
      await writeFile(join(folder, file), `${source}\n`);
    }
    found = await lint(folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each(imports.filter(([, , rule]) => rule !== null))('%s may not say: %s', (file, _source, rule) => {
    expect(found.get(file)?.join('\n')).toContain(rule);
  });

  test.each(imports.filter(([, , rule]) => rule === null))('%s may say: %s', (file) => {
    expect(found.get(file)).toBeUndefined();
  });
});

/** What Biome says about each file of a folder. */
async function lint(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const output = await new Promise<string>((resolve) => {
    // Biome ends with 1 when it finds something, which is what is wanted here.
    execFile(
      process.execPath,
      [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'],
      { cwd: folder },
      (_error, stdout) => resolve(stdout),
    );
  });
  const { diagnostics } = report.parse(JSON.parse(output));
  const byFile = Map.groupBy(diagnostics, ({ location }) => location.path.replaceAll('\\', '/'));
  return new Map([...byFile].map(([file, list]) => [file, list.map(({ message }) => message)]));
}
