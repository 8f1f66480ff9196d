/** The shell's entry: Electron's main process. Each decision has a file of its own; this one wires them together. */
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  MessageChannelMain,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  shell,
} from 'electron';
import { portWanted } from '../../shared/process/window-bridge.ts';
import { forkBackend } from './backend-child.ts';
import { BackendProcess } from './backend-process.ts';
import { hardenContents } from './harden-contents.ts';
import { hardenSession } from './harden-session.ts';
import { mayNavigate, mayRequest } from './navigation.ts';
import { windowAddress, windowScheme } from './origin.ts';
import { protocolResponse } from './protocol-response.ts';
import { quitAfter } from './quit.ts';
import { reloadCrashed } from './reload-crashed.ts';
import { chooseCipher } from './secret-cipher.ts';
import { SecretVault } from './secret-vault.ts';
import { windowOptions } from './window-options.ts';
import { connectWindow, isWindowFrame } from './window-port.ts';

/** The bundles lie side by side: dist/shell, dist/backend and dist/renderer. */
const dist = join(import.meta.dirname, '..');
const devTools = !app.isPackaged;

app.enableSandbox();
protocol.registerSchemesAsPrivileged([{ scheme: windowScheme, privileges: { standard: true, secure: true } }]);

if (app.requestSingleInstanceLock()) app.whenReady().then(run).catch(fail);
else app.quit();

function run(): void {
  const folder = app.getPath('userData');
  const vault = new SecretVault({
    path: join(folder, 'secrets.json'),
    chooseCipher: () => chooseCipher(safeStorage, process.platform),
    onFault: report,
  });
  const backend = new BackendProcess({
    fork: () => forkBackend(join(dist, 'backend', 'main.js')),
    dataFolder: join(folder, 'data'),
    answerSecret: (question) => vault.answer(question),
    onTrouble,
    onFault: report,
  });

  hardenSession(session.defaultSession, (address) => mayRequest(address, devTools));
  protocol.handle(windowScheme, (request) => protocolResponse(request, join(dist, 'renderer')));
  app.on('web-contents-created', (_event, contents) => hardenContents(contents, mayNavigate, openExternal));

  const window = new BrowserWindow(windowOptions({ preload: join(dist, 'shell', 'preload.cjs'), devTools }));
  ipcMain.on(portWanted, ({ senderFrame }) => {
    if (isWindowFrame(senderFrame, window.webContents.mainFrame)) {
      connectWindow(senderFrame, new MessageChannelMain(), (port) => backend.connect(port));
    }
  });
  reloadCrashed(window, report);
  app.on('second-instance', () => show(window));
  window.once('ready-to-show', () => show(window));

  quitAfter(app, () => backend.stop(), report);
  powerMonitor.on('resume', () => backend.wake());
  backend.start();
  window.loadURL(windowAddress).catch(fail);
}

function show(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function openExternal(address: string): void {
  shell.openExternal(address).catch(report);
}

function onTrouble(sentence: string, fatal: boolean): void {
  if (fatal) {
    dialog.showErrorBox('Vouchsafe', sentence);
    app.quit();
    return;
  }
  // Not blocking: the backend is started again meanwhile.
  dialog.showMessageBox({ type: 'warning', title: 'Vouchsafe', message: sentence }).catch(report);
}

function fail(error: unknown): void {
  report(error);
  dialog.showErrorBox(
    'Vouchsafe',
    'Vouchsafe could not start. Install it again; your mail and settings are not touched.',
  );
  app.exit(1);
}

/** Faults go to standard error, where a person who reports one finds them; they hold no mail and no secret. */
function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
