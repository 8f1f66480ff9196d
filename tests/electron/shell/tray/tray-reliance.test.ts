import { expect, test } from 'vitest';
import { askTrayHost } from '../../../../electron/shell/tray/tray-host.ts';
import { isTrayReliable, type TrayHost } from '../../../../electron/shell/tray/tray-reliance.ts';

const cases: readonly (readonly [NodeJS.Platform, string, TrayHost, boolean])[] = [
  ['darwin', '', 'unknown', true],
  ['win32', '', 'unknown', true],
  ['linux', 'GNOME', 'present', false],
  ['linux', 'GNOME', 'absent', false],
  ['linux', 'GNOME-Classic:GNOME', 'unknown', false],
  ['linux', 'ubuntu:GNOME', 'present', true],
  ['linux', 'ubuntu:GNOME', 'unknown', false],
  ['linux', 'KDE', 'unknown', true],
  ['linux', 'KDE', 'absent', false],
  ['linux', 'XFCE', 'present', true],
  ['linux', '', 'unknown', false],
  ['linux', 'sway', 'unknown', false],
  ['linux', 'sway', 'present', true],
];

test.each(cases)(
  'on %s with the desktop "%s" and a tray host %s, the tray is relied on: %s',
  (platform, desktop, host, reliable) => {
    expect(isTrayReliable(platform, desktop, host)).toBe(reliable);
  },
);

test.each([
  ['   boolean true', 'present'],
  ['   boolean false', 'absent'],
  ['', 'unknown'],
] as const)('a bus that says "%s": %s', async (stdout, host) => {
  expect(await askTrayHost(async () => ({ stdout }))).toBe(host);
});

test('without a bus it is not known, which is not a no', async () => {
  expect(await askTrayHost(() => Promise.reject(new Error('ENOENT')))).toBe('unknown');
});
