/** Wires the shell together once Electron is ready. Each decision has a file of its own. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  shell,
  Tray,
} from 'electron';
import { portWanted } from '../../shared/process/window-bridge.ts';
import { forkBackend } from './backend-child.ts';
import { BackendProcess, type Trouble } from './backend-process.ts';
import { Desk } from './desk.ts';
import { askKeeping, explainClose } from './dialogs.ts';
import { hardenContents } from './harden-contents.ts';
import { hardenSession } from './harden-session.ts';
import { applyLogin } from './life/apply-login.ts';
import { closeWindow } from './life/close-window.ts';
import { Memory, readMemory } from './life/shell-memory.ts';
import { isHiddenStart } from './life/start-at-login.ts';
import type { Summons } from './life/summons.ts';
import { externalAddress, mayNavigate, mayRequest } from './navigation.ts';
import { Notifier } from './notify/notifier.ts';
import { hasToastActions } from './notify/show-toast.ts';
import { windowScheme } from './origin.ts';
import { protocolResponse } from './protocol-response.ts';
import { quitAfter } from './quit.ts';
import { reloadCrashed } from './reload-crashed.ts';
import { report } from './report.ts';
import { ReviewWindow } from './review-window.ts';
import { chooseCipher } from './secret-cipher.ts';
import { SecretVault } from './secret-vault.ts';
import { Toaster } from './toaster.ts';
import { AppTray } from './tray/app-tray.ts';
import { askTrayHost } from './tray/tray-host.ts';
import { isTrayReliable } from './tray/tray-reliance.ts';
import { askFeed, updateFeed } from './update/feed.ts';
import { watchFeed } from './update/watch-feed.ts';
import { windowOptions } from './window-options.ts';
import { connectWindow, isWindowFrame } from './window-port.ts';

/** The bundles lie side by side: dist/shell, dist/backend and dist/renderer. */
const dist = join(import.meta.dirname, '..');
const devTools = !app.isPackaged;
const { platform } = process;

/** What falls due by the clock is looked for this often, ms. */
const tickMs = 60_000;

/**
 * Starts the backend, opens the window, draws the tray.
 * @param summons who wants the window, and where; asked when it is opened: a link may come until then
 */
