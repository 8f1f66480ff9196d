import { expect, test } from 'vitest';
import { windowOptions } from '../../../electron/shell/window-options.ts';

test('the page runs sandboxed and isolated, without Node, behind the preload alone', () => {
  const { webPreferences } = windowOptions({ preload: '/dist/shell/preload.cjs', devTools: false });
  expect(webPreferences).toEqual({
    preload: '/dist/shell/preload.cjs',
    devTools: false,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  });
});

test('the window can be made as narrow as its page can be read', () => {
  expect(windowOptions({ preload: '', devTools: true }).minWidth).toBe(480);
});
