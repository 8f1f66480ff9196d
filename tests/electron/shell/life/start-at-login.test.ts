import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { autostartEntry, autostartFile, writeAutostart } from '../../../../electron/shell/life/autostart-file.ts';
import { isHiddenStart, type LoginSystem, planLogin } from '../../../../electron/shell/life/start-at-login.ts';

const system: LoginSystem = {
  platform: 'linux',
  isPackaged: true,
  execPath: '/opt/Vouchsafe/vouchsafe',
  environment: {},
  home: '/home/ann',
};

describe('starting at login is', () => {
  test('the business of the system on macOS and Windows', () => {
    expect(planLogin(true, { ...system, platform: 'darwin' })).toEqual({
      kind: 'login-item',
      settings: { openAtLogin: true },
    });
    expect(planLogin(false, { ...system, platform: 'win32', execPath: 'C:\\Vouchsafe.exe' })).toEqual({
      kind: 'login-item',
      settings: { openAtLogin: false, path: 'C:\\Vouchsafe.exe', args: ['--hidden'] },
    });
  });

  test('a file on Linux, which is taken away when it is no longer wanted', () => {
    const path = '/home/ann/.config/autostart/vouchsafe.desktop';
    const start = { program: '/opt/Vouchsafe/vouchsafe', words: ['--hidden'] };
    expect(planLogin(true, system)).toEqual({ kind: 'autostart-file', path, start });
    expect(planLogin(false, system)).toEqual({ kind: 'autostart-file', path, start: null });
  });

  test('of the AppImage itself, not of what it is unpacked to', () => {
    const environment = { APPIMAGE: '/home/ann/Apps/Vouchsafe.AppImage' };
    expect(planLogin(true, { ...system, execPath: '/tmp/.mount_Vou/vouchsafe', environment })).toMatchObject({
      start: { program: '/home/ann/Apps/Vouchsafe.AppImage' },
    });
  });

  test('left alone for a program that is being developed', () => {
    expect(planLogin(true, { ...system, isPackaged: false })).toEqual({ kind: 'nothing' });
  });
});

test.each([
  [['/opt/vouchsafe', '--hidden'], false, true],
  [['/opt/vouchsafe'], true, true],
  [['/opt/vouchsafe'], false, false],
])('a start with %j, opened at login by macOS: %s, is hidden: %s', (argv, openedAtLogin, hidden) => {
  expect(isHiddenStart(argv, openedAtLogin)).toBe(hidden);
});

test.each([
  [{}, '/home/ann/.config/autostart/vouchsafe.desktop'],
  [{ XDG_CONFIG_HOME: '/cfg' }, '/cfg/autostart/vouchsafe.desktop'],
  [{ XDG_CONFIG_HOME: 'cfg' }, '/home/ann/.config/autostart/vouchsafe.desktop'],
  [{ XDG_CONFIG_HOME: '' }, '/home/ann/.config/autostart/vouchsafe.desktop'],
])('with %j the autostart file is %s', (environment, path) => {
  expect(autostartFile(environment, '/home/ann')).toBe(path);
});

describe('the autostart file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vouchsafe-autostart-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const start = { program: '/opt/Vouchsafe/vouchsafe', words: ['--hidden'] };

  test('is written into a folder that may not be there yet, for its owner, and replaced', async () => {
    const path = join(folder, 'autostart', 'vouchsafe.desktop');
    await writeAutostart(path, { ...start, program: '/old' });
    await writeAutostart(path, start);
    expect(readFileSync(path, 'utf8')).toBe(autostartEntry(start));
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('is taken away, also when it is not there', async () => {
    const path = join(folder, 'autostart', 'vouchsafe.desktop');
    await writeAutostart(path, start);
    await writeAutostart(path, null);
    await writeAutostart(path, null);
    expect(existsSync(path)).toBe(false);
  });

  test.each([
    ['/opt/Vouchsafe/vouchsafe', 'Exec="/opt/Vouchsafe/vouchsafe" "--hidden"'],
    ['/home/ann/My Apps/v', 'Exec="/home/ann/My Apps/v" "--hidden"'],
    ['/home/100%/v', 'Exec="/home/100%%/v" "--hidden"'],
    ['/home/$HOME/`id`/v', 'Exec="/home/\\\\$HOME/\\\\`id\\\\`/v" "--hidden"'],
    ['/home/a"b/v', 'Exec="/home/a\\\\"b/v" "--hidden"'],
    ['/home/a\\b/v', 'Exec="/home/a\\\\\\\\b/v" "--hidden"'],
  ])('starts %s and nothing else', (program, line) => {
    expect(autostartEntry({ ...start, program }).split('\n')).toContain(line);
  });

  test('holds no second entry by a line break in a path', () => {
    expect(() => autostartEntry({ ...start, program: '/home/a\nExec=sh/v' })).toThrow('desktop entry');
  });
});
