/** Electron's main process for the demo: one window on the page that the demo serves, and nothing of a backend. */
import { app, BrowserWindow, session, shell } from 'electron';
import { demoAddress, isOfDemo } from './demo-address.ts';
import { hardenContents } from './harden-contents.ts';
import { hardenSession } from './harden-session.ts';
import { windowOptions } from './window-options.ts';

const demo = demoAddress(process.argv);

app.enableSandbox();
app.on('window-all-closed', () => app.quit());
if (demo === null) app.exit(2);
else app.whenReady().then(() => show(demo), fail);

function show(address: URL): void {
  const isOwn = (url: string) => isOfDemo(address, url);
  hardenSession(session.defaultSession, isOwn);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents, isOwn, openExternal));
  const window = new BrowserWindow(windowOptions({ devTools: false }));
  window.once('ready-to-show', () => window.show());
  window.loadURL(address.href).catch(fail);
}

function openExternal(address: string): void {
  shell.openExternal(address).catch(fail);
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  app.exit(1);
}
