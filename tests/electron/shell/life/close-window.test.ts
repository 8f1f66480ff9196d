import { expect, test } from 'vitest';
import { closeWindow } from '../../../../electron/shell/life/close-window.ts';

const scene = { isQuitting: false, closeToTray: true, wasExplained: false, platform: 'linux' } as const;

test.each([
  ['the first time says that watching goes on', {}, 'explain'],
  ['later only hides it', { wasExplained: true }, 'hide'],
  ['on macOS only hides it, as every program does', { platform: 'darwin' }, 'hide'],
  ['ends the program for whoever wants that', { closeToTray: false }, 'quit'],
  ['while quitting closes it, whatever was or was not said', { isQuitting: true }, 'close'],
] as const)('closing the window %s', (_what, change, does) => {
  expect(closeWindow({ ...scene, ...change })).toBe(does);
});
