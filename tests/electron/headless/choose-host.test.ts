import { expect, test } from 'vitest';
import { chooseHost } from '../../../electron/headless/choose-host.ts';

test('Electron shows the window where its program is', () => {
  expect(chooseHost('/usr/lib/electron')).toEqual({ kind: 'electron', binary: '/usr/lib/electron' });
});

test('without it the browser does, and one line says what is missing and how to get it', () => {
  expect(chooseHost(null)).toEqual({
    kind: 'browser',
    sentence:
      'Electron\'s program is missing (get it with "npx install-electron"), so the window is served to your browser.',
  });
});