export async function run(summons: Summons): Promise<void> {
  const folder = app.getPath('userData');
  const memoryFile = join(folder, 'shell.json');
  const memory = new Memory(memoryFile, await readMemory(memoryFile, report), report);
  const feed = await readFeed();

  hardenSession(session.defaultSession, (address) => mayRequest(address, devTools));
  protocol.handle(windowScheme, (request) => protocolResponse(request, join(dist, 'renderer')));
  app.on('web-contents-created', (_event, contents) => hardenContents(contents, mayNavigate, openExternal));

  const toaster = new Toaster({ open: (place) => review.show(place), onAction: (action) => desk.actOn(action) });
  const tray = new AppTray({
    createTray: (image) => new Tray(image),
    buildMenu: (template) => Menu.buildFromTemplate(template),
    icons: join(dist, 'shell', 'icons'),
    platform,
    act: (deed) => desk.act(deed),
  });
  const desk: Desk = new Desk({
    drawTray: (state, entries) => tray.show(state, entries),
    notifier: new Notifier({
      show: (toast, onGone) => toaster.show(toast, onGone),
      now: Date.now,
      withActions: hasToastActions(platform),
      canReport: true,
    }),
    toast: (toast) => toaster.show(toast),
    tell: (wish) => backend.tell(wish),
    open: (place) => review.show(place),
    isLooking: () => review.isLookedAt,
    applyStartAtLogin: (wanted) => void applyLogin(wanted).catch(report),
    seeUpdate: () => openExternal(feed ?? ''),
    quit: () => app.quit(),
    memory,
    locale: app.getLocale(),
    now: Date.now,
  });

  const vault = new SecretVault({
    path: join(folder, 'secrets.json'),
    chooseCipher: () => chooseCipher(safeStorage, platform),
    allowed: () => memory.now.secretKeeping,
    async askKeeping() {
      const secretKeeping = await askKeeping(window, desk.words.secrets);
      if (secretKeeping !== null) memory.change({ secretKeeping });
      return secretKeeping;
    },
    words: () => desk.words.secrets,
    onFault: report,
  });
  const backend: BackendProcess = new BackendProcess({
    fork: () => forkBackend(join(dist, 'backend', 'main.js')),
    dataFolder: join(folder, 'data'),
    answerSecret: (question) => vault.answer(question),
    onNews: (news) => desk.hear(news),
    onState: (state) => desk.backendIs(state),
    onTrouble: (trouble) => tellTrouble(trouble, desk),
    onFault: report,
  });

  const window = new BrowserWindow(windowOptions({ preload: join(dist, 'shell', 'preload.cjs'), devTools }));
  const inTray = isTrayReliable(platform, process.env.XDG_CURRENT_DESKTOP ?? '', await trayHost());
  let isQuitting = false;
  const review = new ReviewWindow({
    window,
    onClose: () =>
      closeWindow({
        isQuitting,
        closeToTray: desk.settings.closeToTray,
        wasExplained: memory.now.closeExplained,
        platform,
      }),
    async explain() {
      const goesOn = await explainClose(window, desk.words.close, inTray);
      memory.change({ closeExplained: true });
      return goesOn;
    },
    quit: () => app.quit(),
    onSeen: () => desk.seen(),
    onFault: report,
  });
  ipcMain.on(portWanted, ({ senderFrame }) => {
    if (isWindowFrame(senderFrame, window.webContents.mainFrame)) {
      backend.connect(() => connectWindow(senderFrame, () => new MessageChannelMain()));
    }
  });
  reloadCrashed(window, report);

  app.on('before-quit', () => {
    isQuitting = true;
    review.leave();
  });
  quitAfter(app, () => Promise.all([backend.stop(), memory.written()]).then(() => undefined), report);
  summons.answerBy((place) => review.show(place));
  app.on('activate', () => review.show());
  powerMonitor.on('resume', () => {
    backend.tell({ type: 'wake' });
    desk.tick();
  });
  setInterval(() => desk.tick(), tickMs);
  if (feed !== null) {
    const own = { version: app.getVersion(), platform, arch: process.arch };
    watchFeed(
      () => askFeed(feed, own),
      (version) => desk.versionAppeared(version),
      report,
    );
  }

  desk.draw();
  backend.start();
  if (platform === 'win32') toaster.hearOfEarlier();
  const isHidden = isHiddenStart(process.argv, app.getLoginItemSettings().wasOpenedAtLogin) && !summons.came;
  review.begin(summons.place, isHidden).catch(report);
}

/** Asked on Linux only: elsewhere a tray is always drawn. */
async function trayHost(): ReturnType<typeof askTrayHost> {
  return platform === 'linux' ? askTrayHost() : 'unknown';
}

/** Where this release asks for newer versions; null: nowhere, as is the case unless it was built so. */
async function readFeed(): Promise<string | null> {
  if (!app.isPackaged) return null;
  return updateFeed(JSON.parse(await readFile(join(app.getAppPath(), 'package.json'), 'utf8')));
}

/** Hands an https page to the person's browser or a plain draft to their mail program, whoever wants it opened: else nothing. */
function openExternal(address: string): void {
  const external = externalAddress(address);
  if (external !== null) shell.openExternal(external).catch(report);
}

function tellTrouble(trouble: Trouble, { words }: Desk): void {
  const { title, notWatching } = words.trouble;
  if (trouble.kind === 'cannot-start') {
    dialog.showErrorBox(title, trouble.sentence);
    app.quit();
    return;
  }
  // Not blocking: the backend is started again meanwhile.
  dialog.showMessageBox({ type: 'warning', title, message: notWatching }).catch(report);
}
