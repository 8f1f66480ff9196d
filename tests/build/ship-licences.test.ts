import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatLicences, packageFolder, readPackage } from '../../build/ship-licences.ts';

test.each([
  ['/project/node_modules/zod/v4/index.js', '/project/node_modules/zod'],
  ['/project/node_modules/@orpc/client/dist/index.mjs?commonjs', '/project/node_modules/@orpc/client'],
  ['\0/project/node_modules/ws/lib/a.js', '/project/node_modules/ws'],
  ['/project/node_modules/a/node_modules/b/index.js', '/project/node_modules/a/node_modules/b'],
  ['C:\\project\\node_modules\\zod\\index.js', 'C:/project/node_modules/zod'],
  ['/project/shared/mail/mail.ts', null],
  ['\0vite/preload-helper.js', null],
])('a module belongs to its package: %j', (id, folder) => {
  expect(packageFolder(id)).toBe(folder);
});

test('a package that names no licence is not shipped', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-licences-'));
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'x', version: '1.0.0' }));
    expect(() => readPackage(folder)).toThrow('must not be shipped');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('each package is named with its version, its licence and the text of it', () => {
  const text = formatLicences(['node_modules/zod', 'node_modules/ws'].map(readPackage));
  const { version } = JSON.parse(readFileSync('node_modules/ws/package.json', 'utf8'));
  expect(text).toContain(`ws ${version}\nLicence: MIT\n\nCopyright`);
  expect(text.indexOf('ws ')).toBeLessThan(text.indexOf('zod '));
});
